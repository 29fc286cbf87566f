import type { Sentence } from '../brief.ts';
import { span } from '../span.ts';
import { worded } from '../wording.ts';
import type { BriefContent, Rule } from './index.ts';

/**
 * The same thing counted twice in one document, with two different figures: what is counted, the years and the names
 * about it are the same.
 *
 * @example warns
 * The port of Arden received 26 coal ships in 2019.
 *
 * Officials call it a success that {figure.conflict:27} coal ships reached Arden in 2019.
 * @example accepts
 * The port of Arden received 26 coal ships in 2019.
 *
 * In 2018 the port of Arden received 27 coal ships.
 * @example accepts
 * The port of Arden received 26 coal ships in 2019. Of these, 12 coal ships came to Arden from Brazil.
 */
export const figureConflict: Rule = brief => {
  const first = new Map<string, Count>();
  return brief.sentences.flatMap(sentence =>
    countsIn(brief, sentence).flatMap(count => {
      const known = first.get(count.key);
      if (!known) first.set(count.key, count);
      if (!known || known.figure === count.figure || known.sentence === sentence) return [];
      return [
        {
          code: 'figure.conflict',
          severity: 'hint',
          span: count.span,
          ...worded(
            'Unexpected {0} for “{1}”, expected {2} as before, or words that tell the two apart',
            count.figure,
            count.thing,
            known.figure,
          ),
          related: [{ span: known.span, ...worded('{0} {1}', known.figure, known.thing) }],
        },
      ];
    }),
  );
};

interface Count {
  readonly figure: string;
  readonly thing: string;
  /** What is counted, when, and who is named. */
  readonly key: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly sentence: Sentence;
}

/** A figure and the two words that say what is counted; the last of them in the plural, so that it isn't "3 percent". */
const COUNT =
  /(?<![\p{L}\d.,$€£/§-]|(?:section|article|title|chapter|part|page|figure|table|appendix|no\.|level|version) )(\d{1,3}(?:,\d{3})*(?:\.\d+)?)(?! ?(?:%|percent|per cent)) ((?:[a-z]{3,20}-)?[a-z]{3,20} [a-z]{3,20}s)\b(?! ?(?:ago|later|before|after|earlier|or|per)\b)/gu;
/** A count of a part, of more than before, about so many or up to so many, is another count. */
const APART =
  /\b(?:of (?:these|those|them|the)|another|additional|further|other|more|fewer|less|at least|at most|up to|over|under|about|around|nearly|almost|approximately|some|only|first|second|last|next|each|every|per|within|between|older|previous|previously|earlier|originally|initially|if|shall|should|must|may|would|will|could|can|for example|such as)\b/i;
const YEAR = /\b(?:19|20)\d\d\b/g;
const MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g;
/** Capitals inside a sentence, or a name that opens it and comes again: the first word tells nothing. */
const NAME = /(?<=[\p{L}\d,;:’”)] )\p{Lu}[\p{L}’'-]+/gu;

function countsIn({ text }: BriefContent, sentence: Sentence): Count[] {
  if (sentence.paragraph.form === 'cell') return [];
  const { start, end } = sentence.span;
  const words = text.slice(start, end);
  const found = [...words.matchAll(COUNT)];
  const [match] = found;
  // With several counts it can't be told which years and names belong to which.
  if (found.length !== 1 || !match || APART.test(words)) return [];
  const { 1: figure = '', 2: thing = '', index } = match;
  const years = [...new Set(words.match(YEAR))].sort();
  const names = [...new Set([...(words.match(NAME) ?? []), ...(words.match(MONTH) ?? [])])].sort();
  if (years.length !== 1 || names.length === 0) return [];
  return [
    {
      figure,
      thing,
      key: [thing, ...years, ...names].join('|'),
      span: span(start + index, start + index + figure.length),
      sentence,
    },
  ];
}
