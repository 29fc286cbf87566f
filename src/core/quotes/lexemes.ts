import { remembered } from '../remembered.ts';
import { AS_IN, NOUNS, VERBS, type VerbForm } from './reporting-words.ts';

/** What a word is wherever it stands: one object for each spelling, looked up once. */
export interface Lexeme {
  readonly kind: 'lower' | 'capital' | 'number' | 'mark' | 'quote';
  /** In lower case; of a quotation, empty. */
  readonly text: string;
  readonly verb: VerbForm | undefined;
  /** Whether it can credit words to somebody; most words can't. */
  readonly credits: boolean;
}

export const QUOTED: Lexeme = { kind: 'quote', text: '', verb: undefined, credits: false };

/** Of a word that is spelt so. */
export const lexemeOf = remembered((spelling): Lexeme => {
  const text = spelling.toLowerCase();
  const first = spelling.charCodeAt(0);
  const kind = first >= 0x30 && first <= 0x39 ? 'number' : spelling[0] === text[0] ? 'lower' : 'capital';
  const verb = VERBS.get(text);
  const credits =
    kind !== 'number' &&
    (verb !== undefined || NOUNS.has(text) || AS_IN.has(text) || text === 'according' || text === 'words');
  return { kind, text, verb, credits };
});

/** Of a mark of punctuation. */
export const markOf = remembered(
  (mark): Lexeme => ({ kind: 'mark', text: mark, verb: undefined, credits: false }),
);
