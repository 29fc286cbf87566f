import type { Wording } from '../../core/wording.ts';

/** What checking sources needs of its host. Each host has its own, or none: then checking says why it can't. */

/** The web, asked one address at a time. Nothing is ever sent but the request itself: no cookies, no credentials. */
export interface Web {
  /**
   * Never rejects. Follows redirects, checks each, and reads no more than its limits allow. `accept` is the type of
   * content that is asked for, of pages and reports where none is named.
   */
  get(url: string, signal: AbortSignal, accept?: string): Promise<WebAnswer | WebFailure>;
}

export interface WebAnswer {
  readonly kind: 'answer';
  readonly status: number;
  /** The last address. */
  readonly url: string;
  readonly isPermanent: boolean;
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** Without its compression. Empty for what can't be read anyway, such as pictures. */
  readonly body: Uint8Array;
  /** It was longer than is allowed: this is the start. */
  readonly isCut: boolean;
}

export interface WebFailure {
  readonly kind: 'failure';
  readonly state: 'gone' | 'certificate' | 'timeout' | 'unsupported' | 'unreachable' | 'cancelled';
  /** For a person. */
  readonly reason: Wording;
}

/** Reads files of the formats that sources have, away from the thread that the editor needs. */
export interface DocumentReader {
  /** Rejects with a reason for a person when the file can't be read, or takes too long. */
  read(body: Uint8Array, contentType: string, signal: AbortSignal): Promise<ReadDocument>;
}

/** A file's text and what it says about itself. */
export interface ReadDocument {
  readonly format: 'html' | 'pdf' | 'text';
  readonly text: string;
  /** Of a PDF: where in the text each page starts. */
  readonly pages?: readonly number[];
  readonly about: DocumentMetadata;
}

/**
 * What a source, or the registry of its DOI, says of it, in the field names of CSL-JSON: citation tags, JSON-LD, Open
 * Graph, PDF information. Each field has what is surest; what else was said is beside it, so that a reference may follow any.
 */
export interface DocumentMetadata {
  readonly title?: string;
  /** Subtitled, short, translated; the headings of a page. */
  readonly otherTitles?: readonly string[];
  readonly author?: readonly string[];
  /** ISO 8601, as far as it is known. */
  readonly issued?: string;
  /** Of print, of first publication online, of the last change. */
  readonly otherDates?: readonly string[];
  readonly publisher?: string;
  /** The journal, the paper, the book that it is part of. */
  readonly 'container-title'?: string;
  /** Of people and bodies in other parts: editors, sites, institutions, abbreviated journals. */
  readonly otherNames?: readonly string[];
}

/** A folder of sources, as the host has folders. */
export interface SourceFolder {
  /** The names of the files in it; none where there is no such folder. Never rejects. */
  files(): Promise<readonly string[]>;
  /** Of a file, in bytes. */
  size(file: string): Promise<number>;
  read(file: string): Promise<Uint8Array>;
}

/** Keeps results between sessions. */
export interface Shelf {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
}

/** What checking needs that not every host has: where the web can't be asked, `noWeb` says why, for a person. */
export type CheckingHost =
  | { readonly reader: DocumentReader; readonly web: Web }
  | { readonly reader: DocumentReader; readonly noWeb: Wording };

export interface CheckingHostOptions {
  /** The path of the folder with the extension's bundles. */
  readonly bundles: string;
  /** The text of one of them, where there are no paths. */
  readonly loadBundle: (name: string) => Promise<string>;
  readonly version: string;
  readonly allowPrivate: boolean;
}
