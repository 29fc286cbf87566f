import type { WordRange } from './cue.ts';
import { isOn, listOf } from './lists.ts';
import type { Word } from './words.ts';

/** What readers have and an office answers. */
const QUESTIONS = listOf('question questions query queries inquiry inquiries enquiry enquiries');
const REACHES = listOf('contact call email e-mail telephone phone reach visit consult write');
const SENDS = listOf('direct send address submit forward email e-mail');
const SENT = listOf('directed sent addressed submitted forwarded emailed e-mailed');
const ASKED_FOR = listOf('information details assistance help copies');
/** In words: how far from its verb a contact line names the questions, which also keeps the search short. */
const REACH = 12;

/**
 * Whether a sentence only says where a reader's questions go, which is no advice: "Direct any questions to the office",
 * "Questions should be sent to …", "For more information, call …".
 *
 * @param verb index of the first word of what is asked
 */
export function isContactLine(
  words: readonly Word[],
  from: number,
  verb: number,
  subject?: WordRange,
): boolean {
  if (subject && words[verb]?.lower === 'be')
    return (
      isOn(words[verb + 1], SENT) &&
      words[verb + 2]?.lower === 'to' &&
      words.slice(subject.from, Math.min(subject.to, subject.from + 3)).some(word => isOn(word, QUESTIONS))
    );
  const behind = words.slice(verb + 1, verb + 1 + REACH);
  if (isOn(words[verb], SENDS) && behind.slice(0, 3).some(word => isOn(word, QUESTIONS))) return true;
  if (!isOn(words[verb], REACHES)) return false;
  return isWithQuestions(behind) || opensForInformation(words.slice(from, Math.min(verb, from + REACH)));
}

/** "with any questions", "with questions" */
function isWithQuestions(words: readonly Word[]): boolean {
  return words.some(
    (word, at) =>
      isOn(word, QUESTIONS) && (words[at - 1]?.lower === 'with' || words[at - 2]?.lower === 'with'),
  );
}

/** "For further information," */
function opensForInformation(words: readonly Word[]): boolean {
  return words[0]?.lower === 'for' && words.slice(1, 4).some(word => isOn(word, ASKED_FOR));
}
