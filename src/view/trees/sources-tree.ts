import { t } from '@vscode/l10n';
import { type Brief, finish, type Source, type Steps } from '../../core/index.ts';
import { inSteps } from '../../core/steps.ts';
import { linkStateName } from '../checking/check-facts.ts';
import { labelOf } from '../citation-places.ts';
import { plural } from '../say.ts';
import { formatDate, linkOf, typeName } from '../source-text.ts';
import { plainText, shorten } from './plain-text.ts';
import { matchesIn } from './recommendation-filter.ts';
import {
  authorOfEntry,
  foundState,
  placeOfEntry,
  type SourceChecksById,
  type SourceEntry,
  type SourceState,
  sourceEntries,
  titleOfEntry,
} from './source-entries.ts';
import {
  filterEntries,
  groupEntries,
  type SourceGrouping,
  type SourceOrder,
  sortEntries,
  stateName,
} from './source-order.ts';
import { group, type Tree, type TreeIcon, type TreeNode } from './tree-node.ts';

const LONGEST_LABEL = 120;

export interface SourcesTreeOptions {
  readonly groupBy: SourceGrouping;
  readonly sortBy: SourceOrder;
  /** Words that all have to stand in what is known of a source. */
  readonly filter?: string;
  readonly checks?: SourceChecksById | undefined;
}

const ICONS: Readonly<Record<SourceState, TreeIcon>> = {
  'no-note': 'no-note',
  unused: 'unused',
  duplicate: 'duplicate',
  'no-link': 'source',
  resolved: 'web-source',
  gone: 'gone',
  doubtful: 'doubtful',
  works: 'answers',
};

/** Every source, every note that names none, and every marker that leads nowhere, each with its state. */
export function* sourcesTree(brief: Brief, options: SourcesTreeOptions): Steps<Tree> {
  const { groupBy, filter = '' } = options;
  const { entries, total } = yield* entriesShown(brief, options);
  const nodes = (list: readonly SourceEntry[]) =>
    inSteps(list, entry => entryNode(brief, entry, { filter, withState: groupBy !== 'state' }));
  const tree = { shown: entries.length, total };
  if (groupBy === 'none') return { roots: yield* nodes(entries), ...tree };
  const roots: TreeNode[] = [];
  for (const { key, title, spoken, entries: list } of yield* groupEntries(entries, groupBy)) {
    const icon = groupBy === 'state' && list[0] ? ICONS[list[0].state] : 'term';
    roots.push(group(title, icon, yield* nodes(list), { id: key, spoken }));
  }
  return { roots, ...tree };
}

/** The sources that the view shows, in its order. */
export function sourcesShown(brief: Brief, options: Omit<SourcesTreeOptions, 'groupBy'>): readonly Source[] {
  return finish(entriesShown(brief, options)).entries.flatMap(({ source }) => source ?? []);
}

function* entriesShown(
  brief: Brief,
  { sortBy, filter = '', checks }: Omit<SourcesTreeOptions, 'groupBy'>,
): Steps<{ readonly entries: readonly SourceEntry[]; readonly total: number }> {
  const all = yield* sourceEntries(brief, checks);
  const left = yield* filterEntries(brief, all, filter);
  return { entries: yield* sortEntries(left, sortBy), total: all.length };
}

interface EntryOptions {
  readonly filter: string;
  readonly withState: boolean;
}

function entryNode(brief: Brief, entry: SourceEntry, options: EntryOptions): TreeNode {
  return entry.lost ? markerNode(brief, entry, options) : sourceNode(brief, entry, options);
}

function sourceNode(brief: Brief, entry: SourceEntry, { filter, withState }: EntryOptions): TreeNode {
  const { source, notes, uses, state, check } = entry;
  const title = titleOfEntry(brief, entry, LONGEST_LABEL);
  const labels = notes.map(({ label }) => label).filter(Boolean);
  const label = labels.length > 0 ? `${listed(labels)} · ${title}` : title;
  const details = [authorOfEntry(entry), source && formatDate(source.issued)].filter(Boolean);
  const times = uses.length > 0 ? [plural(uses.length, t('1 use'), t('{0} uses', uses.length))] : [];
  const found = check ? [linkStateName(check)] : [];
  // What was found says more than the group of the row.
  const told = check && foundState(check) === state ? [] : [stateName(state)];
  const type = source && typeName(source);
  const url = source && linkOf(source);
  const note = notes[0];
  const labelPlace = note && labelOf(brief, note);
  const matches = matchesIn(label, { text: filter });
  return {
    kind: 'source',
    id: `source:${title}`,
    label,
    ...(matches.length > 0 ? { matches } : {}),
    // What is to be done comes first: a narrow view cuts the rest.
    description: [
      ...found,
      ...(withState && isWanting(state) ? told : []),
      ...details,
      ...times,
      ...(withState && !isWanting(state) ? told : []),
    ].join(' · '),
    spoken: [
      labels.length > 0 ? t('Note {0}: {1}', labels.join(', '), title) : t('Source: {0}', title),
      ...(type ? [type] : []),
      ...details,
      ...times,
      ...told,
      ...found,
    ].join(', '),
    icon: ICONS[check ? foundState(check) : state],
    places: uses.length > 0 ? uses.map(({ span }) => span) : notes.map(({ span }) => span),
    card: placeOfEntry(entry),
    copy: note ? plainText(brief, note.body) : title,
    ...(url === undefined ? {} : { url }),
    ...(source ? { source: source.id } : {}),
    ...(note ? { note: { body: note.body, ...(labelPlace ? { label: labelPlace } : {}) } } : {}),
    children: [],
    open: false,
  };
}

function isWanting(state: SourceState): boolean {
  return state !== 'no-link' && state !== 'resolved' && state !== 'works';
}

/** A source that many notes name would have no room for its title. */
function listed(labels: readonly string[]): string {
  return labels.length > 4 ? `${labels.slice(0, 3).join(', ')}, …` : labels.join(', ');
}

function markerNode(brief: Brief, entry: SourceEntry, { filter, withState }: EntryOptions): TreeNode {
  const { label, ordinal, sentence } = entry.lost ?? {};
  const span = placeOfEntry(entry);
  const marker = shorten(brief.text.slice(span.start, span.end).replace(/\s+/g, ' '), 20);
  const leaning = sentence ? plainText(brief, sentence.span) : t('In a heading');
  // All bare markers read the same.
  const title = shorten(label === undefined ? leaning : `${marker} · ${leaning}`, LONGEST_LABEL);
  const matches = matchesIn(title, { text: filter });
  return {
    kind: 'marker',
    id: `marker:${marker}:${leaning}`,
    label: title,
    ...(matches.length > 0 ? { matches } : {}),
    ...(withState ? { description: stateName(entry.state) } : {}),
    spoken: t('Marker {0} without a note. {1}', label ?? ordinal ?? '', leaning),
    icon: 'no-note',
    places: [span],
    card: span,
    copy: leaning,
    children: [],
    open: false,
  };
}
