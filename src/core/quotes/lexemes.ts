import { ownCopy, remembered } from '../remembered.ts';
import { AS_IN, HEARD, NOUNS, VERBS, type VerbForm } from './reporting-words.ts';

/** What a word is wherever it stands: one object for each spelling, so that what its letters tell is read once. */
export interface Lexeme {
  readonly spelling: string;
  readonly kind: 'lower' | 'capital' | 'number' | 'mark' | 'quote';
  /** In lower case; of a quotation, empty. */
  readonly text: string;
  readonly verb: VerbForm | undefined;
  /** Whether it can credit words to somebody; most words can't. */
  readonly credits: boolean;
}

function lexeme(spelling: string, kind: Lexeme['kind'], text: string): Lexeme {
  const word = kind === 'lower' || kind === 'capital';
  const verb = word ? VERBS.get(text) : undefined;
  const credits =
    word &&
    (verb !== undefined ||
      NOUNS.has(text) ||
      AS_IN.has(text) ||
      HEARD.has(text) ||
      text === 'according' ||
      text === 'words');
  return { spelling, kind, text, verb, credits };
}

export const QUOTED = lexeme('', 'quote', '');

/** Of a mark of punctuation. */
export const markOf = remembered(mark => lexeme(mark, 'mark', mark));

/** Slots for spellings that were read, a power of two; a spelling takes the place of one that has the same slot. */
const SLOTS = 1 << 13;
const known = new Array<Lexeme | undefined>(SLOTS).fill(undefined);

/** Of the word from `start` to `end` in `text`; `hash` is that of its code units. */
export function lexemeAt(text: string, start: number, end: number, hash: number): Lexeme {
  const slot = hash & (SLOTS - 1);
  const found = known[slot];
  if (found && isAt(text, start, end, found.spelling)) return found;
  const read = readLexeme(ownCopy(text.slice(start, end)));
  known[slot] = read;
  return read;
}

function isAt(text: string, start: number, end: number, spelling: string): boolean {
  if (spelling.length !== end - start) return false;
  for (let i = 0; i < spelling.length; i++)
    if (text.charCodeAt(start + i) !== spelling.charCodeAt(i)) return false;
  return true;
}

function readLexeme(spelling: string): Lexeme {
  const text = spelling.toLowerCase();
  const first = spelling.charCodeAt(0);
  const digit = first >= 0x30 && first <= 0x39;
  return lexeme(spelling, digit ? 'number' : spelling[0] === text[0] ? 'lower' : 'capital', text);
}
