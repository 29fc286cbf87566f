import type { Brief, Citation, Note, Source, Span } from '../../core/index.ts';
import { plural } from '../kinds.ts';
import { formatDate, formatNames, linkOf } from '../source-text.ts';
import { plainText, shorten, withoutMarkup } from './plain-text.ts';
import { group, type TreeNode } from './tree-node.ts';

const LONGEST_LABEL = 120;

/** What a row of the tree stands for: a source, or a note that names none, with the markers that lead to it. */
interface Entry {
  readonly notes: Note[];
  readonly source: Source | undefined;
  readonly uses: Citation[];
}

/** Sources and notes in the order of their first use, then those that nothing uses, then markers that lead nowhere. */
export function sourcesTree(brief: Brief): readonly TreeNode[] {
  const entries = entriesOf(brief);
  const used = entries.filter(({ uses }) => uses.length > 0);
  const inOrder = used.sort((a, b) => firstUse(a) - firstUse(b));
  const unused = entries.filter(({ uses }) => uses.length === 0);
  const lost = brief.citations.filter(({ notes, sources }) => notes.length + sources.length === 0);
  const rest = [
    group(
      'Not used',
      'unused',
      unused.map(entry => entryNode(brief, entry)),
      { open: false },
    ),
    group(
      'No note',
      'no-note',
      lost.map(citation => markerNode(brief, citation)),
      {
        spoken: 'Markers without a note',
      },
    ),
  ];
  return [
    ...inOrder.map(entry => entryNode(brief, entry)),
    ...rest.filter(({ children }) => children.length > 0),
  ];
}

function entriesOf(brief: Brief): readonly Entry[] {
  const entries = new Map<Source | Note, Entry>();
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
  return [...entries.values()];
}

/** A source that many notes name would have no room for its title. */
function listed(labels: readonly string[]): string {
  return labels.length > 4 ? `${labels.slice(0, 3).join(', ')}, …` : labels.join(', ');
}

function firstUse({ uses }: Entry): number {
  return uses[0]?.span.start ?? 0;
}

function entryNode(brief: Brief, { source, notes, uses }: Entry): TreeNode {
  const title = titleOf(brief, source, notes);
  const labels = notes.map(({ label }) => label).filter(Boolean);
  const times = uses.length === 0 ? 'not used' : plural(uses.length, 'use');
  const details = [authorOf(source), source && formatDate(source.issued)];
  const url = source && linkOf(source);
  const card: Span | undefined = uses[0]?.span ?? notes[0]?.span;
  return {
    kind: 'source',
    id: `source:${title}`,
    label: labels.length > 0 ? `${listed(labels)} · ${title}` : title,
    description: [...details, times].filter(Boolean).join(' · '),
    spoken: [
      labels.length > 0 ? `Note ${labels.join(', ')}: ${title}` : `Source: ${title}`,
      ...details.filter(Boolean),
      times,
    ].join(', '),
    icon: uses.length === 0 ? 'unused' : url === undefined ? 'source' : 'web-source',
    places: uses.length > 0 ? uses.map(({ span }) => span) : notes.map(({ span }) => span),
    ...(card ? { card } : {}),
    copy: notes[0] ? plainText(brief, notes[0].body) : title,
    ...(url === undefined ? {} : { url }),
    children: [],
    open: false,
  };
}

function titleOf(brief: Brief, source: Source | undefined, notes: readonly Note[]): string {
  const body = notes[0] && plainText(brief, notes[0].body);
  const title = source?.title ?? (source && linkOf(source));
  return shorten(bare(withoutMarkup(title ?? '')) || body || 'Untitled', LONGEST_LABEL);
}

/** An address without what all addresses have; any other title as it is. */
function bare(title: string): string {
  return title.replace(/^https?:\/\/(?:www\.)?(.*?)\/?$/i, '$1');
}

function authorOf(source: Source | undefined): string | undefined {
  const [first, ...others] = source?.author ?? [];
  const name = first && formatNames([first.family ? { family: first.family } : first]);
  if (!name) return undefined;
  return `${shorten(withoutMarkup(name), 30)}${others.length > 0 ? ' et al.' : ''}`;
}

function markerNode(brief: Brief, { span, label, ordinal, sentence }: Citation): TreeNode {
  const marker = shorten(brief.text.slice(span.start, span.end).replace(/\s+/g, ' '), 20);
  const leaning = sentence ? plainText(brief, sentence.span) : 'In a heading';
  return {
    kind: 'marker',
    id: `marker:${marker}:${leaning}`,
    // All bare markers read the same.
    label: shorten(label === undefined ? leaning : `${marker} · ${leaning}`, LONGEST_LABEL),
    spoken: `Marker ${label ?? ordinal} without a note. ${leaning}`,
    icon: 'no-note',
    places: [span],
    card: span,
    copy: leaning,
    children: [],
    open: false,
  };
}
