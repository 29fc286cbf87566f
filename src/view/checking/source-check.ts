import type { CslDate } from '../../core/index.ts';
import { judgeAnswer, type LinkJudgement } from '../../core/links/link-state.ts';
import { reasonOf, type Wording, wording } from '../../core/wording.ts';
import { type ArchivedCopy, archivedCopy } from './archived-copy.ts';
import { DOI_REGISTRY, DOI_RESOLVER } from './check-services.ts';
import type { DocumentMetadata, DocumentReader, ReadDocument, Shelf, Web } from './ports.ts';
import { type RegistryRecord, registryRecord } from './registry-record.ts';

/** What is known of an address, and since when. */
export interface SourceCheck {
  readonly format: 'brief-lens-source/1';
  /** As the brief has it. */
  readonly url: string;
  /** When it was asked, in milliseconds since 1970, and how it stands; none for what was only read from a folder. */
  readonly checked?: number;
  readonly link?: LinkJudgement;
  /** The name of the file of the folder that was read. */
  readonly file?: string;
  /** What was read there; `unread` says why nothing was. */
  readonly document?: ReadDocument;
  readonly unread?: Wording | string;
  /** Of an address that is gone: the copy of an archive. */
  readonly archived?: ArchivedCopy;
  /** The DOI whose registry was asked for its record, and what it said, if anything. */
  readonly doi?: string;
  readonly record?: RegistryRecord;
}

/** What is to be asked about. */
export interface CheckTarget {
  readonly url: string;
  /** When it was accessed: copies of an archive are to be of about that day. */
  readonly accessed?: CslDate;
  readonly doi?: string;
}

export interface CheckingPorts {
  readonly web: Web;
  readonly reader: DocumentReader;
  readonly shelf?: Shelf;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Where DOIs are resolved; https://doi.org where none is named. */
  readonly doiResolver?: string;
  /** Asked for the records of DOIs; https://doi.org, which leads to the registry of each, where none is named. */
  readonly doiRegistry?: string;
  /** Asked for copies of addresses that are gone; nobody is asked where none is named. */
  readonly archiveService?: string;
}

/** Results are good for a week; what may be over in an hour, for an hour. In milliseconds. */
const LASTING = 7 * 24 * 60 * 60 * 1000;
const PASSING_STATES: ReadonlySet<string> = new Set(['timeout', 'unreachable', 'blocked']);
const PASSING = 60 * 60 * 1000;

/** Where a result is kept. */
function keyOf(url: string): string {
  return `source ${url.replace(/#.*$/s, '')}`;
}

/** A result from the shelf that is still good, and tells all that is asked; undefined when there is none. */
export async function knownCheck(
  { url, doi }: CheckTarget,
  { shelf, now }: CheckingPorts,
): Promise<SourceCheck | undefined> {
  const kept = await shelf?.get(keyOf(url));
  const check = kept === undefined ? undefined : readCheck(kept);
  if (!check || (doi !== undefined && check.doi !== doi)) return undefined;
  const isPassing = PASSING_STATES.has(check.link?.state ?? '') || (doi !== undefined && !check.record);
  return now() - (check.checked ?? 0) < (isPassing ? PASSING : LASTING) ? { ...check, url } : undefined;
}

function readCheck(json: string): SourceCheck | undefined {
  try {
    const content: unknown = JSON.parse(json);
    const isCheck =
      typeof content === 'object' &&
      content !== null &&
      Reflect.get(content, 'format') === 'brief-lens-source/1';
    return isCheck ? (content as SourceCheck) : undefined;
  } catch {
    return undefined;
  }
}

/** Asks an address and reads what is there. Undefined when it was cancelled. Never rejects. */
export async function checkSource(
  { url, accessed, doi }: CheckTarget,
  ports: CheckingPorts,
  signal: AbortSignal,
): Promise<SourceCheck | undefined> {
  const { web, shelf, now, doiRegistry = DOI_REGISTRY } = ports;
  const target = resolved(url.replace(/#.*$/s, ''), ports.doiResolver);
  const [answer, record] = await Promise.all([
    web.get(target, signal),
    doi === undefined ? undefined : registryRecord(doi, doiRegistry, web, signal),
  ]);
  const base = {
    format: 'brief-lens-source/1' as const,
    url,
    checked: now(),
    ...(doi === undefined ? {} : { doi }),
    ...(record ? { record } : {}),
  };
  let check: SourceCheck;
  if (answer.kind === 'failure') {
    if (answer.state === 'cancelled') return undefined;
    check = { ...base, link: { state: answer.state, reason: answer.reason }, unread: answer.reason };
  } else {
    const contentType = answer.headers['content-type'] ?? '';
    const reading = await read(answer.body, contentType, { ports, signal, isCut: answer.isCut });
    if (signal.aborted) return undefined;
    const { document } = reading;
    const about: DocumentMetadata = document?.about ?? {};
    const link = judgeAnswer(target, {
      ...answer,
      // It is what a DOI is for that it leads elsewhere.
      isPermanent: answer.isPermanent && !/^https?:\/\/(?:dx\.)?doi\.org\//i.test(url),
      ...(document?.format === 'html' ? { title: about.title ?? '', text: document.text } : {}),
    });
    // The words of an error page are nobody's source.
    const isThere = link.state === 'works' || link.state === 'moved';
    check = { ...base, link, ...(isThere ? reading : { unread: link.reason }) };
  }
  check = await withCopy(check, ports, accessed, signal);
  await keep(check, shelf);
  return check;
}

/** Puts a result on the shelf. */
export async function keep(check: SourceCheck, shelf: CheckingPorts['shelf']): Promise<void> {
  await shelf?.set(keyOf(check.url), JSON.stringify(check)).catch(() => undefined);
}

async function withCopy(
  check: SourceCheck,
  { web, archiveService }: CheckingPorts,
  accessed: CslDate | undefined,
  signal: AbortSignal,
): Promise<SourceCheck> {
  const isGone = check.link?.state === 'gone' || check.link?.state === 'soft-404';
  if (!isGone || archiveService === undefined) return check;
  const archived = await archivedCopy(check.url, archiveService, { web, accessed }, signal);
  return archived ? { ...check, archived } : check;
}

function resolved(url: string, resolver = DOI_RESOLVER): string {
  return url.replace(/^https?:\/\/(?:dx\.)?doi\.org(?=\/10\.)/i, resolver.replace(/\/+$/, ''));
}

interface Reading {
  readonly document?: ReadDocument;
  readonly unread?: Wording | string;
}

async function read(
  body: Uint8Array,
  contentType: string,
  { ports, signal, isCut }: { ports: CheckingPorts; signal: AbortSignal; isCut: boolean },
): Promise<Reading> {
  if (body.length === 0)
    return {
      unread: contentType
        ? wording('files of the type {0} can’t be read', contentType)
        : wording('files of an unknown type can’t be read'),
    };
  if (isCut && /pdf/i.test(contentType)) return { unread: wording('the file is too large') };
  try {
    return { document: await ports.reader.read(body, contentType, signal) };
  } catch (error) {
    return { unread: reasonOf(error) };
  }
}
