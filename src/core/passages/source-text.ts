import { foldWord } from './tokens.ts';

/** The text of a source, and where each of its longer words stands: made once, so that many quotations are found fast. */
export interface SourceText {
  readonly text: string;
  /** UTF-16 offsets of a word by its folded form in small letters; words shorter than `SHORTEST` are left out. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Shorter words stand everywhere. */
export const SHORTEST = 3;

const WORDS = /[\p{L}\p{M}\p{Nd}\u00AD\u200B-\u200D\u2060\uFEFF]{3,60}/gu;

export function sourceText(text: string): SourceText {
  const places = new Map<string, number[]>();
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const key = anchorKey(word);
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  }
  return { text, places };
}

/** The form under which a word is looked up; none for one that is too short. */
export function anchorKey(word: string): string {
  return foldWord(word).toLowerCase();
}
