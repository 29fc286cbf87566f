import type { Cue } from './cue.ts';
import { joinedSubject, mainSubject, subjectOfFronted } from './main-subject.ts';
import { isLeadIn, type WordRange } from './noun-phrases.ts';
import { agent, BE, isPassive } from './passives.ts';
import {
  ADVERBS,
  AUXILIARIES,
  DETERMINERS,
  DOCUMENTS,
  NOUNS,
  PERSONAL,
  PLURALS,
  PREPOSITIONS,
  RULINGS,
  VERBS,
  type VerbForm,
  WRITING,
} from './reporting-words.ts';
import { canSpeak } from './speakable.ts';
import { subjectAfter, subjectBefore } from './subjects.ts';
import { followsQuote, isPrescribed, isProvided, isUnsaid, OBJECTS } from './unsaid.ts';
import { isOwner, type Word } from './words.ts';

/** Can be subjects as well. */
const POINTING = new Set([
  'this',
  'that',
  'these',
  'those',
  'some',
  'many',
  'most',
  'several',
  'another',
  'both',
  'other',
]);
/** Give a thing its name when they stand right before it: "a plan called “…”". */
const NAMING = new Set([
  'call',
  'dub',
  'title',
  'label',
  'term',
  'name',
  'brand',
  'identify',
  'designate',
  'deem',
  'mark',
]);

/** The cue that the verb at `at` is, with its subject; `last`: the verb before in its sentence. */
export function verbCue(
  words: readonly Word[],
  from: number,
  at: number,
  to: number,
  last: Cue | undefined,
): Cue | undefined {
  const word = words[at];
  const verb = word?.lexeme.verb;
  if (!word || !verb || isNoun(words, at, verb)) return undefined;
  const shared = (): WordRange | undefined => {
    const joined = joinedSubject(words, from, at);
    if (joined && (last?.at ?? from) < joined.start) return joined.subject;
    const main = () => mainSubject(words, from, at);
    return last && isOfObject(words, last, at) ? (main() ?? last.subject) : (last?.subject ?? main());
  };
  const cue = (subject: WordRange | undefined, inverted = false): Cue | undefined =>
    subject && {
      at,
      end: at + 1,
      kind: 'verb',
      strength: verb.strength,
      subject,
      inverted,
      lemma: verb.lemma,
    };
  if (isAdjective(words, at, verb) || isPlural(words, at, verb) || isUnsaid(words, from, at, verb))
    return undefined;
  if ((verb.form === 'past' || verb.form === 'participle') && isPassive(words, from, at)) {
    return cue(agent(words, at, to), true);
  }
  if (NAMING.has(verb.lemma) && verb.form === 'past' && isNaming(words, from, at)) return undefined;
  const after = verb.inverts && verb.form !== 'gerund' && verb.form !== 'base';
  if (after && followsQuote(words, at)) {
    const subject = subjectAfter(words, at, to);
    // "Ruiz, citing “…,” said the board would": a clause, and no subject
    if (subject && !AUXILIARIES.has(words[subject.end]?.text ?? '')) return cue(subject, true);
  }
  if (word.kind === 'capital' && at > from) return undefined;
  const parenthetical =
    after && words[at - 1]?.text === ',' && words[at + 1]?.kind === 'capital'
      ? subjectAfter(words, at, to)
      : undefined;
  // "Permits, wrote Judge Ruiz for the panel, are"
  if (parenthetical && isClosed(words, parenthetical.end)) return cue(parenthetical, true);
  const fronted = verb.form === 'gerund' ? subjectOfFronted(words, from, at, to) : undefined;
  if (fronted) return cue(fronted, true);
  const subject = subjectBefore(words, from, innerStart(words, at));
  if (after && verb.lemma !== 'put' && typeof subject !== 'object' && words[at - 1]?.text === ',') {
    // "In short, said Ruiz: “", "It is “late”, said Ruiz."
    const inverted = subjectAfter(words, at, to);
    if (inverted && endsPhrase(words[inverted.end], to, inverted.end)) return cue(inverted, true);
  }
  if (subject === undefined) return undefined;
  if (subject === 'main' && !last && isPrescribed(words, from, at)) return undefined;
  const own = subject !== 'main' && canSpeak(words, subject) ? subject : undefined;
  // "access the search terms “": an object
  if (subject !== 'main' && !own && verb.form === 'third' && isNouny(word)) return undefined;
  const other = own ?? shared();
  const found = other && canSpeak(words, other) && !isExpletive(words, other, at) ? other : undefined;
  if (found && verb.strength === 1 && /^(?:we|i|you)$/.test(words[found.end - 1]?.text ?? ''))
    return undefined;
  const isWritten = isDocument(words, found);
  if (isRuling(words, at, verb) && !isWritten) return undefined;
  const credited = cue(found);
  // "The code defines a short-term rental as “": what a document does with words is written there.
  return credited && isWritten && verb.strength === 1 && WRITING.has(verb.lemma)
    ? { ...credited, strength: 2 }
    : credited;
}

/** "The board welcomed firms that had pledged to stop but (said)": the board does. */
function isOfObject(words: readonly Word[], last: Cue, at: number): boolean {
  if (!/^(?:but|and)$/.test(words[at - 1]?.text ?? '')) return false;
  const { end } = last.subject;
  const before = words[last.subject.start - 1];
  return (
    end < last.at &&
    words[end]?.text === 'that' &&
    before?.kind === 'lower' &&
    (before.lexeme.verb?.form === 'past' || before.lexeme.verb?.form === 'third')
  );
}

/** "It is hard to argue that": nobody does. */
function isExpletive(words: readonly Word[], { start, end }: WordRange, at: number): boolean {
  return (
    words[start]?.text === 'it' &&
    BE.has(words[end]?.text ?? '') &&
    words[at - 1]?.text === 'to' &&
    !/^(?:first|last|only|one)$/.test(words[at - 2]?.text ?? '')
  );
}

/** Where what reports starts: "(likes to) say", "(was quoted as) saying". */
function innerStart(words: readonly Word[], at: number): number {
  const [before = '', wider = ''] = [words[at - 1]?.text, words[at - 2]?.text];
  if (before === 'to' && FOND.test(wider)) return at - 2;
  if (RECALLED.test(before) && words[at]?.text.endsWith('ing')) return at - 1;
  if (before === 'as' && PASSED_ON.test(wider) && BE.has(words[at - 3]?.text ?? '')) return at - 3;
  return at;
}

/** "remembers thinking that" */
const RECALLED = /^(?:remember|recall|admit|den[iy]|regret)(?:s|es|ed|ted|ied)?$/;
const FOND = /^(?:like[sd]?|love[sd]?|used|tend(?:s|ed)?|was|is)$/;
const PASSED_ON = /^(?:quoted|cited|recorded|reported)$/;

/** "The treaty obliges", "Article 9 provides for “" */
function isRuling(words: readonly Word[], at: number, { lemma }: VerbForm): boolean {
  // "she allowed that the losses were real"
  if (lemma === 'allow' && words[at + 1]?.text === 'that') return false;
  // "has committed itself to “"
  if (lemma === 'commit' && /sel(?:f|ves)$/.test(words[at + 1]?.text ?? '')) return false;
  return RULINGS.has(lemma) || isProvided(words, at, lemma);
}

function isDocument(words: readonly Word[], subject: WordRange | undefined): boolean {
  return words
    .slice(subject?.start, subject?.end ?? 0)
    .some(({ text }) => DOCUMENTS.has(text) || DOCUMENTS.has(text.replace(/s$/, '')));
}

function endsPhrase(word: Word | undefined, to: number, at: number): boolean {
  return at >= to || word?.kind === 'mark';
}

/** "a tax called “", "the rule dubbed a “": what is named stands before, not who named it. */
function isNaming(words: readonly Word[], from: number, at: number): boolean {
  const next = words[at + 1];
  // "Menon, nodding, called this “"
  if (OBJECTS.test(next?.text ?? '')) return false;
  const quoted =
    next?.kind === 'quote' || (DETERMINERS.has(next?.text ?? '') && words[at + 2]?.kind === 'quote');
  if (!quoted) return false;
  let left = at - 1;
  while (
    left > from &&
    /^(?:now|later|often|once|also|sometimes|widely|originally)$/.test(words[left]?.text ?? '')
  )
    left--;
  const before = words[left];
  if (!before || before.kind === 'mark' || before.kind === 'quote') return true;
  if (before.kind !== 'lower' || PERSONAL.has(before.text) || AUXILIARIES.has(before.text)) return false;
  for (let far = left - 1; far >= Math.max(from, at - 9); far--)
    if (words[far]?.text === 'what' || (words[far]?.text === 'which' && startsSubject(words[far + 1])))
      return false;
  if (/^(?:who|then|has|have|had|i|we|and|some|many)$|ly$/.test(before.text)) return false;
  return next?.kind === 'quote' || !/[^s]s$/.test(before.text);
}

/** Whether a comma follows a few words on, and no quotation before it. */
function isClosed(words: readonly Word[], end: number): boolean {
  for (let at = end; at < end + LONGEST_BEHIND; at++) {
    if (words[at]?.kind === 'quote' || words[at]?.text === 'that') return false;
    if (words[at]?.text === ',') return true;
  }
  return false;
}

/** In words. */
const LONGEST_BEHIND = 6;

/** "a rule which (its letter called “")" */
function startsSubject(word: Word | undefined): boolean {
  return word?.kind === 'capital' || DETERMINERS.has(word?.text ?? '') || PERSONAL.has(word?.text ?? '');
}

/** "the report", "its claims", "the biggest challenges": no verb. */
function isNoun(words: readonly Word[], at: number, verb: VerbForm): boolean {
  // "provisions regarding “", "every railway undertaking"
  if (verb.form === 'gerund' && /^(?:regard|undertake)$/.test(verb.lemma)) return true;
  if (verb.form === 'gerund' && isPredicate(words, at)) return true;
  if (verb.form === 'gerund')
    return DETERMINERS.has(words[at - 1]?.text ?? '') && !POINTING.has(words[at - 1]?.text ?? '');
  if (verb.form !== 'base' && verb.form !== 'third') return false;
  const before = words[at - 1];
  if (!before) return verb.form === 'base';
  const { text, kind } = before;
  if (DETERMINERS.has(text) || text === 'own' || /['’]s$/.test(text)) return true;
  // "from state to state"
  if (text === 'to' && words[at - 3]?.text === 'from') return true;
  if (PREPOSITIONS.has(text)) return text !== 'to' || verb.form === 'third';
  if (AUXILIARIES.has(text) || PERSONAL.has(text) || kind === 'mark') return false;
  if (kind === 'capital' && verb.form === 'third') return false;
  // "the Act of 1939 declares", "Section 3 provides"
  if (kind === 'number')
    return !(
      (words[at - 2]?.text === 'of' && before.end - before.start === 4) ||
      words[at - 2]?.kind === 'capital' ||
      words[at + 1]?.text === 'that'
    );
  // "Critics say", but "a public DNS record"
  if (verb.form === 'base' && kind === 'capital')
    return (
      !/\p{Ll}s$/u.test(before.lexeme.spelling) && words[at - 2]?.text !== 'and' && !isOfSeveral(words, at)
    );
  if (verb.form === 'base')
    return (
      !/^(?:to|who|i|we|you|and|but|nor|that|also|still|likewise)$|[^s]s$|people|^(?:staff|police)$|ly$/.test(
        text,
      ) && !isOfSeveral(words, at)
    );
  const next = words[at + 1];
  if (isLastOf(words, at) || isWithFeeling(words, at)) return false;
  if (next?.kind === 'quote' && isNouny(words[at]) && isObject(words, at)) return true;
  // "includes claims that are paid"
  if (next?.text === 'that' && isNouny(words[at]) && AUXILIARIES.has(words[at + 2]?.text ?? '')) return true;
  if (next?.kind === 'quote' || next?.text === 'that' || next?.text === ':') return false;
  // "the shadow minister calls it “"
  if (OBJECTS.test(next?.text ?? '')) return false;
  return isNouny(words[at]) && !/^(?:who|which|that|also|and|report|plan|memo|bill|it)$|ly$/.test(text);
}

/** "is worrying and": an adjective. */
function isPredicate(words: readonly Word[], at: number): boolean {
  if (!ADJECTIVAL.test(words[at]?.text ?? '')) return false;
  let left = at - 1;
  while (isLeadIn(words[left]) || /^(?:more|most|very|so|as|too)$/.test(words[left]?.text ?? '')) left--;
  const next = words[at + 1];
  return (
    BE.has(words[left]?.text ?? '') &&
    (!next || next.kind === 'mark' || /^(?:and|or|but|for|because|when|if)$/.test(next.text))
  );
}

const ADJECTIVAL =
  /^(?:worrying|challenging|demanding|promising|threatening|telling|binding|limiting|damning|defining|understanding)$/;

/** "notes with concern" */
function isWithFeeling(words: readonly Word[], at: number): boolean {
  return (
    words[at + 1]?.text === 'with' &&
    /^(?:grave|deep|great|concern|interest|regret|satisfaction|approval|alarm|appreciation|dismay)$/.test(
      words[at + 2]?.text ?? '',
    )
  );
}

/** "“…,” a message on the wall reads.": nothing but its subject stands between a quotation and it. */
function isLastOf(words: readonly Word[], at: number): boolean {
  if (words[at + 1] && words[at + 1]?.text !== '.') return false;
  for (let left = at - 1; left > at - LONGEST_LAST; left--) {
    if (words[left]?.kind === 'quote') return left < at - 1;
    if (words[left]?.kind === 'mark') return false;
  }
  return false;
}

/** In words. */
const LONGEST_LAST = 10;

/** "judged the present rules “": what a verb is about. */
function isObject(words: readonly Word[], at: number): boolean {
  for (let left = at - 1; left > Math.max(0, at - 4); left--) {
    if (!DETERMINERS.has(words[left]?.text ?? '')) continue;
    const form = words[left - 1]?.lexeme.verb?.form;
    return form === 'past' || form === 'third';
  }
  return false;
}

/** "Critics of the program say": the noun before the verb belongs to a plural. */
function isOfSeveral(words: readonly Word[], at: number): boolean {
  for (let left = at - 1; left >= Math.max(1, at - 6); left--) {
    const { kind, text = '' } = words[left] ?? {};
    if (kind === 'mark' || kind === 'quote') return false;
    if (!OF.test(text)) continue;
    const head = words[left - 1];
    return head !== undefined && head.kind !== 'mark' && /[^sui]s$/.test(head.text) && !VERBS.has(head.text);
  }
  return false;
}

const OF = /^(?:of|for|in|from|at|to|with|close)$/;

function isNouny(word: Word | undefined): boolean {
  return word !== undefined && (NOUNS.has(word.text) || PLURALS.has(word.text));
}

/** "Clinton emails as", "the board demands in": a plural unless what is said follows. */
function isPlural(words: readonly Word[], at: number, { form, lemma }: VerbForm): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (form !== 'third' || !word) return false;
  // "Smaller states, led by Malta,"; but "Ruiz states, “"
  if (DOCUMENTS.has(words[at - 1]?.text ?? '') && next?.text === ',') return false;
  if (PLURALS.has(word.text) && next?.text === ',' && words[at + 2]?.kind !== 'quote') return true;
  // "ember-resistant vents are"
  if (/^(?:are|were|have|do)$/.test(next?.text ?? '')) return true;
  if (!isNouny(word) || isWithFeeling(words, at)) return false;
  if (next?.text === 'of') return true;
  // "The Code calls for “", but "phone calls for help"
  if (lemma === 'call' && next?.text === 'for' && words[at - 1]?.kind === 'capital') return false;
  if (next?.kind !== 'lower') return false;
  // "The report calls boarding “"
  const singular = !/s$/.test(words[at - 1]?.text ?? 's');
  if (singular && NAMING.has(lemma) && (words[at + 2]?.kind === 'quote' || words[at + 3]?.kind === 'quote'))
    return false;
  return !(
    /^(?:that|if|how|why|what|whether|among|to|it|him|them|us|me|no)$/.test(next.text) ||
    DETERMINERS.has(next.text)
  );
}

/** "the dissent’s", "its", "the" */
function isWhose(word: Word | undefined): boolean {
  return word !== undefined && (DETERMINERS.has(word.text) || isOwner(word));
}

/** "a detailed plan", "a genre known as": neither reports. */
function isAdjective(words: readonly Word[], at: number, { form }: VerbForm): boolean {
  if (form !== 'past' && form !== 'participle') return false;
  let left = at - 1;
  if (
    DETERMINERS.has(words[left]?.text ?? '') &&
    words[left]?.text !== 'one' &&
    !POINTING.has(words[left]?.text ?? '')
  )
    return true;
  // "the dissent’s most quoted line"
  if (words[left]?.text === 'most' && isWhose(words[left - 1]) && words[at + 1]?.kind === 'lower')
    return true;
  // "has since spoken of"
  while (form === 'participle' && ADVERBS.has(words[left]?.text ?? '')) left--;
  const before = words[left]?.text ?? '';
  return (
    form === 'participle' &&
    !/^(?:has|have|had|['’]ve|having)$/.test(before) &&
    !BE.has(before) &&
    !/ly$/.test(before)
  );
}
