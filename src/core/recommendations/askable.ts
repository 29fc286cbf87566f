import { isActor } from './actors.ts';
import { isPassive } from './addressees.ts';
import type { Clause } from './clauses.ts';
import type { Cue, WordRange } from './cue.ts';
import { AIMS } from './duties.ts';
import { isExpectation } from './expectations.ts';
import { isOn, listOf } from './lists.ts';
import { kindOfSubject } from './subjects.ts';
import { is, PREPOSITION } from './word-classes.ts';
import type { Word } from './words.ts';

export function isInvertedExpectation(words: readonly Word[], cue: Cue, subject: Cue['subject']): boolean {
  if (typeof subject === 'string' || !/^(?:should|must|shall)$/.test(cue.modal)) return false;
  const kind = kindOfSubject(words, subject);
  if (kind === 'nothing' || (kind === 'author' && cue.modal === 'shall')) return true;
  return isExpectation(words, subject.from - 1, cue.to, words[subject.from]?.lower ?? '');
}

export function canBeAsked(words: readonly Word[], cue: Cue, clause: Clause, from: number): boolean {
  // "Should talks fail": an inversion.
  if (cue.from === from && !/^(?:must|shall)$/.test(cue.modal)) return false;
  const kind = kindOfSubject(words, clause.subject);
  const first = words[clause.subject.from]?.lower ?? '';
  if (kind === 'nothing') return false;
  if (/^(?:should|ha(?:s|ve) to)$/.test(cue.modal) && (isFelt(words, clause) || isSupposed(words, cue, from)))
    return false;
  // "Nobody's child should have to wait": what is a burden, not what is to be done.
  if (cue.negated && words[cue.to]?.lower === 'have' && words[cue.to + 1]?.lower === 'to') return false;
  // "We are asked to believe"
  if (kind === 'author' && cue.modal.endsWith('asked to')) return false;
  // "Many families cannot afford to heat their homes": no advice to them.
  if (cue.modal.endsWith('afford to') && kind === 'name' && !isActor(words, clause.subject)) return false;
  // What the author promises, not what he asks.
  if (kind === 'author' && (cue.modal === 'shall' || first === 'i')) return false;
  if (cue.kind === 'duty' && (kind !== 'name' || isAim(words, clause.subject))) return false;
  if (
    cue.kind === 'permission' &&
    kind !== 'name' &&
    !(kind === 'pronoun' && /^could$|required|obligated|obliged/.test(cue.modal))
  )
    return false;
  if (
    cue.kind === 'permission' &&
    kind === 'name' &&
    /^(?:could|might)$/.test(cue.modal) &&
    !isOpenChoice(words, cue, clause)
  )
    return false;
  return !isExpectation(words, cue.from, cue.to, first);
}

/** What somebody can do by deciding to, and not what he still could, or could have without more. */
function isOpenChoice(words: readonly Word[], cue: Cue, { standing, subject }: Clause): boolean {
  if (standing !== 'main' || !(isActor(words, subject) || isPassive(words, cue.to))) return false;
  if (words.slice(cue.from + 1, cue.to).some(({ lower }) => lower === 'still')) return false;
  return words[cue.to]?.lower !== 'do' || words[cue.to + 1]?.lower === 'more';
}

/** "it is unacceptable that islanders should wait": what is felt about a thing, not what is to be done. */
function isFelt(words: readonly Word[], { governor, subject }: Clause): boolean {
  // "Nobody should have to breathe this air"
  if (/^(?:nobody|no)$/.test(words[subject.from]?.lower ?? '') && words[subject.to + 1]?.lower === 'have')
    return true;
  return isOn(words[governor - 1] ?? words[governor], FELT);
}

const FELT = listOf(
  'unacceptable unthinkable inconceivable surprising surprised astonishing astonished extraordinary regrettable ' +
    'regret disappointing disappointed odd strange absurd shocking shocked disgraceful scandalous shameful ' +
    'troubling worrying remarkable ironic unfair unjust natural understandable inevitable intolerable outrageous ' +
    'perverse wrong sad pity shame scandal outrage',
);

/** "If lawmakers raised the threshold, more homes should become eligible", "If it passes, they should see benefits": what would follow. */
function isSupposed(words: readonly Word[], cue: Cue, from: number): boolean {
  const verb = words[cue.to]?.lower ?? '';
  if (words[from]?.lower !== 'if' || !/^(?:become|gain|see|be|have)$/.test(verb)) return false;
  if (verb === 'see' || (verb === 'have' && GAINED.test(words[cue.to + 1]?.lower ?? ''))) return true;
  return words
    .slice(from, cue.from)
    .some(({ lower }, index, before) => lower === 'were' && before[index + 1]?.lower === 'to');
}

const GAINED = /^(?:certainty|confidence|enough|more|fewer|less)$/;

/** "the main reason for the levy (is to)": what things are for, by the noun that its first phrase ends with. */
export function isAim(words: readonly Word[], { from, to }: WordRange): boolean {
  let end = from;
  while (end < to && !is(words[end], PREPOSITION)) end++;
  return AIMS.test(words[end - 1]?.lower ?? '');
}
