import { type Cue, phrase, skipAdverbs, type WordRange } from './cue.ts';
import { is, MAYBE_VERB, PREPOSITION } from './word-classes.ts';
import type { Word } from './words.ts';

const COURSES: ReadonlySet<string> = new Set(
  (
    'course step steps approach path option way strategy policy priority priorities response solution ' +
    'alternative choice remedy thing action forward move answer'
  ).split(' '),
);
const PRAISE: ReadonlySet<string> = new Set(
  (
    'prudent ideal better best wise wiser right sensible next first urgent top only key immediate correct ' +
    'proper effective obvious smarter safer realistic sound essential necessary important preferable'
  ).split(' '),
);

/** The words of a subject up to its first preposition: "the best way (forward for the union)". */
export function subjectBefore(words: readonly Word[], at: number): string[] {
  let from = at;
  while (from > Math.max(0, at - 20) && !/^[,;:.—]$/.test(words[from - 1]?.lower ?? '')) from--;
  let end = Math.min(from + 1, at);
  while (end < at && !is(words[end], PREPOSITION)) end++;
  return words.slice(from, end).map(word => word.lower);
}

/** "The more prudent course of action is to reserve …" */
export function courseCue(
  words: readonly Word[],
  at: number,
  next: number,
  negated: boolean,
): Cue | undefined {
  const to = words[next]?.lower === 'to' ? next + 1 : undefined;
  if (to === undefined || !/^(?:is|would|are)$/.test(words[at]?.lower ?? '')) return undefined;
  const before = subjectBefore(words, at);
  const head = before.findLastIndex(word => COURSES.has(word));
  if (head < 0 || !before.slice(0, head + 1).some(isPraise)) return undefined;
  const gap = skipAdverbs(words, to);
  if (!is(words[gap.to], MAYBE_VERB)) return undefined;
  return {
    from: at,
    to: gap.to,
    modal: `${phrase(words, at, next)} to`,
    strength: 'should',
    negated: negated || gap.negated,
    subject: doerBefore(words, at) ?? 'nobody',
    kind: 'impersonal',
    open: false,
  };
}

function isPraise(word: string): boolean {
  return PRAISE.has(word) || word === 'priority' || /^\p{Ll}{3,}est$/u.test(word);
}

/** Who could take a course: "the wisest thing (the governors) could do is to". */
function doerBefore(words: readonly Word[], at: number): WordRange | undefined {
  if (words[at - 1]?.lower !== 'do' || !/^(?:can|could)$/.test(words[at - 2]?.lower ?? '')) return undefined;
  let from = at - 2;
  while (from > 0 && !COURSES.has(words[from - 1]?.lower ?? '') && words[from - 1]?.lower !== 'that') from--;
  return from > 0 && from < at - 2 ? { from, to: at - 2 } : undefined;
}
