import { type Span, span } from '../span.ts';

/** A quoted stretch with its marks; `open` when the passage ends before it is closed. */
export interface QuotedSpan extends Span {
  readonly open: boolean;
}

interface OpenMark {
  readonly start: number;
  /** The closing mark that its own kind asks for. */
  readonly closing: string;
  readonly inner: QuotedSpan[];
}

/** What a closing mark must be for each opening one; German and French usage included. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '”': '”',
  '"': '"',
  '„': '“',
  '‟': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '‘': '’',
  '‚': '‘',
  "'": "'",
};

/** The mark that closes what `opening` opens; undefined for what is no opening mark. */
export function closingMarkOf(opening: string): string | undefined {
  return CLOSING[opening];
}

const SINGLES = new Set(['’', "'", '‘']);
/** Words that lose their first letters: 'em, 'til. */
const ELISION =
  /^(?:em|til|till|tis|twas|twere|cause|cuz|round|bout|nuff|kay|fraid|neath|gainst|n)(?![\p{L}])/iu;
const LONGEST_ELISION = 10;
/** More marks than this are not open at once. */
const DEEPEST = 6;
/** How far a mark looks for one that would fit better. */
const REACH = 200;

/**
 * The outermost quotations of a passage, in order and without overlaps; nested ones are part of the one around
 * them. Apostrophes, inches, feet and decades are no marks. Each character is read a bounded number of times.
 *
 * @param mask see `Prose`: code is already blanked
 */
export function findQuotedSpans(mask: string): QuotedSpan[] {
  return [...readMarks(mask).spans];
}

export interface QuotationMarks {
  readonly spans: readonly QuotedSpan[];
  /** Double marks that nothing closes or opens; one that the next passage may close is among them. */
  readonly stray: readonly Span[];
}

const NO_MARKS: QuotationMarks = { spans: [], stray: [] };

/** See `findQuotedSpans`. */
export function readMarks(mask: string): QuotationMarks {
  const first = nextMark(mask, 0);
  if (first === mask.length) return NO_MARKS;
  const found: QuotedSpan[] = [];
  const stray: Span[] = [];
  const stack: OpenMark[] = [];
  for (let at = first; at < mask.length; at = nextMark(mask, at)) {
    const end = stack.length === 0 ? endOfPlainPair(mask, at) : undefined;
    if (end !== undefined) {
      found.push({ start: at, end, open: false });
      at = end;
      continue;
    }
    const width = markWidth(mask, at, stack);
    const mark = width === 2 ? '"' : (mask[at] ?? '');
    const sides = { before: before(mask, at), after: after(mask, at + width) };
    const single = SINGLES.has(mark) || mark === '‚';
    const index = single ? stack.length - 1 : lastDouble(stack);
    const closing = stack[index]?.closing;
    const meaning = single
      ? meaningOfSingle(mask, at, mark, sides, closing)
      : meaningOfDouble(mask, at, width, mark, sides, closing);
    if (meaning === 'closes') stray.push(...closeAt(stack, index, at + width, found));
    else if (isLoneClosing(mark, sides, stack)) stray.push(span(at, at + width));
    else if (meaning) {
      stack.push({ start: at, closing: meaning.closing, inner: [] });
      // The outermost of so many was never meant to be closed.
      if (stack.length > DEEPEST) found.push(...(stack.shift()?.inner ?? []));
    }
    at += width;
  }
  stray.push(...stack.filter(isDouble).map(({ start }) => span(start, start + 1)));
  return { spans: [...found, ...unclosed(mask, stack)], stray: stray.sort((a, b) => a.start - b.start) };
}

/** Where “the commonest case” or "that" ends, with no other mark inside; undefined where more has to be looked at. */
function endOfPlainPair(mask: string, at: number): number | undefined {
  const opening = mask.charCodeAt(at);
  if (opening !== 0x201c && opening !== 0x22) return undefined;
  const close = nextMark(mask, at + 1);
  if (close < at + 2) return undefined;
  const closing = mask.charCodeAt(close);
  if (opening === 0x201c) return closing === 0x201d ? close + 1 : undefined;
  const opens = mask.charCodeAt(at - 1) === 0x20 && isAscii(mask, at + 1);
  return opens && closing === 0x22 && (isAscii(mask, close - 1) || ',.!?'.includes(mask[close - 1] ?? ' '))
    ? close + 1
    : undefined;
}

function isDouble({ closing }: OpenMark): boolean {
  return !SINGLES.has(closing);
}

/** A mark that can only close, where nothing is open. */
function isLoneClosing(mark: string, { before, after }: Sides, stack: readonly OpenMark[]): boolean {
  return (
    mark === '”' &&
    lastDouble(stack) < 0 &&
    before !== ' ' &&
    !/[\p{L}\p{N}]/u.test(after) &&
    !/\d/.test(before)
  );
}

/** Every mark that can be one of quotation. */
const MARK = /["'«»\u2018-\u201f\u2039\u203a]|``/g;

function nextMark(mask: string, from: number): number {
  MARK.lastIndex = from;
  for (let match = MARK.exec(mask); match; match = MARK.exec(mask)) {
    const at = match.index;
    const code = mask.charCodeAt(at);
    // The apostrophe of don't
    if ((code === 0x27 || code === 0x2019) && isAscii(mask, at - 1) && isAscii(mask, at + 1)) continue;
    return at;
  }
  return mask.length;
}

function isAscii(mask: string, at: number): boolean {
  const letter = mask.charCodeAt(at) | 0x20;
  return letter >= 0x61 && letter <= 0x7a;
}

/** Two for ''typewriter marks'' and ``TeX's'', which are one double mark. */
function markWidth(mask: string, at: number, stack: readonly OpenMark[]): number {
  const mark = mask[at];
  if (mark === '`') return 2;
  if (mark !== "'" || mask[at + 1] !== "'") return 1;
  // ''' closes the inner quotation first, and opens the outer one first.
  return mask[at + 2] === "'" && stack.at(-1)?.closing === "'" ? 1 : 2;
}

interface Sides {
  readonly before: string;
  readonly after: string;
}

/** The character before, a space where the line or a bracket opens. */
function before(mask: string, at: number): string {
  const character = mask[at - 1] ?? ' ';
  return /[\s([{—–/*_\u200b-\u200f\u202a-\u202e-]/.test(character) ? ' ' : character;
}

/** The character after; what a character reference or markup leaves blank behind a mark is passed over. */
function after(mask: string, at: number): string {
  if (mask[at] !== ' ' || !mask.startsWith('    ', at)) return mask[at] ?? ' ';
  for (let next = at; next < Math.min(mask.length, at + 10); next++)
    if (mask[next] !== ' ') return mask[next] ?? ' ';
  return ' ';
}

/** That it closes what is open, that it opens and what will close it, or that it is no mark. */
type Meaning = 'closes' | { readonly closing: string } | undefined;

/** `closing`: what the innermost open double mark asks for. */
function meaningOfDouble(
  mask: string,
  at: number,
  width: number,
  mark: string,
  sides: Sides,
  closing: string | undefined,
): Meaning {
  const free = sides.before === ' ';
  const opens =
    opensHere(mask, at + width, sides) && (closing === undefined || free || isOpening(sides.before));
  if (mark === '„' || mark === '‟') return { closing: mark === '„' ? '“' : '”' };
  if ('«»‹›'.includes(mark)) {
    if (closing === mark) return 'closes';
    return '«»‹›'.includes(closing ?? 'none') ? undefined : { closing: CLOSING[mark] ?? mark };
  }
  if (isOpenedAnew(mask, at, mark, sides, closing)) return undefined;
  if (mark === '“') {
    if (closing === '“' && !(opens && free)) return 'closes';
    return opens || closing === undefined ? { closing: '”' } : 'closes';
  }
  if (closing === undefined) {
    // 6'2", 12" of snow
    if (mark === '"' && /\d/.test(sides.before)) return undefined;
    return opens && (free || mark === '"') ? { closing: mark } : undefined;
  }
  if (mark === '"' && closing === '”' && /\d/.test(sides.before) && closesLater(mask, at + 1))
    return undefined;
  return opens && free && mark === '"' && !/\s/.test(sides.after) ? { closing: '"' } : 'closes';
}

/** “One. “Two.”: two paragraphs of one quotation, which a copied page has on one line. */
function isOpenedAnew(
  mask: string,
  at: number,
  mark: string,
  { before, after }: Sides,
  closing: string | undefined,
): boolean {
  return (
    ((mark === '"' && closing === '"') || (mark === '“' && closing === '”')) &&
    before === ' ' &&
    /\p{Lu}/u.test(after) &&
    /[.!?]\s$/.test(mask.slice(at - 2, at))
  );
}

/** Whether what follows can start a quotation: no space and no closing punctuation, an ellipsis excepted. */
function opensHere(mask: string, next: number, sides: Sides): boolean {
  if (/\s/.test(sides.after)) return sides.before === ' ' && mask.slice(next, next + 4).trim() !== '';
  return !/[.,;:!?)\]}”’»]/.test(sides.after) || /^[.…][.@#\p{L}\s…]/u.test(mask.slice(next, next + 2));
}

function isOpening(character: string): boolean {
  return '“‘«„‚‹"\''.includes(character);
}

function closesLater(mask: string, from: number): boolean {
  const rest = mask.slice(from, from + REACH);
  const closing = rest.indexOf('”');
  const opening = rest.indexOf('“');
  return closing >= 0 && (opening < 0 || closing < opening);
}

/** `closing`: what the innermost open mark, single or double, asks for. */
function meaningOfSingle(
  mask: string,
  at: number,
  mark: string,
  sides: Sides,
  closing: string | undefined,
): Meaning {
  const wordBefore = /[\p{L}\p{N}]/u.test(sides.before);
  const wordAfter = /[\p{L}\p{N}]/u.test(sides.after);
  const single = closing !== undefined && SINGLES.has(closing);
  // “A free and fair economy    ’: behind what a link leaves blank
  if (single && (sides.before !== ' ' || mark === '’') && !wordAfter && (mark !== '‘' || closing === '‘')) {
    return isPossessive(mask, at) ? undefined : 'closes';
  }
  // ‘[A free and fair economy](…)’
  if (mark === '‘' && sides.before === ' ' && /^\s\p{L}/u.test(mask.slice(at + 1, at + 3)))
    return { closing: '’' };
  if (mark === '’' || wordBefore || /[\s.,;:!?)\]]/.test(sides.after)) return undefined;
  // the '90s
  if (/^\d\ds?(?![\p{L}\d])/u.test(mask.slice(at + 1, at + 5))) return undefined;
  const word = mask.slice(at + 1, at + 1 + LONGEST_ELISION);
  const elision = ELISION.exec(word)?.[0];
  if (elision && (elision === 'n' || !/^[’']/.test(word.slice(elision.length)))) return undefined;
  return { closing: CLOSING[mark] ?? "'" };
}

/** ‘the states’ rights’: an s’ before a word, with a closing mark still to come. */
function isPossessive(mask: string, at: number): boolean {
  if (!/[sz]/i.test(mask[at - 1] ?? '') || !/^ \p{Ll}/u.test(mask.slice(at + 1, at + 3))) return false;
  return /^(?:(?!\s')[^‘“”"])*?[^s\s][’'](?![\p{L}\d])/u.test(mask.slice(at + 1, at + 1 + REACH));
}

function lastDouble(stack: readonly OpenMark[]): number {
  for (let i = stack.length - 1; i >= 0; i--) {
    if (!SINGLES.has(stack[i]?.closing ?? '')) return i;
  }
  return -1;
}

/** Closes the mark at `index`, and drops what was opened inside it and never closed: the double marks of that. */
function closeAt(stack: OpenMark[], index: number, end: number, found: QuotedSpan[]): Span[] {
  const mark = stack[index];
  if (!mark) return [];
  const dropped = stack.splice(index).slice(1).filter(isDouble);
  const quoted = { ...span(mark.start, end), open: false };
  if (end - mark.start >= 3) (stack.at(-1)?.inner ?? found).push(quoted);
  return dropped.map(({ start }) => span(start, start + 1));
}

/** Whether a single mark that nothing closes may open words of several paragraphs: a sentence of its own, behind a colon or at the start. */
function goesOn(mask: string, at: number, leads: boolean): boolean {
  return (
    (leads || /[:,] $/.test(mask.slice(Math.max(0, at - 2), at))) &&
    /^\p{Lu}/u.test(mask.slice(at + 1, at + 3)) &&
    /[.!?…]\s*$/.test(mask)
  );
}

/**
 * What is left open at the passage's end. One that starts the passage goes on in the next; of any other the inner
 * quotations alone count.
 */
function unclosed(mask: string, stack: readonly OpenMark[]): QuotedSpan[] {
  const [first] = stack;
  if (!first) return [];
  const inner = stack.flatMap(mark => mark.inner);
  const leads = mask.slice(0, first.start).trim() === '';
  const isSingle = SINGLES.has(first.closing);
  if (isSingle ? !goesOn(mask, first.start, leads) : !leads && inner.length > 0) return inner;
  return [{ ...span(first.start, mask.trimEnd().length), open: true }, ...inner];
}
