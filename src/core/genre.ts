import type { Brief } from './brief.ts';

/** What kind of text a document is, and why it was taken for one, in words for the status bar. */
export interface Judgement {
  readonly genre: 'brief' | 'software' | 'other-language' | 'empty';
  readonly reason: string;
}

/** Whether a document is annotated when nobody has said so: judged by its content alone. */
export function judgeGenre(brief: Brief): Judgement {
  return brief.sentences.length === 0
    ? { genre: 'empty', reason: 'There is no sentence in it yet' }
    : { genre: 'brief', reason: 'It reads like a brief' };
}
