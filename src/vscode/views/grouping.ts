import * as vscode from 'vscode';
import type {
  ClaimGrouping,
  Grouping,
  QuoteGrouping,
  SourceGrouping,
  SourceOrder,
} from '../../view/trees/index.ts';
import { lastingChoice } from './lasting-choice.ts';

const { t } = vscode.l10n;

const bySection = () => ({
  label: t('Section'),
  description: t('In the order of the document'),
  order: t('by section'),
});

export const recommendationGrouping = lastingChoice<Grouping>('recommendations.groupBy', () => ({
  title: t('Group recommendations by'),
  choices: {
    section: bySection(),
    addressee: {
      label: t('Addressee'),
      description: t('Who is asked most comes first'),
      order: t('by addressee'),
    },
    strength: {
      label: t('Strength'),
      description: t('What must, what should and what may be done'),
      order: t('by strength'),
    },
    deadline: {
      label: t('Deadline'),
      description: t('What has a date, and what has none'),
      order: t('by deadline'),
    },
  },
}));

export const quoteGrouping = lastingChoice<QuoteGrouping>('quotes.groupBy', () => ({
  title: t('Group quotes by'),
  choices: {
    speaker: {
      label: t('Speaker'),
      description: t('In the order in which they first speak'),
      order: t('by speaker'),
    },
    section: bySection(),
    use: { label: t('Use'), description: t('Quotations, terms and titles'), order: t('by use') },
  },
}));

export const claimGrouping = lastingChoice<ClaimGrouping>('claims.groupBy', () => ({
  title: t('Group claims by'),
  choices: {
    section: bySection(),
    type: {
      label: t('Type'),
      description: t('Figures, comparisons, events, statements, causes, …'),
      order: t('by type'),
    },
    support: {
      label: t('Support'),
      description: t('What lacks a citation comes first, figures before the rest'),
      order: t('by support'),
    },
  },
}));

export const sourceGrouping = lastingChoice<SourceGrouping>('sources.groupBy', () => ({
  title: t('Group sources by'),
  choices: {
    state: {
      label: t('State'),
      description: t('What lacks a note, a use or a link comes first'),
      order: t('by state'),
    },
    type: {
      label: t('Type'),
      description: t('Reports, newspaper articles, web pages, …'),
      order: t('by type'),
    },
    none: { label: t('Nothing'), description: t('One list'), order: '' },
  },
}));

export const sourceOrder = lastingChoice<SourceOrder>('sources.sortBy', () => ({
  title: t('Sort sources by'),
  choices: {
    appearance: {
      label: t('Appearance'),
      description: t('In the order of the document'),
      order: t('by appearance'),
    },
    author: { label: t('Author'), description: t('Those without one come last'), order: t('by author') },
    date: { label: t('Date'), description: t('The newest comes first'), order: t('by date') },
    uses: { label: t('Uses'), description: t('What is cited most comes first'), order: t('by uses') },
  },
}));
