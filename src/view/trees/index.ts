export * from './carry-ids.ts';
export * from './changed-rows.ts';
export { claimsTree } from './claims-tree.ts';
export { quotesTree } from './quotes-tree.ts';
export * from './recommendation-filter.ts';
export { recommendationsMarkdown, recommendationsTable } from './recommendations-markdown.ts';
export * from './recommendations-tree.ts';
export { sourcesTree } from './sources-tree.ts';
export * from './tree-node.ts';
