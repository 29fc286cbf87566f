import { type Span, span } from '../span.ts';
import type { WordRange } from './noun-phrases.ts';
import type { VerbForm } from './reporting-words.ts';
import type { Word } from './words.ts';

/** A word that credits words to somebody; all numbers are indices into the words of a passage. */
export interface Cue {
  readonly at: number;
  /** One past its last word. */
  readonly end: number;
  readonly kind: 'verb' | 'noun' | 'source';
  /** See `VerbForm`. */
  readonly strength: VerbForm['strength'];
  readonly subject: WordRange;
  /** Whether it stands before its subject. */
  readonly inverted: boolean;
  readonly lemma: string;
}

/** Who said a quotation of a passage, and by which words that is known. */
export interface Attribution {
  readonly speaker: Span;
  readonly cue: Span | undefined;
}

/** A span of the passage for a range of its words; a possessive's ending is no part of the name. */
export function spanOf(words: readonly Word[], range: WordRange): Span {
  const first = words[range.start];
  const last = words[range.end - 1];
  if (!first || !last) return span(0, 0);
  const ending = /['’]s$/.test(last.text) ? 2 : /s['’]$/.test(last.text) ? 1 : 0;
  return span(first.start, Math.max(first.start + 1, last.end - ending));
}
