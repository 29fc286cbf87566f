import type {
  ClaimGrouping,
  Grouping,
  QuoteGrouping,
  SourceGrouping,
  SourceOrder,
} from '../../view/trees/index.ts';
import { lastingChoice } from './lasting-choice.ts';

export const recommendationGrouping = lastingChoice<Grouping>(
  'recommendations.groupBy',
  'Group recommendations by',
  {
    section: { label: 'Section', description: 'In the order of the document' },
    addressee: { label: 'Addressee', description: 'Who is asked most comes first' },
    strength: { label: 'Strength', description: 'What must, what should and what may be done' },
  },
);

export const quoteGrouping = lastingChoice<QuoteGrouping>('quotes.groupBy', 'Group quotes by', {
  speaker: { label: 'Speaker', description: 'In the order in which they first speak' },
  section: { label: 'Section', description: 'In the order of the document' },
  use: { label: 'Use', description: 'Quotations, terms and titles' },
});

export const claimGrouping = lastingChoice<ClaimGrouping>('claims.groupBy', 'Group claims by', {
  section: { label: 'Section', description: 'In the order of the document' },
  type: { label: 'Type', description: 'Figures, comparisons, events, statements, causes, …' },
  support: { label: 'Support', description: 'What lacks a citation comes first, figures before the rest' },
});

export const sourceGrouping = lastingChoice<SourceGrouping>('sources.groupBy', 'Group sources by', {
  state: { label: 'State', description: 'What lacks a note, a use or a link comes first' },
  type: { label: 'Type', description: 'Reports, newspaper articles, web pages, …' },
  none: { label: 'Nothing', description: 'One list' },
});

export const sourceOrder = lastingChoice<SourceOrder>('sources.sortBy', 'Sort sources by', {
  appearance: { label: 'Appearance', description: 'In the order of the document' },
  author: { label: 'Author', description: 'Those without one come last' },
  date: { label: 'Date', description: 'The newest comes first' },
  uses: { label: 'Uses', description: 'What is cited most comes first' },
});
