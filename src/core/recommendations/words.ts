import { type Span, span } from '../span.ts';
import { isVerb } from './verbs.ts';

/** A word or a mark of a sentence; offsets are those of the text that the sentence was cut from. */
export interface Word {
  readonly text: string;
  /** In lower case, with straight apostrophes. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Somebody else's words, in quotation marks. */
  readonly quoted: boolean;
}

/** Nobody writes longer sentences, in code units; what is longer is no prose. */
const LONGEST_SENTENCE = 4000;
const LONGEST_ASIDE = 400;

/**
 * The words of a sentence, without what stands in brackets: an aside has its own grammar. None of a text that is
 * too long for a sentence. Linear in the sentence's length.
 */
export function readWords(mask: string, sentence: Span, quotes: readonly Span[]): Word[] {
  const words: Word[] = [];
  if (sentence.end - sentence.start > LONGEST_SENTENCE) return words;
  let quote = 0;
  const source = mask.slice(sentence.start, sentence.end);
  const lowered = lowerOf(source);
  for (let at = sentence.start; at < sentence.end; ) {
    const code = mask.charCodeAt(at);
    if (isBlank(code)) {
      at++;
      continue;
    }
    if (code === PAREN || code === BRACKET) {
      // "(a)" counts items and stays out of the way too.
      const close = closingOf(mask, at, Math.min(sentence.end, at + LONGEST_ASIDE));
      if (close > 0) {
        at = close + 1;
        continue;
      }
    }
    const end = isWordCode(code) ? endOfWord(mask, at, sentence.end) : at + (isHighSurrogate(code) ? 2 : 1);
    while ((quotes[quote]?.end ?? Number.POSITIVE_INFINITY) <= at) quote++;
    const around = quotes[quote];
    const quoted = around !== undefined && around.start <= at && end <= around.end;
    const text = mask.slice(at, end);
    words.push({
      text,
      lower: lowered.slice(at - sentence.start, end - sentence.start),
      start: at,
      end,
      quoted,
    });
    at = end;
  }
  return words;
}

const PAREN = 0x28;
const BRACKET = 0x5b;

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0 || (code >= 9 && code <= 13) || code === 0x2028 || code === 0x2029;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

/** Letters and digits; beyond ASCII everything but the punctuation that prose has. */
function isWordCode(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f) && code < 0xd800;
}

/** A word with the points, hyphens and apostrophes inside it: "U.S.", "don’t", "re-open"; "you" of "you’ll". */
function endOfWord(mask: string, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const code = mask.charCodeAt(at);
    if (isWordCode(code)) {
      at++;
      continue;
    }
    const joins =
      code === 0x2e ||
      code === 0x27 ||
      code === 0x2019 ||
      code === 0x2d ||
      code === 0x26 ||
      code === 0x2f ||
      code === 0x5f ||
      code === 0x40;
    if (!joins || at + 1 >= limit || !isWordCode(mask.charCodeAt(at + 1))) break;
    if ((code === 0x27 || code === 0x2019) && /^(?:ll|re|ve|d)(?![a-z])/.test(mask.slice(at + 1, at + 4)))
      break;
    at++;
  }
  // The last point of an abbreviation.
  if (mask.charCodeAt(at) === 0x2e && at < limit && /^(?:\p{L}\.)+\p{L}$/u.test(mask.slice(from, at))) at++;
  return at;
}

/** At the same length, which a few letters of other languages don't keep. */
function lowerOf(text: string): string {
  const lower = text.toLowerCase().replaceAll('’', "'");
  return lower.length === text.length ? lower : text;
}

function closingOf(text: string, at: number, limit: number): number {
  const open = text.charCodeAt(at);
  const close = open === PAREN ? 0x29 : 0x5d;
  let depth = 0;
  for (let end = at; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === open) depth++;
    else if (code === close && --depth === 0) return end;
  }
  return -1;
}

export function spanOf(words: readonly Word[], from: number, to: number): Span | undefined {
  const first = words[from];
  const last = words[to - 1];
  return first && last && from < to ? span(first.start, last.end) : undefined;
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

export const DETERMINERS = set(
  'the a an this that these those each every all any some no both either neither its their our your his her my ' +
    'such another other more most many several few',
);
export const PRONOUNS = set('i you he she it we they one me him us them there who');
export const PREPOSITIONS = set(
  'in on at by for from with within without under over during through throughout upon per via of to into onto ' +
    'about against across among amid between beyond despite regardless toward towards like unlike than ' +
    'pursuant according consistent based given due prior except besides near around notwithstanding absent',
);
export const SUBORDINATORS = set(
  'if when whenever unless whether because since while whilst although though even where wherever until once ' +
    'whereas after before as so lest',
);
/** Clauses that grant something before the main clause asks for something else. */
export const CONCESSIVE = set('while whilst although though whereas');
/** Clauses that ask for nothing, whatever their modal. */
export const CONDITIONAL = set(
  'if when whenever unless whether because since until once after before lest how what why whatever however where wherever',
);
const FINITE = set(
  "is are was were has have had will would can could may might must shall should do does did isn't aren't won't can't " +
    'remains remain provides allows requires means gives makes needs',
);
/** Open a sentence and say nothing about its subject. */
export const CONNECTORS = set(
  'and but or nor so yet however therefore also thus then instead moreover furthermore finally first second third ' +
    'fourth fifth last lastly next hence still meanwhile similarly likewise additionally accordingly consequently ' +
    'specifically again further now nevertheless nonetheless otherwise ideally rather indeed perhaps thereafter too',
);
/** May stand between a modal and its verb. */
const ADVERBS = set(
  'also now then instead therefore only always still thus even just only both either soon at least first once again ' +
    'further never not ever better best together rather henceforth thereafter sometimes often however ' +
    'never, simply well neither thereby all each',
);

/** A word that only a finite verb is: "is", "should", "expires". */
export function isFiniteVerb(word: string): boolean {
  return FINITE.has(word) || (word.length > 3 && word.endsWith('s') && isVerb(baseOf(word)));
}

/** "expires" → "expire", "relies" → "rely", "publishes" → "publish" */
export function baseOf(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ss|ch|x)es$/.test(word)) return word.slice(0, -2);
  return word.replace(/s$/, '');
}

export function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly') && !NOT_ADVERBS.has(word));
}

/** Past participles that don't end in "ed". */
export const PARTICIPLES = set(
  'made held taken given kept set put built done seen known sent spent shown written drawn brought ' +
    'found left led met read paid cut chosen told taught sought thought understood withdrawn driven ' +
    'undertaken overseen lent borne begun broken forbidden hidden shut sold split thrown won rewritten ' +
    'upheld withheld rebuilt let laid fed hit run grown',
);

const NOT_ADVERBS = set(
  'apply reply supply comply rely ally multiply imply family assembly early monthly likely unlikely weekly daily quarterly yearly timely costly friendly deadly orderly july italy elderly supply anomaly bully',
);

export function isCapital(word: Word): boolean {
  return /^\p{Lu}/u.test(word.text);
}
