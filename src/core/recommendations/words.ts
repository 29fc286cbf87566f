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

const WORD = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}](?:[\p{L}\p{N}]|[.'’&/_@-](?=[\p{L}\p{N}]))*|[^\s]/gu;
const LONGEST_ASIDE = 400;

/**
 * The words of a sentence, without what stands in brackets: an aside has its own grammar. Linear in the
 * sentence's length.
 */
export function readWords(mask: string, sentence: Span, quotes: readonly Span[]): Word[] {
  const words: Word[] = [];
  const text = mask.slice(sentence.start, sentence.end);
  let asideEnd = 0;
  let quote = 0;
  for (const match of text.matchAll(WORD)) {
    const start = sentence.start + match.index;
    if (match.index < asideEnd) continue;
    if (match[0] === '(' || match[0] === '[') {
      const close = closingOf(text, match.index);
      // "(a)" counts items and stays out of the way too.
      if (close > 0) {
        asideEnd = close + 1;
        continue;
      }
    }
    while ((quotes[quote]?.end ?? Number.POSITIVE_INFINITY) <= start) quote++;
    const at = quotes[quote];
    const end = start + match[0].length;
    const quoted = at !== undefined && at.start <= start && end <= at.end;
    words.push({ text: match[0], lower: match[0].toLowerCase().replace(/’/g, "'"), start, end, quoted });
  }
  return words;
}

function closingOf(text: string, at: number): number {
  const open = text[at];
  const close = open === '(' ? ')' : ']';
  let depth = 0;
  for (let end = at; end < Math.min(text.length, at + LONGEST_ASIDE); end++) {
    if (text[end] === open) depth++;
    else if (text[end] === close && --depth === 0) return end;
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

const NOT_ADVERBS = set(
  'apply reply supply comply rely ally multiply imply family assembly early monthly likely unlikely weekly daily quarterly yearly timely costly friendly deadly orderly july italy elderly supply anomaly bully',
);

export function isCapital(word: Word): boolean {
  return /^\p{Lu}/u.test(word.text);
}
