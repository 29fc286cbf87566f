import { numberOf, type TokenSymbol, type Tokens } from './tokens.ts';

/**
 * For and against there being something in particular that could be looked up, in whole and equal weights: what was
 * learned from debates leans on how debaters speak, a sum of plain signs carries over to any text (Dawes 1979, "The
 * robust beauty of improper linear models in decision making").
 */
const SIGNS: Readonly<Partial<Record<TokenSymbol, number>>> = {
  figure: 2,
  quantity: 2,
  number: 1,
  year: 1,
  month: 1,
  name: 1,
  time: 1,
  past: 1,
  law: 1,
  money: 1,
  actor: 1,
  change: 1,
  not: -1,
  no: -1,
  all: -1,
  if: -1,
  may: -1,
  must: -1,
  value: -1,
  you: -1,
  think: -1,
  let: -1,
  what: -1,
};
const signs = Object.entries(SIGNS).map(
  ([symbol, weight]) => [numberOf(symbol as TokenSymbol), weight] as const,
);
/** A sign counts no more often. */
const MOST = 2;
/** Of words that name something in particular, in a sentence of a usual length. */
const RARE_WORDS = 2;
const QUESTION_MARK = numberOf('question');
/** Mean and deviation over ClaimBuster's groundtruth. */
const MEAN = 4.6;
const DEVIATION = 3.7;

/** How much of substance a sentence has: 0 is usual in debates, 1 a standard deviation more. */
export function substanceOf({ seen, wordCount, rareCount }: Tokens): number {
  let sum = Math.log(wordCount + 1) + (RARE_WORDS * rareCount) / Math.sqrt(wordCount + 1);
  for (const [symbol, weight] of signs) sum += weight * Math.min(MOST, seen[symbol] ?? 0);
  if ((seen[QUESTION_MARK] ?? 0) > 0) sum--;
  return (sum - MEAN) / DEVIATION;
}
