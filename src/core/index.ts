export { type AnalyseOptions, analyse } from './analyse.ts';
export type * from './brief.ts';
export type { Level } from './claims.ts';
export * from './span.ts';
export { type Judgement, judgeGenre } from './genre.ts';
