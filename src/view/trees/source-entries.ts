import { t } from '@vscode/l10n';
import { isBackReference } from '../../core/back-reference.ts';
import {
  type Brief,
  type Citation,
  type Note,
  type Source,
  type Span,
  type Steps,
  sliceOf,
} from '../../core/index.ts';
import { inSteps, LONG_STRIDE } from '../../core/steps.ts';
import type { SourceCheck } from '../checking/source-check.ts';
import { isFound } from '../coverage.ts';
import { formatNames, hostOf, linkOf } from '../source-text.ts';
import { plainText, shorten, withoutMarkup } from './plain-text.ts';

/** How it stands with a source, what is most wrong first; `gone`, `doubtful` and `works` once it was asked. */
export type SourceState = (typeof SOURCE_STATES)[number];

export const SOURCE_STATES = [
  'no-note',
  'gone',
  'doubtful',
  'unused',
  'duplicate',
  'no-link',
  'resolved',
  'works',
] as const;

/** What a row stands for: a source with its notes, a note that names none, or a marker that leads nowhere. */
export interface SourceEntry {
  readonly notes: readonly Note[];
  readonly source: Source | undefined;
  /** The markers that lead to it, in document order. */
  readonly uses: readonly Citation[];
  /** The marker itself, where it is one without a note. */
  readonly lost?: Citation;
  readonly check?: SourceCheck;
  readonly state: SourceState;
}

/** What was found out about sources, by their ids. */
export type SourceChecksById = ReadonlyMap<string, SourceCheck>;

/** Sources, then notes that name none, then markers that lead nowhere. */
export function* sourceEntries(brief: Brief, checks?: SourceChecksById): Steps<readonly SourceEntry[]> {
  const entries = new Map<Source | Note, { source: Source | undefined; notes: Note[]; uses: Citation[] }>();
  for (const source of brief.sources) entries.set(source, { source, notes: [], uses: [] });
  for (const note of brief.notes) {
    const entry = note.source && entries.get(note.source);
    if (entry) entry.notes.push(note);
    else entries.set(note, { source: note.source, notes: [note], uses: [] });
  }
  yield;
  const lost: SourceEntry[] = [];
  yield* inSteps(
    brief.citations,
    citation => {
      const plain = citation.notes.filter(note => entries.has(note));
      for (const target of [...citation.sources, ...plain]) entries.get(target)?.uses.push(citation);
      if (!isFound(citation))
        lost.push({ source: undefined, notes: [], uses: [], lost: citation, state: 'no-note' });
    },
    LONG_STRIDE,
  );
  const found = yield* inSteps([...entries.values()], (entry): SourceEntry => {
    const check = entry.source && checks?.get(entry.source.id);
    return { ...entry, ...(check ? { check } : {}), state: stateOf(brief, { ...entry, check }) };
  });
  return [...found, ...lost];
}

interface Standing extends Pick<SourceEntry, 'source' | 'notes' | 'uses'> {
  readonly check: SourceCheck | undefined;
}

function stateOf(brief: Brief, { source, notes, uses, check }: Standing): SourceState {
  if (uses.length === 0) return 'unused';
  const found = check && foundState(check);
  if (found === 'gone' || found === 'doubtful') return found;
  const full = notes.filter(({ body }) => !isBackReference(sliceOf(brief.text, body)));
  if (full.length > 1) return 'duplicate';
  return found ?? (source && linkOf(source) !== undefined ? 'resolved' : 'no-link');
}

/** How it stands with what was asked, or read from a folder. */
export function foundState({ link }: SourceCheck): 'gone' | 'doubtful' | 'works' {
  if (link === undefined || link.state === 'works') return 'works';
  return link.state === 'gone' || link.state === 'soft-404' ? 'gone' : 'doubtful';
}

/** Where it stands first in the document. */
export function placeOfEntry({ lost, uses, notes }: SourceEntry): Span {
  return (lost ?? uses[0] ?? notes[0])?.span ?? { start: 0, end: 0 };
}

/** Its title, or else the words and the site of its link, its address or the words of its note. */
export function titleOfEntry(brief: Brief, { source, notes, uses }: SourceEntry, longest: number): string {
  const link = source && linkOf(source);
  const words = link === undefined || source?.title !== undefined ? undefined : linkWords(brief, uses);
  if (link !== undefined && words !== undefined) {
    const site = ` (${hostOf(link)})`;
    return `${shorten(words, Math.max(20, longest - site.length))}${site}`;
  }
  const title = source?.title ?? link;
  const body = () => notes[0] && plainText(brief, notes[0].body);
  return shorten(bare(withoutMarkup(title ?? '')) || body() || t('Untitled'), longest);
}

/** What the first link to a source that says something of it is laid under; "here" and addresses say nothing. */
function linkWords(brief: Brief, uses: readonly Citation[]): string | undefined {
  for (const { form, span } of uses) {
    const words = form === 'link' ? plainText(brief, span) : '';
    if (/\S\s+\S/.test(words) && !SAYS_NOTHING.test(words)) return words;
  }
  return undefined;
}

const SAYS_NOTHING =
  /https?:|www\.|^(?:read|see|learn|find out|click|more|download|view|this|the|that|a|full|its|an?)\s+(?:\S+\s*){0,2}$/i;

/** An address without what all addresses have; any other title as it is. */
function bare(title: string): string {
  return title.replace(/^https?:\/\/(?:www\.)?(.*?)\/?$/i, '$1');
}

/** "Reed et al.". */
export function authorOfEntry({ source }: SourceEntry): string | undefined {
  const [first, ...others] = source?.author ?? [];
  const name = first && formatNames([first.family ? { family: first.family } : first]);
  if (!name) return undefined;
  return `${shorten(withoutMarkup(name), 30)}${others.length > 0 ? ' et al.' : ''}`;
}
