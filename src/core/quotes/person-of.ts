import { TITLES } from './name-words.ts';
import { afterOffice, personIn } from './people.ts';
import { PREPOSITIONS } from './reporting-words.ts';

/**
 * The person's name at the end of a phrase, without titles: "Ambassador to the United Nations Kim Song" → Kim Song;
 * or at its start: "Ana Ruiz of Lund". Undefined for "a spokesman for Ana Ruiz" and for what is no person.
 */
export function personOf(phrase: string): readonly string[] | undefined {
  const author = WORK_BY.exec(phrase)?.[1];
  if (author) return personOf(author);
  // "A physician with the Red Cross"
  if (/^(?:an?|one|another) /i.test(phrase)) return undefined;
  const words = phrase.split(' ');
  let start = words.length;
  while (start > 0 && (isCapitalised(words[start - 1] ?? '') || PARTICLES.has(words[start - 1] ?? '')))
    start--;
  const run = words.slice(start);
  const before = words[start - 1] ?? '';
  const office = before === 'the' || before === 'and' || PREPOSITIONS.has(before);
  if (run.length === 0 || office) {
    const leading = words.findIndex(word => !isCapitalised(word));
    const first = words.slice(0, Math.max(0, leading));
    const named =
      first.length > 1 && /^(?:of|from|at|in|with|on)$/.test(words[leading] ?? '')
        ? personIn(first)
        : undefined;
    if (named && named.length > 1) return named;
    return office && first.some(word => TITLES.has(word.toLowerCase())) ? afterOffice(run) : undefined;
  }
  if (/^(?:a|an|&)$/.test(before)) return undefined;
  // "The head of the volunteer Defence Unit": whose head isn't named.
  if (HEAD_OF.test(phrase) && run.length < 2) return undefined;
  return personIn(run);
}

/** "A 2022 paper by Henrik Dahl of the Baltic Institute" */
const WORK_BY =
  /^(?:[\p{L}\d’'-]+ ){0,5}(?:paper|report|study|article|book|essay|memo|op-ed|brief|column|analysis|review|blog) by ((?:\p{Lu}[\p{L}.’'-]+ ){1,3}\p{Lu}[\p{L}’'-]+(?: (?:of|at|from) .*)?)$/u;

/** "The head of", "her deputy at" */
const HEAD_OF = /^(?:the|an?|his|her|its|their) (?:\p{Ll}+ ){0,3}\p{Ll}+ (?:of|for|at|from) /iu;
/** "al-Hadi" */
const ARTICLE = /^(?:al|el|as|ad|bin|ibn)-\p{Lu}/u;
const PARTICLES = new Set([
  'de',
  'van',
  'von',
  'der',
  'bin',
  'al',
  'el',
  'la',
  'del',
  'di',
  'da',
  'du',
  'le',
]);

function isCapitalised(word: string): boolean {
  const code = word.charCodeAt(0);
  if (ARTICLE.test(word)) return true;
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(word);
}
