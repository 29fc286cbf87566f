import * as vscode from 'vscode';
import { giantBlocks } from '../core/giant-blocks.ts';
import {
  type Ahead,
  analysing,
  type Brief,
  type Change,
  type Judgement,
  joined,
  judgeGenre,
  judgingGenre,
  readAhead,
  type Span,
  type Steps,
} from '../core/index.ts';
import type { LoadedBibliography } from '../view/bibliography-files.ts';
import type { AnnotateModes } from './annotate-modes.ts';
import type { Bibliographies } from './bibliographies.ts';
import { toRange } from './convert.ts';
import { type AnnotateMode, settingsFor } from './settings.ts';
import { SlicedWork } from './sliced-work.ts';

/** What is known of an open document, at one version of it. */
export interface Reading {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly brief: Brief;
  /** Whether anything of it is shown to the user. */
  readonly annotated: boolean;
  readonly mode: AnnotateMode;
  readonly judgement: Judgement;
  /** The blocks that are too long to be read like others. */
  readonly giants: readonly Span[];
  readonly bibliography: LoadedBibliography;
}

/** So many lines tell what kind of text a document is. */
const HEAD = 400;

/** A reading that is being made. */
interface Pending {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly mode: AnnotateMode;
  readonly work: SlicedWork<Reading>;
}

/** The last reading of each open document, and the work on the next one. */
export class Readings {
  private readonly made = new Map<string, Reading>();
  private readonly pending = new Map<string, Pending>();
  /** What was typed since the last reading of each document; the version is that after the change. */
  private readonly typed = new Map<string, { readonly version: number; readonly change: Change }[]>();

  constructor(
    private readonly modes: AnnotateModes,
    private readonly bibliographies: Bibliographies,
  ) {}

  /** The reading of a document's present version, or the work on it; undefined for a document that is left alone. */
  presentOf(document: vscode.TextDocument): Reading | SlicedWork<Reading> | undefined {
    const key = document.uri.toString();
    const mode = this.modes.ofRead(document);
    if (!mode) return undefined;
    const isPresent = (each: Reading | Pending | undefined) =>
      each?.version === document.version && each.mode === mode;
    const known = this.made.get(key);
    if (known && isPresent(known)) return known;
    const pending = this.pending.get(key);
    // The first reading of a document is made to its end, whatever is typed meanwhile: the next one builds on it.
    if (pending && (isPresent(pending) || !known)) return pending.work;
    pending?.work.giveUp();
    const { version } = document;
    const work = new SlicedWork(this.reading(document, mode, known));
    if (work.result) return work.result;
    this.pending.set(key, { document, version, mode, work });
    return work;
  }

  private *reading(
    document: vscode.TextDocument,
    mode: AnnotateMode,
    known: Reading | undefined,
  ): Steps<Reading> {
    const { version } = document;
    const text = document.getText();
    yield;
    const bibliography = this.bibliographies.of(document, text);
    const options = { level: settingsFor(document).level, ...bibliography };
    const brief = yield* analysing(text, known?.brief, options);
    const judgement = yield* judgingGenre(brief, known);
    const annotated = mode === 'on' || (mode === 'auto' && judgement.genre === 'brief');
    const giants = yield* giantBlocks(brief);
    const reading: Reading = {
      document,
      version,
      brief,
      annotated,
      mode,
      judgement,
      giants,
      bibliography,
    };
    const key = document.uri.toString();
    this.pending.delete(key);
    if (!document.isClosed) this.made.set(key, reading);
    this.typed.set(key, this.typed.get(key)?.filter(each => each.version > version) ?? []);
    return reading;
  }

  /** The text has changed: work on it is given up, but for the first. */
  note(change: Change, { uri, version }: vscode.TextDocument): void {
    const key = uri.toString();
    if (this.made.has(key)) this.giveUp(key);
    this.typed.set(key, [...(this.typed.get(key) ?? []), { version, change }]);
  }

  /** What the edits since the last reading have done to the blocks that they touch; see `readAhead`. */
  ahead(document: vscode.TextDocument): { readonly reading: Reading; readonly ahead: Ahead } | undefined {
    const key = document.uri.toString();
    const reading = this.made.get(key);
    const [first, ...more] = this.typed.get(key)?.map(({ change }) => change) ?? [];
    if (!reading?.annotated || !first) return undefined;
    const { level } = settingsFor(document);
    const ahead = readAhead(
      reading.brief,
      more.reduce(joined, first),
      range => document.getText(toRange(document, range)),
      {
        level,
        ...reading.bibliography,
      },
    );
    return ahead && { reading, ahead };
  }

  /** The last reading of a document, of whatever version. */
  lastOf(document: vscode.TextDocument): Reading | undefined {
    return this.made.get(document.uri.toString());
  }

  /** Whether a document was read, or is being read. */
  has(document: vscode.TextDocument): boolean {
    const key = document.uri.toString();
    return this.made.has(key) || this.pending.has(key);
  }

  /** Whether a document that isn't read yet is to be annotated when it is. */
  willAnnotate(document: vscode.TextDocument): boolean {
    const mode = this.modes.ofRead(document);
    const text = () => document.getText(new vscode.Range(0, 0, HEAD, 0));
    return mode === 'on' || (mode === 'auto' && judgeGenre({ text: text() }).genre === 'brief');
  }

  /** Whether work on a document goes on. */
  isPending(document: vscode.TextDocument): boolean {
    return this.pending.has(document.uri.toString());
  }

  get documents(): vscode.TextDocument[] {
    return [...new Set([...this.made.values(), ...this.pending.values()].map(({ document }) => document))];
  }

  /** A document's entries were loaded; whether that makes its reading another. */
  outdateIfCiting(document: vscode.TextDocument): boolean {
    const known = this.made.get(document.uri.toString());
    if (known?.bibliography === this.bibliographies.of(document, known?.brief.text ?? document.getText()))
      return false;
    this.outdate(document);
    return true;
  }

  /** Has the same version read anew, on the ground of what was read. */
  outdate(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.giveUp(key);
    const known = this.made.get(key);
    if (known) this.made.set(key, { ...known, version: -1 });
  }

  forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.giveUp(key);
    this.made.delete(key);
    this.typed.delete(key);
  }

  private giveUp(key: string): void {
    this.pending.get(key)?.work.giveUp();
    this.pending.delete(key);
  }

  dispose(): void {
    for (const key of [...this.pending.keys()]) this.giveUp(key);
  }
}
