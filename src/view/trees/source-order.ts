import { t } from '@vscode/l10n';
import { groupingBy } from '../../core/group-by.ts';
import type { Brief, Steps } from '../../core/index.ts';
import { once } from '../../core/remembered.ts';
import { filtered, inOrder } from '../../core/steps.ts';
import { linkStateName } from '../checking/check-facts.ts';
import { formatNames, linkOf, typeName } from '../source-text.ts';
import { shownText } from './filter-message.ts';
import { plainText } from './plain-text.ts';
import { foldText, termsOf } from './recommendation-filter.ts';
import { capitalised } from './recommendation-text.ts';
import { authorOfEntry, placeOfEntry, SOURCE_STATES, type SourceEntry } from './source-entries.ts';

export type SourceGrouping = 'state' | 'type' | 'none';

export type SourceOrder = 'appearance' | 'author' | 'date' | 'uses';

/** The entries whose words hold all words of a filter: title, authors, outlet, address, note, type and state. */
export function* filterEntries(
  brief: Brief,
  entries: readonly SourceEntry[],
  filter: string,
): Steps<readonly SourceEntry[]> {
  const terms = termsOf(filter);
  if (terms.length === 0) return entries;
  return yield* filtered(entries, entry => {
    const { source, notes, lost, state, check } = entry;
    const words = [
      source?.title,
      formatNames(source?.author),
      source?.['container-title'],
      source?.publisher,
      source && linkOf(source),
      source && typeName(source),
      source?.issued?.['date-parts'][0]?.[0]?.toString(),
      ...notes.map(({ body }) => plainText(brief, body)),
      lost?.sentence && plainText(brief, lost.sentence.span),
      stateName(state),
      check && linkStateName(check),
    ];
    const searched = foldText(words.filter(Boolean).join('\n'));
    return terms.every(term => searched.includes(term));
  });
}

/** The line above a filtered list: "3 of 11: “customs”". */
export function sourceFilterMessage(filter: string, shown: number, total: number): string {
  return shownText(shown, total, `“${filter.trim()}”`);
}

/** Sorted by what the user chose; what has no author or date comes last, ties are in the order of appearance. */
export function* sortEntries(
  entries: readonly SourceEntry[],
  order: SourceOrder,
): Steps<readonly SourceEntry[]> {
  const placed = yield* inOrder(entries, (a, b) => placeOfEntry(a).start - placeOfEntry(b).start);
  switch (order) {
    case 'appearance':
      return placed;
    case 'author':
      return yield* inOrder(placed, byAuthor());
    case 'date':
      return yield* inOrder(placed, (a, b) => dayOf(b) - dayOf(a));
    case 'uses':
      return yield* inOrder(placed, (a, b) => b.uses.length - a.uses.length);
  }
}

function byAuthor(): (a: SourceEntry, b: SourceEntry) => number {
  const names = new Intl.Collator('en');
  const authorOf = once(authorOfEntry);
  return (one, other) => {
    const [a, b] = [authorOf(one), authorOf(other)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return names.compare(a, b);
  };
}

/** A number that grows with the date; 0 for none. */
function dayOf({ source }: SourceEntry): number {
  const [year = 0, month = 0, day = 0] = source?.issued?.['date-parts'][0] ?? [];
  return year * 10_000 + month * 100 + day;
}

export interface EntryGroup {
  readonly key: string;
  readonly title: string;
  readonly spoken: string;
  readonly entries: readonly SourceEntry[];
}

/** The entries by state, or by type with the largest group first. */
export function* groupEntries(
  entries: readonly SourceEntry[],
  by: 'state' | 'type',
): Steps<readonly EntryGroup[]> {
  const groups = yield* groupingBy(entries, entry => (by === 'state' ? entry.state : typeOf(entry)));
  if (by === 'type')
    return [...groups]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([key, list]) => ({
        key,
        title: capitalised(key),
        spoken: t('Type: {0}', key),
        entries: list,
      }));
  return SOURCE_STATES.flatMap(state => {
    const list = groups.get(state);
    const title = capitalised(stateName(state));
    return list ? [{ key: state, title, spoken: stateText(state).spoken, entries: list }] : [];
  });
}

function typeOf({ source, lost }: SourceEntry): string {
  if (lost) return t('marker without a note');
  return (source && typeName(source)) ?? t('other');
}

function stateText(state: SourceEntry['state']): { readonly name: string; readonly spoken: string } {
  switch (state) {
    case 'no-note':
      return { name: t('no note'), spoken: t('Markers without a note') };
    case 'unused':
      return { name: t('unused'), spoken: t('Notes that no marker uses') };
    case 'duplicate':
      return { name: t('duplicate'), spoken: t('Sources that several notes name') };
    case 'no-link':
      return { name: t('no link'), spoken: t('Sources without a link') };
    case 'resolved':
      return { name: t('with a link'), spoken: t('Sources with a link') };
    case 'gone':
      return { name: t('gone'), spoken: t('Sources that are gone') };
    case 'doubtful':
      return { name: t('to look at'), spoken: t('Sources that have moved or didn’t answer a program') };
    case 'works':
      return { name: t('works'), spoken: t('Sources that answer') };
  }
}

export function stateName(state: SourceEntry['state']): string {
  return stateText(state).name;
}
