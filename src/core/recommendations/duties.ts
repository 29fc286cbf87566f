import type { Strength } from '../brief.ts';
import { type Cue, isOpen, skipAdverbs, startsAction } from './cue.ts';
import { isGerund } from './verbs.ts';
import type { Word } from './words.ts';

/** Nouns that are to do something by nature, not by advice: "the goal is to". */
export const AIMS =
  /^(?:acts?|goals?|aims?|purposes?|objectives?|roles?|functions?|intent|intention|intentions|challenges?|problems?|questions?|missions?|tasks?|ideas?|points?|tricks?|ambition|tendency|effect|effects|temptation|hope|desire|plans?|target|job|focus|work|result|alternative|alternatives|option|options|it|this|that|which|what|there|mandate|practice|threat|danger|trend|strategy|method|key|priority|step|approach|course|way|path|response|solution|choice|remedy|policy|task|reason|impact|need|duty|responsibility|one|emphasis|motivation|incentive|condition|principle|rule|thing|use|lesson|difference|benefit|advantage|answer|component|element|part|guideline|feature|means|aspect|factor|test|definition|requirement)$/;
const DEMANDED: ReadonlyMap<string, Strength> = new Map([
  ['required', 'must'],
  ['directed', 'must'],
  ['instructed', 'must'],
  ['obliged', 'must'],
  ['obligated', 'must'],
  ['encouraged', 'should'],
  ['urged', 'should'],
  ['advised', 'should'],
  ['invited', 'should'],
  ['asked', 'should'],
  ['recommended', 'should'],
]);

/** "is responsible for (carrying out) the following actions:", "is responsible for submitting" */
function responsibleCue(words: readonly Word[], at: number): Cue | undefined {
  const gap = skipAdverbs(words, at + 1);
  if (words[gap.to]?.lower !== 'responsible' || words[gap.to + 1]?.lower !== 'for' || gap.negated)
    return undefined;
  const doing = words[gap.to + 2]?.lower ?? '';
  // "Agencies are responsible for submitting": a duty where they have others, else what their office is.
  if (isGerund(doing))
    return {
      from: at,
      to: gap.to + 2,
      modal: `${words[at]?.lower} responsible for`,
      strength: 'must',
      negated: false,
      subject: 'clause',
      kind: 'permission',
      open: false,
    };
  const rest = words.slice(gap.to + 2, gap.to + 6).map(word => word.lower);
  if (!rest.includes('following') && rest[0] !== ':' && rest[0] !== undefined) return undefined;
  return {
    from: at,
    to: words.length,
    modal: `${words[at]?.lower} responsible for`,
    strength: 'must',
    negated: false,
    subject: 'clause',
    kind: 'modal',
    open: true,
  };
}

/** "agencies are to report", "are (strongly) encouraged to report" */
export function beCue(words: readonly Word[], at: number): Cue | undefined {
  const word = words[at]?.lower ?? '';
  if (word !== 'is' && word !== 'are') return undefined;
  const responsible = responsibleCue(words, at);
  if (responsible) return responsible;
  const gap = skipAdverbs(words, at + 1);
  const next = words[gap.to]?.lower ?? '';
  const demanded = DEMANDED.get(next);
  // "Applicants are currently required to": how things stand.
  if (words.slice(at + 1, gap.to).some(({ lower }) => /^(?:currently|already|now|still)$/.test(lower)))
    return undefined;
  const to = demanded ? gap.to + 1 : gap.to;
  if (words[to]?.lower !== 'to' || gap.negated) return undefined;
  const rest = skipAdverbs(words, to + 1);
  const open = isOpen(words, rest.to);
  if (!open && !startsAction(words[rest.to])) return undefined;
  if (!demanded && (AIMS.test(words[at - 1]?.lower ?? '') || at === 0)) return undefined;
  if (words[at - 1]?.lower === 'it') return undefined;
  return {
    from: at,
    to: rest.to,
    modal: demanded ? `${word} ${next} to` : `${word} to`,
    strength: demanded ?? 'must',
    negated: rest.negated,
    subject: 'clause',
    // "is required to" says what a law asks as often: advice only to one who is told elsewhere what he must do.
    kind: /^(?:required|obligated|obliged)$/.test(next) && !open ? 'permission' : demanded ? 'modal' : 'duty',
    open,
  };
}
