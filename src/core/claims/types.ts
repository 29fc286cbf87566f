import type { ClaimType } from '../brief.ts';
import { tellingFigure } from '../figures/telling.ts';
import { DOCUMENTS } from '../quotes/reporting-words.ts';
import { readWords, type Word } from '../quotes/words.ts';
import type { Span } from '../span.ts';
import { type Clause, happens, mainClause } from './clause.ts';
import { isLaw, isLawful, nounOf } from './laws.ts';
import { isFound, statementIn } from './statements.ts';

/** Ways in which one thing brings about another, in the present tense: what has one effect once is an event. */
const EFFECTS =
  /^(?:reduce|prevent|create|expose|incentivi[sz]e|encourage|discourage|drive|worsen|undermine|fuel|weaken|lower|enable|deter|hamper|hinder|accelerate|slow|boost|strengthen|jeopardi[sz]e|force)s?$/;

/**
 * The type of a claim: what its main clause says, unless somebody is said to say it.
 *
 * @param quotes the quotations in the sentence
 * @param told the types that words outside of them tell, those that tell more first
 */
export function typeOf(sentence: string, quotes: readonly Span[], told: readonly ClaimType[]): ClaimType {
  const words = readWords(sentence, quotes);
  const clause = mainClause(words);
  if (isLawful(words, clause)) return 'legal';
  const measured = told.find(type => type === 'statistic' || type === 'comparison');
  const spoken = quotes.map(({ start, end }) => sentence.slice(start, end)).filter(quote => !isTitle(quote));
  const long = spoken.some(isLong);
  if (!measured || !countsSpeakers(sentence, words, clause)) {
    const beside = { clause, measured: measured !== undefined, quoted: spoken.length > 0, long };
    const said = statementIn(words, beside);
    const source = words.slice(said?.subject.start, said?.subject.end ?? 0);
    if (said && isLaw(source)) return 'legal';
    if (said && !(measured && isFound(words, said)))
      return long && nounOf(source, DOCUMENTS) ? 'quotation' : 'statement';
  }
  const acts = happens(words, clause.verb);
  const isLegal = told.includes('legal') && (long || !acts);
  const first = told.find(type => MEASURED_OR_CAUSED.has(type) || (isLegal && type === 'legal'));
  if (first) return first;
  if (long && (!acts || spoken.some(({ length }) => length > sentence.length / 2))) return 'quotation';
  if (acts) return 'event';
  return EFFECTS.test(words[clause.verb]?.text ?? '') ? 'causal' : 'state';
}

const MEASURED_OR_CAUSED: ReadonlySet<ClaimType> = new Set(['statistic', 'comparison', 'causal']);

/** “Renewal in Cold Water” */
function isTitle(quoted: string): boolean {
  const words = quoted.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  return words.length > 1 && words.every(word => word.length < SHORTEST_WORD || !/^\p{Ll}/u.test(word));
}

/** Of those that start with a capital in a title. */
const SHORTEST_WORD = 4;

/** Whether quoted words are more than a term. */
function isLong(quoted: string): boolean {
  return quoted.trim().split(/\s+/).length >= SHORTEST_QUOTATION;
}

/** In words. */
const SHORTEST_QUOTATION = 4;

/** "Only 18 percent of the drivers said that": how many say so is what is claimed. */
function countsSpeakers(sentence: string, words: readonly Word[], { subject }: Clause): boolean {
  const first = words[subject.start];
  if (!first || subject.end <= subject.start) return false;
  const [text = ''] = sentence.slice(first.start, words[subject.end - 1]?.end).split(',');
  return /%|\bper ?cent|\bof\b|\bin\b/.test(text) && tellingFigure(text) !== undefined;
}
