import { t } from '@vscode/l10n';
import { groupingBy } from '../../core/group-by.ts';
import {
  type Brief,
  finish,
  firstEndingAfter,
  type Quote,
  type Section,
  type Steps,
} from '../../core/index.ts';
import { readingUnsourced } from '../../core/quotes/sourcing.ts';
import { filtered } from '../../core/steps.ts';
import { plainText, withoutMarkup } from './plain-text.ts';
import { foldText, termsOf } from './recommendation-filter.ts';
import { capitalised } from './recommendation-text.ts';
import type { TreeIcon } from './tree-node.ts';

export type QuoteGrouping = 'speaker' | 'section' | 'use';

export interface QuoteChoice {
  /** Words that all have to stand in the quotation, its speaker's name, its cue or its section's title. */
  readonly filter?: string;
  /** Whether terms and titles in quotation marks belong to the list. */
  readonly others?: boolean;
  /** Only quotations that no source stands for. */
  readonly unsourcedOnly?: boolean;
}

/** The quotes that a list shows, in document order. */
export function chooseQuotes(brief: Brief, choice: QuoteChoice): readonly Quote[] {
  return finish(choosingQuotes(brief, choice));
}

/** The same in steps. */
export function* choosingQuotes(
  brief: Brief,
  { filter = '', others = false, unsourcedOnly = false }: QuoteChoice,
): Steps<readonly Quote[]> {
  const listed = unsourcedOnly
    ? yield* readingUnsourced(brief)
    : others
      ? brief.quotes
      : brief.quotes.filter(({ use }) => use === 'quotation');
  const terms = termsOf(filter);
  if (terms.length === 0) return listed;
  return yield* filtered(listed, quote => {
    const words = [
      plainText(brief, quote.span),
      speakerOf(quote),
      quote.cue?.text,
      sectionOf(brief, quote)?.title,
    ];
    const searched = foldText(words.filter(Boolean).join('\n'));
    return terms.every(term => searched.includes(term));
  });
}

/** The speaker's name as a reader sees it. */
export function speakerOf({ speaker }: Quote): string | undefined {
  return (speaker && withoutMarkup(speaker.name)) || undefined;
}

export function sectionOf({ sentences }: Brief, { span }: Quote): Section | undefined {
  return sentences[firstEndingAfter(sentences, span.start)]?.paragraph.section;
}

export interface QuoteGroup {
  readonly id: string;
  readonly title: string;
  readonly spoken: string;
  readonly icon: TreeIcon;
  readonly quotes: readonly Quote[];
  readonly section?: Section;
  /** Whether its rows are to be seen at once. */
  readonly open: boolean;
}

export function* groupQuotes(
  brief: Brief,
  quotes: readonly Quote[],
  by: QuoteGrouping,
): Steps<readonly QuoteGroup[]> {
  switch (by) {
    case 'speaker':
      return yield* speakerGroups(quotes);
    case 'section':
      return yield* sectionGroups(brief, quotes);
    case 'use':
      return useGroups(quotes);
  }
}

/** Speakers in the order in which they first speak; then quotations without one, and other words in marks. */
function* speakerGroups(quotes: readonly Quote[]): Steps<QuoteGroup[]> {
  const spoken = quotes.filter(quote => quote.use === 'quotation');
  const bySpeaker = yield* groupingBy(spoken, quote => speakerOf(quote)?.toLowerCase());
  const nobody = bySpeaker.get(undefined) ?? [];
  const speakers = [...bySpeaker].flatMap(([key, list]): QuoteGroup[] => {
    const name = list[0] && speakerOf(list[0]);
    if (key === undefined || name === undefined) return [];
    const title = capitalised(name);
    return [
      {
        id: `speaker:${key}`,
        title,
        spoken: t('Quoted: {0}', title),
        icon: 'speaker',
        quotes: list,
        open: true,
      },
    ];
  });
  return [...speakers, ...(nobody.length > 0 ? [unnamedGroup(nobody)] : []), ...otherGroups(quotes)];
}

function unnamedGroup(quotes: readonly Quote[]): QuoteGroup {
  const title = t('No speaker named');
  return { id: 'no-speaker', title, spoken: title, icon: 'no-speaker', quotes, open: true };
}

function* sectionGroups(brief: Brief, quotes: readonly Quote[]): Steps<QuoteGroup[]> {
  const bySection = yield* groupingBy(quotes, quote => sectionOf(brief, quote));
  return [...bySection].map(([section, list], i): QuoteGroup => {
    const title = section?.title ?? t('Before the first section');
    return {
      id: `section:${i}:${title}`,
      title,
      spoken: section ? t('Section {0}', title) : title,
      icon: 'section',
      quotes: list,
      ...(section ? { section } : {}),
      open: true,
    };
  });
}

function useGroups(quotes: readonly Quote[]): QuoteGroup[] {
  const list = quotes.filter(({ use }) => use === 'quotation');
  const title = t('Quotations');
  const quotations: QuoteGroup = {
    id: 'quotations',
    title,
    spoken: title,
    icon: 'spoken-words',
    quotes: list,
    open: true,
  };
  return [...(list.length > 0 ? [quotations] : []), ...otherGroups(quotes)];
}

function otherGroups(quotes: readonly Quote[]): QuoteGroup[] {
  return (['scare', 'title'] as const).flatMap((use): QuoteGroup[] => {
    const list = quotes.filter(quote => quote.use === use);
    const title = use === 'scare' ? t('Terms in quotation marks') : t('Titles in quotation marks');
    const icon = use === 'scare' ? 'term' : 'title';
    return list.length > 0 ? [{ id: use, title, spoken: title, icon, quotes: list, open: false }] : [];
  });
}
