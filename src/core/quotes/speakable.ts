import { ORGANISATION, TITLES } from './name-words.ts';
import type { WordRange } from './noun-phrases.ts';
import {
  ADVERBS,
  CLAUSE_STARTS,
  DETERMINERS,
  DOCUMENTS,
  NOUNS,
  PREPOSITIONS,
  PRONOUNS,
} from './reporting-words.ts';
import { isPerson } from './unnamed.ts';
import type { Word } from './words.ts';

/** Whether the words of a subject are a noun phrase that can speak: no ordinal, adjective, participle or verb with its object. */
export function canSpeak(words: readonly Word[], { start, end }: WordRange): boolean {
  const first = words[start];
  const next = words[start + 1]?.text ?? '';
  if (first?.kind !== 'lower') {
    return (
      end > start + 1 || (first?.kind === 'capital' && !ADVERBS.has(first.text) && !MUTE.test(first.text))
    );
  }
  if (end === start + 1) return isNounAlone(first);
  // "combined with the others", "coming from a candidate", "seen schools"
  if (/[^e]ed$|ing$/.test(first.text) && PREPOSITIONS.has(next)) return false;
  // "echoing some others", "recalling how", "calling him a"
  if (first.text.endsWith('ing') && isBehindVerb(next)) return false;
  if (first.lexeme.verb?.form === 'participle') return false;
  // "access the search", "expressing a wish"; but "all the others", "of the board"
  return !OPENS_NOUN.test(next) || BEFORE_DETERMINER.test(first.text) || PREPOSITIONS.has(first.text);
}

const MUTE = /^(?:first|second|third|fourth|fifth|finally|this|that|these|those)$/;
const OPENS_NOUN = /^(?:the|an?|his|her|its|their)$/;
const BEFORE_DETERMINER = /^(?:all|both|half|such|quite|only|even|not|or|and|what|neither|either)$/;

function isBehindVerb(text: string): boolean {
  return (
    DETERMINERS.has(text) ||
    PRONOUNS.has(text) ||
    CLAUSE_STARTS.has(text) ||
    ADVERBS.has(text) ||
    /^(?:him|them|me|us|ahead|back|out|up|down)$/.test(text)
  );
}

/** A noun that needs no determiner: "officials", "police", "guidance". */
function isNounAlone({ text }: Word): boolean {
  return (
    PRONOUNS.has(text) ||
    ALONE.test(text) ||
    DOCUMENTS.has(text) ||
    NOUNS.has(text) ||
    ORGANISATION.has(text) ||
    TITLES.has(text) ||
    isPerson(text)
  );
}

/** Plurals, people as a body, and what is said as a mass. */
const ALONE =
  /[^s]s$|(?:men|people|folk|children|staff|police|management|leadership|media|press|data|nobody|everybody|none|evidence|research|guidance|legislation|counsel|custom|tradition|scripture|history)$/;
