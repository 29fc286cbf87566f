export * from './claim-filter.ts';
export { claimsChecklist, claimsCsv } from './claims-copy.ts';
export { type ClaimGrouping, claimSigns, claimsTree } from './claims-tree.ts';
export { shownText } from './filter-message.ts';
export * from './indexed-tree.ts';
export { chooseQuotes, type QuoteChoice, type QuoteGrouping } from './quote-order.ts';
export { quotesChecklist, quotesCsv } from './quotes-checklist.ts';
export { type QuotesTreeOptions, quotesTree } from './quotes-tree.ts';
export * from './recommendation-filter.ts';
export { recommendationsMarkdown, recommendationsTable } from './recommendations-markdown.ts';
export * from './recommendations-tree.ts';
export {
  type SourceGrouping,
  type SourceOrder,
  sourceFilterMessage,
} from './source-order.ts';
export { type SourcesTreeOptions, sourcesShown, sourcesTree } from './sources-tree.ts';
export * from './tree-node.ts';
