export { type AnalyseOptions, analyse, analysing } from './analyse.ts';
export type * from './brief.ts';
export type { Level } from './claims.ts';
export { bibliographyYaml } from './front-matter.ts';
export { type Judgement, judgeGenre } from './genre.ts';
export { unsourcedQuotes } from './quotes/sourcing.ts';
export { type Echo, findEchoes } from './quotes/wordings.ts';
export * from './span.ts';
export { finish, type Steps } from './steps.ts';
