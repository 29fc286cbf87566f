import { askCue } from './asking.ts';
import type { Cue } from './cue.ts';
import { beCue } from './duties.ts';
import { impersonalCue } from './impersonal.ts';
import { invertedCue } from './inversions.ts';
import { modalCue } from './modals.ts';
import { timeCue } from './times.ts';
import { CUE, is, VERB_OF_ASKING } from './word-classes.ts';
import type { Word } from './words.ts';

/** The cues of a sentence, in order, whether or not they turn out to ask for something. */
export function findCues(words: readonly Word[]): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word || word.quoted || !is(word, CUE)) continue;
    const cue = cueAt(words, at, word.lower);
    if (!cue) continue;
    cues.push(cue);
    at = Math.max(at, cue.to - 1);
  }
  return cues;
}

function cueAt(words: readonly Word[], at: number, word: string): Cue | undefined {
  switch (word) {
    case 'is':
    case 'are':
      return impersonalCue(words, at) ?? beCue(words, at);
    case "it's":
      return impersonalCue(words, at) ?? timeCue(words, at);
    case 'remains':
    case 'seems':
      return impersonalCue(words, at);
    case 'would':
    case 'may':
      return impersonalCue(words, at) ?? modalCue(words, at);
    case 'must':
    case 'shall':
    case 'should':
      return invertedCue(words, at) ?? impersonalCue(words, at) ?? modalCue(words, at);
    case 'need':
      return modalCue(words, at) ?? timeCue(words, at);
    case 'it':
    case 'time':
    case 'responsibility':
    case 'duty':
    case 'obligation':
      return timeCue(words, at);
    default:
      return is(words[at], VERB_OF_ASKING) ? askCue(words, at) : modalCue(words, at);
  }
}
