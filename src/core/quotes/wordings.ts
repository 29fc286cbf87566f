import type { Quote } from '../brief.ts';
import { once, remembered } from '../remembered.ts';
import { sliceOf } from '../span.ts';
import { finish, flat, inSteps, type Steps } from '../steps.ts';

/** Two quotations of the same words. */
export interface Echo {
  readonly first: Quote;
  readonly second: Quote;
  /** Whether they differ in more than where they start and end, and what brackets and ellipses own up to. */
  readonly reworded: boolean;
}

interface Entry {
  readonly quote: Quote;
  readonly words: readonly string[];
}

/** What a bracket or an ellipsis stands for: anything. */
const ANYTHING = '*';
/** Fewer words in common may be chance. */
const FEWEST_SHARED = 5;
/** The part of the shorter one's words that both must share. */
const SHARED_PART = 0.7;
/** What differs between the words that are shared is less than this part of them. */
const BETWEEN_PART = 0.34;
/** Bounds that keep the work linear: words read of a quotation, and quotations compared for one run of three words. */
const MOST_WORDS = 120;
const MOST_ALIKE = 8;
const RUN = 3;

/** The quotations that give the same words twice, each pair once, the later one in document order. */
export function findEchoes(text: string, quotes: readonly Quote[]): Echo[] {
  return finish(findingEchoes(text, quotes));
}

/** The same in steps. */
export function* findingEchoes(text: string, quotes: readonly Quote[]): Steps<Echo[]> {
  const seen = new Map<string, Entry[]>();
  const found = yield* inSteps(quotes, (second): Echo[] => {
    if (second.use !== 'quotation') return [];
    const words = wordsOf(sliceOf(text, second.span));
    if (words.length < FEWEST_SHARED) return [];
    const entry: Entry = { quote: second, words };
    const alike = new Set<Entry>();
    for (const run of runsOf(words)) {
      const known = seen.get(run);
      if (!known) seen.set(run, [entry]);
      else {
        for (const each of known) if (each !== entry) alike.add(each);
        if (known.length < MOST_ALIKE && known.at(-1) !== entry) known.push(entry);
      }
    }
    return [...alike].flatMap(({ quote: first, words: before }): Echo[] => {
      const found = comparedWith(before)(words);
      return found ? [{ first, second, ...found }] : [];
    });
  });
  return flat(found);
}

/** In lower case, without markup; what is in brackets or left out is `ANYTHING`. */
const wordsOf = remembered((source): readonly string[] => {
  const plain = source
    .slice(0, MOST_WORDS * 12)
    .toLowerCase()
    .replace(/\\/g, '')
    .replace(/\]\([^()\s]{0,300}\)/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/[\p{L}']*\[[^[\]]{0,60}\][\p{L}']*|…|\.(?: ?\.){2,3}/gu, ` ${ANYTHING} `);
  return (plain.match(/\*|[\p{L}\p{N}]+(?:'\p{L}+)*/gu) ?? []).slice(0, MOST_WORDS);
});

const runsOf = once((words: readonly string[]): readonly string[] => {
  const runs: string[] = [];
  for (let at = 0; at + RUN <= words.length; at++) {
    const run = words.slice(at, at + RUN);
    if (!run.includes(ANYTHING)) runs.push(run.join(' '));
  }
  return runs;
});

/** The same for each pair of words that were read: a reading after a key compares few anew. */
const comparedWith = once((a: readonly string[]) => once((b: readonly string[]) => compare(a, b)));

/** Undefined when the two don't share enough words, or have too much between them. */
function compare(a: readonly string[], b: readonly string[]): { readonly reworded: boolean } | undefined {
  if (a.length === b.length && a.every((word, i) => word === b[i])) return { reworded: false };
  const pairs = widened(coreOf(alignment(a, b)), a, b);
  const shorter = Math.min(a.filter(isWord).length, b.filter(isWord).length);
  if (pairs.length < Math.max(FEWEST_SHARED, shorter * SHARED_PART)) return undefined;
  let between = 0;
  let reworded = false;
  let [beforeA, beforeB] = [-1, -1];
  for (const [i, j] of [...pairs, [a.length, b.length] as const]) {
    const gap = [a.slice(beforeA + 1, i), b.slice(beforeB + 1, j)] as const;
    const longest = Math.max(gap[0].length, gap[1].length);
    // One may start earlier or go on for longer; where both have other words there, "will not" may stand for "won't".
    const outer = beforeA < 0 || i === a.length;
    const differs = outer ? gap.some(isSmall) && gap.every(words => words.length > 0) : longest > 0;
    if (differs && !gap.flat().includes(ANYTHING)) reworded = true;
    if (!outer && !gap.flat().includes(ANYTHING)) between += longest;
    [beforeA, beforeB] = [i, j];
  }
  return between > pairs.length * BETWEEN_PART ? undefined : { reworded };
}

/** The pairs without a word or two at either end that only happen to stand there as well. */
function coreOf(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const follows = (at: number): boolean => {
    const [one, next] = [pairs[at], pairs[at + 1]];
    return one !== undefined && next !== undefined && next[0] === one[0] + 1 && next[1] === one[1] + 1;
  };
  let start = 0;
  let end = pairs.length;
  for (let at = 0; at + 1 < Math.min(end, RUN); at++) if (!follows(at)) start = at + 1;
  for (let at = end - 2; at >= Math.max(start, pairs.length - RUN); at--) if (!follows(at)) end = at + 1;
  return pairs.slice(start, end);
}

/** With the words that stand right before and behind in both: the alignment may have taken an earlier "the". */
function widened(
  pairs: readonly (readonly [number, number])[],
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [number, number])[] {
  const wide = [...pairs];
  for (let [i, j] = wide[0] ?? [0, 0]; isMatch(a[--i], b[--j]); ) wide.unshift([i, j]);
  for (let [i, j] = wide.at(-1) ?? [a.length, b.length]; isMatch(a[++i], b[++j]); ) wide.push([i, j]);
  return wide;
}

/** A few words that say little, so that others stand for them: an "honest enough" for a "realistic enough" is another quotation. */
function isSmall(words: readonly string[]): boolean {
  return words.length > 0 && words.length <= 3 && words.every(word => SMALL.test(word));
}

const SMALL =
  /^(?:the|an?|and|or|but|so|that|this|it|its|it's|of|in|on|at|to|for|by|with|as|is|isn't|are|aren't|was|were|be|been|not|no|will|won't|would|wouldn't|can|can't|cannot|do|don't|does|doesn't|did|didn't|has|have|had|we|we're|they|they're|he|she|i|i'm|you|our|their|must|should|shall|may|could)$/;

function isWord(word: string): boolean {
  return word !== ANYTHING;
}

/** The longest common subsequence, as pairs of indices (Wagner and Fischer, 1974). */
function alignment(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = isMatch(a[i], b[j])
        ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (isMatch(a[i], b[j])) pairs.push([i++, j++]);
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}

function isMatch(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a === b && a !== ANYTHING;
}
