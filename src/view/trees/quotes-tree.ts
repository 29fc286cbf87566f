import { t } from '@vscode/l10n';
import type { Brief, Quote, Steps } from '../../core/index.ts';
import { readingUnsourced } from '../../core/quotes/sourcing.ts';
import { inSteps } from '../../core/steps.ts';
import { count } from '../kinds.ts';
import { plural } from '../say.ts';
import { plainText, shorten } from './plain-text.ts';
import {
  choosingQuotes,
  groupQuotes,
  type QuoteChoice,
  type QuoteGroup,
  type QuoteGrouping,
  speakerOf,
} from './quote-order.ts';
import { matchesIn } from './recommendation-filter.ts';
import { capitalised } from './recommendation-text.ts';
import { group, missingSign, type Tree, type TreeIcon, type TreeNode } from './tree-node.ts';

const LONGEST_LABEL = 120;

export interface QuotesTreeOptions extends QuoteChoice {
  readonly groupBy: QuoteGrouping;
}

/** Quotations in groups, each with how many of it have no source: "Kim Jong-un · 1 without a source · 3 quotes". */
export function* quotesTree(brief: Brief, options: QuotesTreeOptions): Steps<Tree> {
  const unsourced = new Set(yield* readingUnsourced(brief));
  const { groupBy, filter = '', others = false } = options;
  const quotes = yield* choosingQuotes(brief, options);
  const all = yield* choosingQuotes(brief, { others });
  const roots: TreeNode[] = [];
  for (const each of yield* groupQuotes(brief, quotes, groupBy)) {
    const children = yield* inSteps(each.quotes, quote =>
      quoteNode(brief, quote, {
        filter,
        withSpeaker: groupBy !== 'speaker',
        isUnsourced: unsourced.has(quote),
      }),
    );
    roots.push(quoteGroup(each, children, each.quotes.filter(quote => unsourced.has(quote)).length));
  }
  return { roots, shown: quotes.length, total: all.length };
}

function quoteGroup(
  { id, title, spoken, icon, quotes, section, open }: QuoteGroup,
  children: readonly TreeNode[],
  missing: number,
): TreeNode {
  const quotations = quotes.filter(({ use }) => use === 'quotation').length;
  const others = quotes.length - quotations;
  // What is to be done comes first: a narrow view cuts the rest.
  const counted = [
    ...(missing > 0 ? [missing === quotations ? t('no source') : t('{0} without a source', missing)] : []),
    ...(quotations > 0 ? [count(quotations, 'quote')] : []),
    ...(others > 0 ? [othersText(others, others === quotes.length ? icon : 'other')] : []),
  ].join(' · ');
  return group(title, icon, children, {
    id,
    spoken,
    open,
    tally: { count: counted, sign: missingSign(missing) },
    ...(section ? { places: [section.span] } : {}),
  });
}

interface RowOptions {
  readonly filter: string;
  readonly withSpeaker: boolean;
  readonly isUnsourced: boolean;
}

function quoteNode(brief: Brief, quote: Quote, { filter, withSpeaker, isUnsourced }: RowOptions): TreeNode {
  const { span, form, use } = quote;
  const words = plainText(brief, span);
  const label = shorten(words, LONGEST_LABEL);
  const matches = matchesIn(label, { text: filter });
  const isQuotation = use === 'quotation';
  const name = speakerOf(quote);
  const support = supportText(quote, isUnsourced);
  const isNobodys = isQuotation && withSpeaker && name === undefined;
  const details = [
    ...(isUnsourced ? [support] : []),
    ...(withSpeaker ? [name ? capitalised(name) : t('no speaker named')] : []),
    ...(isUnsourced ? [] : [support]),
    ...(form === 'block' ? [t('block')] : []),
  ];
  return {
    kind: 'quote',
    id: `quote:${words}`,
    label,
    ...(matches.length > 0 ? { matches } : {}),
    // Only reported words have to be credited.
    ...(isQuotation ? { description: details.join(' · ') } : {}),
    ...(isNobodys ? { sign: { mark: '?', meaning: t('no speaker named') } } : {}),
    spoken: isQuotation
      ? t('Quote, {0}, {1}: {2}', name ?? t('no speaker named'), support, words)
      : use === 'title'
        ? t('Title: {0}', words)
        : t('Term: {0}', words),
    icon: iconOf(use, isUnsourced),
    places: [span],
    ...(isQuotation ? { card: span } : {}),
    copy: words,
    children: [],
    open: false,
  };
}

function iconOf(use: Quote['use'], isUnsourced: boolean): TreeIcon {
  if (use === 'quotation') return isUnsourced ? 'unsourced-words' : 'spoken-words';
  return use === 'title' ? 'title' : 'term';
}

function supportText({ citations }: Quote, isUnsourced: boolean): string {
  if (citations.length > 0) return count(citations.length, 'citation');
  return isUnsourced ? t('no source') : t('sourced nearby');
}

function othersText(number: number, what: string): string {
  switch (what) {
    case 'term':
      return plural(number, t('1 term'), t('{0} terms', number));
    case 'title':
      return plural(number, t('1 title'), t('{0} titles', number));
    default:
      return plural(number, t('1 other'), t('{0} others', number));
  }
}
