import type { Note } from '../brief.ts';
import { remembered } from '../remembered.ts';
import { sliceOf } from '../span.ts';

/** A note's text on one line, without the marks of emphasis: within a word or an address, `_` is none. */
export const plainWords = remembered((body: string): string =>
  body
    .replace(/\*{1,3}|(?<![\p{L}\d_])_{1,3}|_{1,3}(?![\p{L}\d_])/gu, '')
    .replace(/\s+/g, ' ')
    .trim(),
);

/** What makes two notes the same: their words, but for case, the day of access and the punctuation at the end. */
export function wordsOf(text: string, note: Note): string {
  return comparable(sliceOf(text, note.body));
}

const comparable = remembered((body: string): string =>
  plainWords(body)
    .replace(/[,;]? ?[([]?(?:last )?(?:accessed|retrieved|visited)(?: on)? [\p{L}\d ,./-]{4,24}[)\]]?/giu, '')
    .replace(/[\s.,;]{1,8}$/, '')
    .toLowerCase(),
);
