/** A list of words that the rules tell from others, as a number: each word is looked up in all lists at once. */
export type List = number;

export interface Listed {
  /** The lists that it is on, a bit for each. */
  readonly lists: Int32Array;
}

/** In 32 lists each. There are fewer lists; more would be said at once. */
const WIDTH = 4;
const NONE = new Int32Array(WIDTH);
const known = new Map<string, Int32Array>();
let count = 0;

/** A list of words in lower case, parted by spaces. */
export function listOf(words: string): List {
  const list = count++;
  if (list >= WIDTH * 32) throw new Error('Unexpected list, expected a greater WIDTH');
  for (const word of words.split(' ')) {
    const lists = known.get(word) ?? new Int32Array(WIDTH);
    lists[list >> 5] = (lists[list >> 5] as number) | (1 << (list & 31));
    known.set(word, lists);
  }
  return list;
}

/** Of a word in lower case, once it is read for the first time. */
export function listsOf(word: string): Int32Array {
  return known.get(word) ?? NONE;
}

/** Whether a word is on a list; no word is on none. */
export function isOn(word: Listed | undefined, list: List): boolean {
  return word !== undefined && ((word.lists[list >> 5] as number) & (1 << (list & 31))) !== 0;
}
