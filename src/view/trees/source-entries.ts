import { t } from '@vscode/l10n';
import { isBackReference } from '../../core/edits/note-words.ts';
import { type Brief, type Citation, type Note, type Source, type Span, sliceOf } from '../../core/index.ts';
import { formatNames, linkOf } from '../source-text.ts';
import { plainText, shorten, withoutMarkup } from './plain-text.ts';

/** How it stands with a source, what is most wrong first. */
export type SourceState = 'no-note' | 'unused' | 'duplicate' | 'no-link' | 'resolved';

export const SOURCE_STATES: readonly SourceState[] = [
  'no-note',
  'unused',
  'duplicate',
  'no-link',
  'resolved',
];

/** What a row stands for: a source with its notes, a note that names none, or a marker that leads nowhere. */
export interface SourceEntry {
  readonly notes: readonly Note[];
  readonly source: Source | undefined;
  /** The markers that lead to it, in document order. */
  readonly uses: readonly Citation[];
  /** The marker itself, where it is one without a note. */
  readonly lost?: Citation;
  readonly state: SourceState;
}

/** Sources, then notes that name none, then markers that lead nowhere. */
export function sourceEntries(brief: Brief): readonly SourceEntry[] {
  const entries = new Map<Source | Note, { source: Source | undefined; notes: Note[]; uses: Citation[] }>();
  for (const source of brief.sources) entries.set(source, { source, notes: [], uses: [] });
  for (const note of brief.notes) {
    const entry = note.source && entries.get(note.source);
    if (entry) entry.notes.push(note);
    else entries.set(note, { source: note.source, notes: [note], uses: [] });
  }
  for (const citation of brief.citations) {
    const plain = citation.notes.filter(note => entries.has(note));
    for (const target of [...citation.sources, ...plain]) entries.get(target)?.uses.push(citation);
  }
  const lost = brief.citations.filter(({ notes, sources }) => notes.length + sources.length === 0);
  return [
    ...[...entries.values()].map(entry => ({ ...entry, state: stateOf(brief, entry) })),
    ...lost.map(marker => ({
      source: undefined,
      notes: [],
      uses: [],
      lost: marker,
      state: 'no-note' as const,
    })),
  ];
}

function stateOf(brief: Brief, { source, notes, uses }: Omit<SourceEntry, 'state'>): SourceState {
  if (uses.length === 0) return 'unused';
  const full = notes.filter(({ body }) => !isBackReference(sliceOf(brief.text, body)));
  if (full.length > 1) return 'duplicate';
  return source && linkOf(source) !== undefined ? 'resolved' : 'no-link';
}

/** Where it stands first in the document. */
export function placeOfEntry({ lost, uses, notes }: SourceEntry): Span {
  return (lost ?? uses[0] ?? notes[0])?.span ?? { start: 0, end: 0 };
}

/** Its title, or else its address or the words of its note. */
export function titleOfEntry(brief: Brief, { source, notes }: SourceEntry, longest: number): string {
  const body = notes[0] && plainText(brief, notes[0].body);
  const title = source?.title ?? (source && linkOf(source));
  return shorten(bare(withoutMarkup(title ?? '')) || body || t('Untitled'), longest);
}

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
