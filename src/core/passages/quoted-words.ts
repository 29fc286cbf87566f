import { type Token, tokensOf } from './tokens.ts';

/** What a quotation says, token by token, with the marks by which its author says that something was changed. */
export type QuotedPart = QuotedToken | Gap;

export interface QuotedToken {
  readonly kind: 'token';
  readonly token: Token;
  /** Its first letter may be a capital or not: it opens the quotation, or brackets say so: "[T]he". */
  readonly anyCase: boolean;
  /** Only so many letters at its start, or at its end, are the source's: "requir[ing]", "[un]likely". */
  readonly kept?: 'start' | 'end';
}

/** Words that were left out ("…") or put in the source's place ("[the agency]"): any of the source's, up to a number. */
export interface Gap {
  readonly kind: 'gap';
  /** How many tokens of the source may stand there. */
  readonly most: number;
}

/** A page: an ellipsis over more joins what doesn't belong together. */
const LONGEST_ELLIPSIS = 600;
/** A bracket stands for a name or a few words. */
const LONGEST_BRACKET = 12;

/** What editors say about a quotation inside of it. */
const REMARK =
  /^(?:sic|emphasis (?:added|mine|in original|supplied)|italics (?:added|mine|in original)|internal (?:quotation )?(?:marks|quotations?) omitted)[.!]?$/i;
const OMITTED = /^(?:…|\.(?: ?\.){1,3}|(?:internal )?(?:citations?|footnotes?|references?) omitted)$/i;

/** The tokens as they stand, ellipses and brackets too: of a source that has them itself. */
export function literalParts(quote: string): QuotedPart[] {
  return trimmed(tokensOf(quote).map(token => ({ kind: 'token', token, anyCase: false })));
}

/** The tokens and gaps of a quotation by its author's marks, and whether there is any. */
export function markedParts(quote: string): { readonly parts: QuotedPart[]; readonly marked: boolean } {
  const parts: QuotedPart[] = [];
  const tokens = tokensOf(quote);
  let marked = false;
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i];
    const close = token?.text === '[' ? closing(tokens, i) : undefined;
    if (!token) break;
    if (token.text === '…') {
      parts.push({ kind: 'gap', most: LONGEST_ELLIPSIS });
      marked = true;
      i++;
    } else if (close === undefined) {
      parts.push({ kind: 'token', token, anyCase: false });
      i++;
    } else {
      i = takeBracket(quote, tokens, { open: i, close }, parts);
      marked = true;
    }
  }
  return { parts: trimmed(merged(parts)), marked };
}

function closing(tokens: readonly Token[], open: number): number | undefined {
  for (let i = open + 1; i < Math.min(tokens.length, open + 40); i++) {
    if (tokens[i]?.text === '[') return undefined;
    if (tokens[i]?.text === ']') return i;
  }
  return undefined;
}

interface Bracket {
  readonly open: number;
  readonly close: number;
}

/** Adds what a bracket stands for, with the rest of the word that it is stuck to; returns where to go on. */
function takeBracket(
  quote: string,
  tokens: readonly Token[],
  { open, close }: Bracket,
  parts: QuotedPart[],
): number {
  const [first, last, after] = [tokens[open], tokens[close], tokens[close + 1]];
  const content = quote.slice(first?.span.end, last?.span.start).trim();
  if (REMARK.test(content)) return close + 1;
  if (OMITTED.test(content)) {
    parts.push({ kind: 'gap', most: LONGEST_ELLIPSIS });
    return close + 1;
  }
  const sticksAfter = after?.kind === 'word' && after.span.start === last?.span.end;
  const previous = parts.at(-1);
  const sticksBefore =
    previous?.kind === 'token' &&
    previous.token.kind === 'word' &&
    previous.token.span.end === first?.span.start;
  if (sticksAfter && /^\p{L}$/u.test(content)) {
    parts.push({ kind: 'token', token: { ...after, text: content + after.text }, anyCase: true });
    return close + 2;
  }
  const inside = tokens[open + 1];
  if (inside?.kind === 'word' && /^[AI]$/i.test(content)) {
    parts.push({ kind: 'token', token: inside, anyCase: true });
    return close + 1;
  }
  if (sticksAfter) {
    parts.push({ kind: 'token', token: after, anyCase: false, kept: 'end' });
    return close + 2;
  }
  if (sticksBefore) parts[parts.length - 1] = { ...previous, kept: 'start' };
  else parts.push({ kind: 'gap', most: LONGEST_BRACKET });
  return close + 1;
}

/** Neighbouring gaps as one: ". . . [the agency]". A full stop beside an ellipsis may be the source's or not. */
function merged(parts: readonly QuotedPart[]): QuotedPart[] {
  const result: QuotedPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    const isStop = part.kind === 'token' && /^[.,;:]$/.test(part.token.text);
    if (last?.kind === 'gap' && part.kind === 'gap') {
      result[result.length - 1] = { kind: 'gap', most: Math.min(LONGEST_ELLIPSIS, last.most + part.most) };
    } else if (!(last?.kind === 'gap' && last.most > LONGEST_BRACKET && isStop)) {
      while (part.kind === 'gap' && part.most > LONGEST_BRACKET && endsInStop(result)) result.pop();
      result.push(part);
    }
  }
  return result;
}

function endsInStop(parts: readonly QuotedPart[]): boolean {
  const last = parts.at(-1);
  return last?.kind === 'token' && /^[.,;:]$/.test(last.token.text);
}

/**
 * Without the punctuation and the gaps at both ends: American usage puts the sentence's own comma inside. What opens the
 * quotation or follows an ellipsis may have another case.
 */
function trimmed(parts: readonly QuotedPart[]): QuotedPart[] {
  const isEdge = (part: QuotedPart | undefined) =>
    part !== undefined &&
    (part.kind === 'gap' || (part.token.kind === 'mark' && !/[$€£¥%]/.test(part.token.text)));
  let [start, end] = [0, parts.length];
  while (start < end && isEdge(parts[start])) start++;
  while (end > start && isEdge(parts[end - 1])) end--;
  const inner = parts.slice(start, end);
  return inner.map((part, i) => {
    const opens = i === 0 || inner[i - 1]?.kind === 'gap';
    return part.kind === 'token' && opens ? { ...part, anyCase: true } : part;
  });
}
