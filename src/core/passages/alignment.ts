import type { QuotedPart, QuotedToken } from './quoted-words.ts';
import { type Sameness, sameness } from './same-word.ts';
import type { Token } from './tokens.ts';
import { wordForWord } from './word-for-word.ts';

/** One step of an alignment: which parts of the quotation stand against which tokens of the source. */
export interface Step {
  readonly kind: 'equal' | 'marked' | 'case' | 'changed' | 'added' | 'left-out' | 'gap' | 'call';
  /** Half-open, indices into the parts and the tokens. */
  readonly quoted: readonly [start: number, end: number];
  readonly source: readonly [start: number, end: number];
}

export interface Alignment {
  /** 0 when the source says what is quoted. */
  readonly cost: number;
  readonly steps: readonly Step[];
}

/** A word more or less; all others are parts of it. */
const WORD = 100;
/** A comma is less than a word, and not nothing. */
const MARK = 40;
const CASE = 10;
/** A mark is nothing like a word: better one gone and one added. */
const UNLIKE = 150;

const FROM = {
  start: 0,
  pair: 1,
  added: 2,
  leftOut: 3,
  gap: 4,
  join2: 5,
  join3: 6,
  split2: 7,
  split3: 8,
} as const;

/**
 * The cheapest way to read the quotation in a window of the source: an alignment of all of its parts with any stretch of
 * the window (Sellers 1980, "The theory and computation of evolutionary distances: pattern recognition"), by words;
 * undefined where none costs less than `limit`.
 */
export function align(
  parts: readonly QuotedPart[],
  source: readonly Token[],
  limit = Number.POSITIVE_INFINITY,
): Alignment | undefined {
  return wordForWord(parts, source) ?? cheapest(parts, source, limit);
}

function cheapest(
  parts: readonly QuotedPart[],
  source: readonly Token[],
  limit: number,
): Alignment | undefined {
  const [rows, columns] = [parts.length, source.length + 1];
  const cost = new Int32Array((rows + 1) * columns);
  const from = new Uint8Array((rows + 1) * columns);
  const least: number[] = [0];
  const gaps = new Int32Array(parts.some(({ kind }) => kind === 'gap') ? (rows + 1) * columns : 0);
  const vocabulary = numbered(source);
  const skips = source.map(({ call, kind }) => (call ? 0 : kind === 'mark' ? MARK : WORD));
  const lengths = source.map(({ text }) => text.length);
  const quotedLengths = parts.map(part => (part.kind === 'gap' ? 0 : part.token.text.length));
  for (let i = 1; i <= rows; i++) {
    const part = parts[i - 1];
    if (part?.kind === 'gap') fillGap(i, part.most);
    else if (part) fillToken(i, part);
    least[i] = leastOf(i);
    // Every way to the last row has a step in one of any three neighbouring ones, and gets no cheaper.
    if (i >= 2 && Math.min(least[i] ?? 0, least[i - 1] ?? 0, least[i - 2] ?? 0) >= limit) return undefined;
  }
  const alignment = trace();
  return alignment.cost < limit ? alignment : undefined;

  function leastOf(i: number): number {
    let found = at(i * columns);
    for (let j = i * columns + 1; j < (i + 1) * columns; j++) if (at(j) < found) found = at(j);
    return found;
  }

  function fillGap(i: number, most: number): void {
    const above = (i - 1) * columns;
    let best = 0;
    for (let j = 0; j < columns; j++) {
      if (j - best > most) {
        best = j - most;
        for (let k = best; k <= j; k++) if (at(above + k) < at(above + best)) best = k;
      } else if (at(above + j) < at(above + best)) best = j;
      set(i * columns + j, at(above + best), FROM.gap);
      gaps[i * columns + j] = j - best;
    }
  }

  function fillToken(i: number, part: QuotedToken): void {
    const own = part.token.kind === 'mark' ? MARK : WORD;
    // What each word of the source costs against this one, known after the first time that it is met.
    const costs = new Int16Array(vocabulary.size).fill(-1);
    const row = i * columns;
    set(row, at(row - columns) + own, FROM.added);
    for (let j = 1; j < columns; j++) {
      const here = row + j;
      const number = vocabulary.numbers[j - 1] ?? 0;
      let pair = costs[number] ?? -1;
      if (pair < 0) {
        const token = source[j - 1] as Token;
        // The mark of a call is nobody's, though it looks like another one.
        pair = token.call ? UNLIKE : pairCost(part, token);
        costs[number] = pair;
      }
      const [up, left] = [at(here - columns) + own, at(here - 1) + (skips[j - 1] ?? 0)];
      let [cheap, step] = [at(here - columns - 1) + pair, FROM.pair as number];
      if (up < cheap) [cheap, step] = [up, FROM.added];
      if (left < cheap) [cheap, step] = [left, FROM.leftOut];
      cost[here] = cheap;
      from[here] = step;
      if (pair > 0 && own === WORD && mayJoin(j, i, part.token.text.length))
        offerJoins(here, i, j, part.token);
    }
  }

  /** A quick no for nearly all: the lengths of two words, with or without a hyphen between, are another one's. */
  function mayJoin(j: number, i: number, own: number): boolean {
    const token = lengths[j - 1] ?? 0;
    const rest = own - token;
    if (rest > 0) return rest === lengths[j - 2] || rest === lengths[j - 3];
    return rest < 0 && (-rest === quotedLengths[i - 2] || -rest === quotedLengths[i - 3]);
  }

  /** Where a word of the one is two of the other. */
  function offerJoins(here: number, i: number, j: number, whole: Token): void {
    const [token, second, third] = [source[j - 1], source[j - 2], source[j - 3]];
    if (!token) return;
    if (second && joins(whole, second, token)) offer(here, at(here - columns - 2), FROM.join2);
    if (second?.text === '-' && third && joinsOverBreak(whole, third, second, token))
      offer(here, at(here - columns - 3), FROM.join3);
    const [before, beforeThat] = [tokenAt(i - 2), tokenAt(i - 3)];
    if (before && joins(token, before, whole)) offer(here, at(here - 2 * columns - 1), FROM.split2);
    if (before?.text === '-' && beforeThat && joinsOverBreak(token, beforeThat, before, whole))
      offer(here, at(here - 3 * columns - 1), FROM.split3);
  }

  function tokenAt(i: number): Token | undefined {
    const part = parts[i];
    return part?.kind === 'token' ? part.token : undefined;
  }

  function at(index: number): number {
    return cost[index] as number;
  }

  function set(index: number, value: number, step: number): void {
    cost[index] = value;
    from[index] = step;
  }

  function offer(index: number, value: number, step: number): void {
    if (value < at(index)) set(index, value, step);
  }

  function trace(): Alignment {
    let j = 0;
    for (let k = 1; k < columns; k++) if (at(rows * columns + k) < at(rows * columns + j)) j = k;
    const total = at(rows * columns + j);
    const steps: Step[] = [];
    for (let i = rows; i > 0; ) {
      const index = i * columns + j;
      const [up, left] = moveOf(from[index] ?? 0, gaps[index] ?? 0);
      steps.push(stepOf([i - up, i], [j - left, j]));
      i -= up;
      j -= left;
    }
    return { cost: total, steps: steps.reverse() };
  }

  function stepOf(quoted: readonly [number, number], place: readonly [number, number]): Step {
    const [part, token] = [parts[quoted[0]], source[place[0]]];
    const sizes = [quoted[1] - quoted[0], place[1] - place[0]];
    const kind = (): Step['kind'] => {
      if (part?.kind === 'gap' && sizes[0] === 1) return 'gap';
      if (sizes[1] === 0) return 'added';
      if (sizes[0] === 0) return token?.call ? 'call' : 'left-out';
      if (sizes[0] !== 1 || sizes[1] !== 1 || !token || part?.kind !== 'token') return 'equal';
      return STEP_OF[sameness(part, token) ?? 'other'];
    };
    return { kind: kind(), quoted, source: place };
  }
}

/** Each token's number; the same for the same text. */
function numbered(tokens: readonly Token[]): { readonly numbers: readonly number[]; readonly size: number } {
  const known = new Map<string, number>();
  const numbers = tokens.map(({ text, call }) => {
    const name = call ? `call ${text}` : text;
    const number = known.get(name) ?? known.size;
    known.set(name, number);
    return number;
  });
  return { numbers, size: known.size };
}

const STEP_OF: Readonly<Record<NonNullable<Sameness> | 'other', Step['kind']>> = {
  same: 'equal',
  noise: 'equal',
  marked: 'marked',
  case: 'case',
  other: 'changed',
};

function moveOf(step: number, gap: number): readonly [up: number, left: number] {
  switch (step) {
    case FROM.gap:
      return [1, gap];
    case FROM.leftOut:
      return [0, 1];
    case FROM.added:
      return [1, 0];
    case FROM.join2:
      return [1, 2];
    case FROM.join3:
      return [1, 3];
    case FROM.split2:
      return [2, 1];
    case FROM.split3:
      return [3, 1];
    default:
      return [1, 1];
  }
}

function pairCost(part: QuotedToken, token: Token): number {
  switch (sameness(part, token)) {
    case 'same':
    case 'marked':
    case 'noise':
      return 0;
    case 'case':
      return CASE;
    case undefined: {
      const isMark = part.token.kind === 'mark';
      return isMark === (token.kind === 'mark') ? (isMark ? MARK : WORD) : UNLIKE;
    }
  }
}

/** "inter-" at a line's end and "national". */
function joinsOverBreak(whole: Token, first: Token, dash: Token, second: Token): boolean {
  if (whole.text.length !== first.text.length + second.text.length) return false;
  return !dash.spaced && second.spaced && whole.text === first.text + second.text;
}

/**
 * "ofthe" and "of the", "regu lation" and "regulation": spaces lost or won in a scan or between the letters of a PDF. Not
 * where a word that turns the meaning is set free or swallowed ("not able", "notable"; "a part", "apart"), nor numbers.
 */
function joins(whole: Token, first: Token, second: Token): boolean {
  if (whole.text.length !== first.text.length + second.text.length) return false;
  if (whole.text !== first.text + second.text || whole.kind !== 'word') return false;
  if (first.kind !== 'word' || second.kind !== 'word' || !second.spaced) return false;
  return !TURNING.test(first.text) && !TURNING.test(second.text) && whole.text.length >= 5;
}

const TURNING =
  /^(?:a|an|any|all|al|anti|be|can|dis|every|ex|il|im|in|ir|less|may|mis|never|no|non|none|not|off|on|out|over|pre|re|some|sub|un|under|up|with|without)$/i;
