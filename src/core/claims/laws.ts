import { DETERMINERS, PREPOSITIONS } from '../quotes/reporting-words.ts';
import type { Word } from '../quotes/words.ts';
import { type Clause, happens } from './clause.ts';

/** What binds: what a law says is a matter of law, what another document says a statement. */
export const LAWS = listed(
  'law treaty convention constitution statute provision regulation rule directive resolution decree ordinance covenant amendment ruling judgment ' +
    'judgement by-law bylaw requirement obligation prohibition exemption applicability moratorium policy legislation memorandum',
);
/** The same where a capital or a determiner says that one in particular is meant: not "wage bills". */
const LAWS_BY_NAME = listed(
  'act agreement accord pact contract charter code bill article section clause order circular licence license permit',
);
const COURTS = listed('court tribunal judge justice');
const RULINGS = listed('ruling judgment judgement opinion');
/** What courts do. */
const RULING =
  /^(?:held|ruled|found|struck|upheld|enjoined|ordered|dismissed|affirmed|overturned|reversed|vacated|annulled|quashed|convicted|acquitted|sentenced|blocked|declined)$/;
/** What laws do, of which a name is enough of a subject: "FISMA requires agencies to report". */
const BINDING =
  /^(?:require|prohibit|forbid|oblige|entitle|mandate|exempt|authori[sz]e|supersede|repeal|amend|rescind|revoke)(?:s|d|ed)?$/;
/** What is done to a law: an act. */
const LAWMAKING =
  /^(?:signed|passed|enacted|ratified|adopted|repealed|failed|expired|lapsed|introduced|published|drafted|approved|vetoed|amended|stalled|tabled|withdrawn|written)$/;
const BOUND = listed(
  'subject exempt exempted entitled liable prohibited forbidden barred unlawful illegal eligible',
);

/** Whether it says what a law asks or allows, or how a court ruled; what happens to a law is no matter of law. */
export function isLawful(words: readonly Word[], clause: Clause): boolean {
  const { subject, verb } = clause;
  const predicate = words[verb]?.text ?? '';
  const phrase = words.slice(subject.start, subject.end);
  if (nounOf(phrase, COURTS) && RULING.test(predicate)) return true;
  if (isLaw(phrase)) return !(happens(words, verb) && isMade(words, verb));
  if (isBound(words, verb)) return true;
  // "FISMA requires", "it requires"; not "The device requires".
  const named = phrase.some(
    ({ kind, text }) => text === 'it' || (kind === 'capital' && !DETERMINERS.has(text)),
  );
  if (named && phrase.length <= LONGEST_NAME && binds(words, verb)) return true;
  return isUnderLaw(words) && (RULING.test(predicate) || !happens(words, verb));
}

/** Whether a noun phrase names a law. */
export function isLaw(phrase: readonly Word[]): boolean {
  // "Breaking up the contract"
  if (phrase[0]?.text.endsWith('ing')) return false;
  const law = nounOf(phrase, LAWS);
  // "The Administration’s policy": what somebody does, rather than what is laid down.
  if (law) return law.text !== 'policy' || !phrase.some(({ text }) => /['’]s?$/.test(text));
  const noun = nounOf(phrase, LAWS_BY_NAME);
  return noun !== undefined && (noun.kind === 'capital' || DETERMINERS.has(phrase[0]?.text ?? ''));
}

/**
 * The noun of a phrase that is one of the words, in singular or plural: its head, before "of …" and numbers, or the word
 * before that.
 */
export function nounOf(phrase: readonly Word[], those: ReadonlySet<string>): Word | undefined {
  const behind = phrase.findIndex(
    (word, at) => at > 0 && PREPOSITIONS.has(word.text) && !isOfName(phrase, at),
  );
  return (behind < 0 ? phrase : phrase.slice(0, behind))
    .filter(({ kind }) => kind !== 'number' && kind !== 'mark')
    .slice(-2)
    .find(({ text }) => those.has(text) || those.has(text.replace(/s$/, '')));
}

/** "the 2022 Safer from Wildfires regulation" */
function isOfName(phrase: readonly Word[], at: number): boolean {
  return phrase[at - 1]?.kind === 'capital' && phrase[at + 1]?.kind === 'capital' && at + 2 < phrase.length;
}

/** "The treaty was signed", "the pact has been praised": what is done to it and said of it. */
function isMade(words: readonly Word[], verb: number): boolean {
  if (LAWMAKING.test(words[verb]?.text ?? '')) return true;
  return words
    .slice(verb + 1, verb + 4)
    .some(
      ({ text, lexeme: { verb: said } }) =>
        LAWMAKING.test(text) || (said?.form === 'past' && said.strength > 1),
    );
}

/** "are subject to", "is exempt from", "were entitled to" */
function isBound(words: readonly Word[], verb: number): boolean {
  const isBe = /^(?:is|are|was|were)$/.test(words[verb]?.text ?? '');
  return isBe && words.slice(verb + 1, verb + 4).some(({ text }) => BOUND.has(text));
}

/** In words. */
const LONGEST_NAME = 5;

/** "requires agencies to", "prohibits", "does not apply to" */
function binds(words: readonly Word[], verb: number): boolean {
  const isDenied = /^do(?:es)?(?:n['’]t)?$/.test(words[verb]?.text ?? '');
  const group = words.slice(verb, verb + FARTHEST);
  const main = isDenied ? group.slice(1).find(({ text }) => text !== 'not' && text !== 'also') : group[0];
  if (!main) return false;
  if (/^appl(?:y|ies|ied)$/.test(main.text)) return group.slice(0, 5).some(({ text }) => text === 'to');
  if (!BINDING.test(main.text)) return false;
  return !main.text.startsWith('require') || group.some(({ text }) => text === 'to' || text === 'that');
}

/** In words. */
const FARTHEST = 12;

/** "Under the Code,", "In a 2019 ruling,", "Pursuant to the Act," */
function isUnderLaw(words: readonly Word[]): boolean {
  const first = words[0]?.text ?? '';
  if (!/^(?:under|in|pursuant|by)$/.test(first)) return false;
  const comma = words.slice(0, FARTHEST).findIndex(({ text }) => text === ',');
  const phrase = words.slice(1, Math.max(1, comma));
  if (first === 'in') return phrase.some(({ text }) => RULINGS.has(text) || /^v\.?$/.test(text));
  return phrase.some(({ text }) => LAWS.has(text) || LAWS_BY_NAME.has(text));
}

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
