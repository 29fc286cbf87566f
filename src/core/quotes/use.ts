import type { Span } from '../span.ts';
import { POSSESSIVES } from './reporting-words.ts';

/** More words than a term or a mocking use has. */
const LONGEST_TERM = 4;
/** How far before a quotation the words are read that tell a name from a saying. */
const REACH = 40;

const MINOR = new Set(
  (
    'a across after against an and are as at before between but by during for from in into is its nor not of off on onto or over per ' +
    'than that the through to toward towards under up upon via vs with within without y de la'
  ).split(' '),
);
/** What has a title, right before it. */
const WORK = new Set(
  (
    'book memoir novel film movie show series song ballad anthem album play musical ad spot video article essay column paper report ' +
    'study brief op-ed editorial piece post section chapter podcast program programme episode documentary magazine poem painting speech ' +
    'lecture bill act initiative campaign headline titled entitled headlined subtitled autobiography page tab guide handbook memo ' +
    'memorandum appendix annex circular publication website policy document consultation review inquiry strategy roadmap framework ' +
    'blueprint survey assessment'
  ).split(' '),
);
/** Give a name: "nicknamed “…”". */
const NAMING = new Set(
  'so-called nicknamed named codenamed pseudonym nickname alias moniker hashtag titled entitled headlined defined define defines defining'.split(
    ' ',
  ),
);
/** Say that what follows is a term, capitals or not. */
const TERMS = new Set('term terms phrase phrases word words acronym label keyword category'.split(' '));
const PLACE = new Set('on in of with from for by at via and to told tells tell see under'.split(' '));
const ARTICLE = new Set(['the', 'a', 'an', 'his', 'her', 'their', 'its']);

export type Use = 'quotation' | 'scare' | 'title';

/**
 * What a stretch in quotation marks is: somebody's words, a term of art or of mockery, or a work's name.
 *
 * @param cue what credits it, where its sentence has a cue
 * @param alone whether nothing else is in its sentence
 */
export function useOf(mask: string, quoted: Span, cue: Span | undefined, alone: boolean): Use {
  // Of what is so long that it is neither a title nor a term the words aren't looked at.
  const inner = quoted.end - quoted.start > LONGEST_NAME ? '' : trimmed(mask, quoted);
  const title = isTitle(inner);
  const words = inner === '' ? LONGEST_TERM + 1 : countWords(inner);
  const before = wordsBefore(mask, quoted.start);
  // "what she terms “…”"
  const isVerb =
    cue !== undefined && cue.end + 1 >= quoted.start && /^term/.test(mask.slice(cue.start, cue.end));
  if (!isVerb && isTerm(before, words) && !isWholeSentence(mask, quoted)) return 'scare';
  if (words > 1 && ENTITLED.test(before[0] ?? '')) return 'title';
  // "three agencies (“CRAs”) had"
  if (words <= LONGEST_TERM && mask[quoted.start - 1] === '(' && mask[quoted.end] === ')')
    return title && words > 1 ? 'title' : 'scare';
  if (title && PART.test(mask.slice(quoted.end, quoted.end + REACH))) return 'title';
  if (
    isNamed(mask, quoted.start, before) ||
    (words <= LONGEST_TERM && !(cue && !isFar(mask, cue, quoted)) && isCalledTerm(mask, quoted.end))
  )
    return title && ((words > 1 && !isKnownAs(before)) || isNamedWork(mask, quoted.start))
      ? 'title'
      : 'scare';
  if (isPrescribed(mask, quoted.start) || (words === 1 && isMentioned(mask, quoted, before))) return 'scare';
  if (words <= LONGEST_JARGON && !title && isJargon(mask, quoted.start)) return 'scare';
  if (isSample(mask, quoted.start, words, before)) return title && words > 1 ? 'title' : 'scare';
  if (title && !alone && isOfWork(before, words)) return 'title';
  // "its working paper, “Securing the edge of the grid”, puts"
  if (words > 1 && WORK.has(before[0] ?? '') && isApposed(mask, quoted)) return 'title';
  if (alone) return 'quotation';
  // "reported difficulties in making “apples-to-apples” comparisons"
  if (cue && words === 1 && /-.+-/.test(inner) && isFar(mask, cue, quoted)) return 'scare';
  if (cue) return title && words > 1 && isFar(mask, cue, quoted) ? 'title' : 'quotation';
  if (title && words > 1) return 'title';
  if (isLinked(mask, quoted) || isSpeltOut(inner) || isSupposed(before)) return 'scare';
  const isSaid = words > LONGEST_TERM || isWholeSentence(mask, quoted) || isJudged(mask, quoted.start);
  return isSaid ? 'quotation' : 'scare';
}

/** "the “Implementation” section": a part of a document. */
const PART =
  /^ (?:section|chapter|clause|appendix|annex|page|tab|heading|subheading|paragraph|column|magazine|newspaper|journal|newsletter|podcast|blog|documentary|guides?)\b/;

/** "has been criticized as “deposit insurance in reverse”": whoever did so said it. */
function isJudged(mask: string, at: number): boolean {
  return /\b(?:criticiz|criticis|dismiss|prais|condemn|derid|hail|denounc|mock|ridicul|laud|greet|decri|slamm|pann|tout)ed(?: [\p{L} ]{1,30}?|, [\p{L} ]{1,30},)? as (?:an? |the )?$/u.test(
    mask.slice(Math.max(0, at - 2 * REACH), at),
  );
}

/** "said that “capable” would be read so": a word that is spoken of. */
function isMentioned(mask: string, { end }: Span, [last = '']: readonly string[]): boolean {
  return last === 'that' && /^ (?:would|should|must|can|may|means?|refers)\b/.test(mask.slice(end, end + 8));
}

/** With a capital, and between commas. */
function isApposed(mask: string, { start, end }: Span): boolean {
  return (
    /, $/.test(mask.slice(start - 2, start)) &&
    /^\p{Lu}/u.test(mask.slice(start + 1, start + 3)) &&
    (mask[end] === ',' || mask[end - 2] === ',')
  );
}

/** "The message was short: “Filling has begun.”" */
function isWholeSentence(mask: string, { start, end }: Span): boolean {
  return (
    /[.!?…]/.test(mask[end - 2] ?? '') &&
    /^\p{Lu}/u.test(mask.slice(start + 1, start + 3)) &&
    /(?::|\bwords)\s$/.test(mask.slice(Math.max(0, start - 6), start))
  );
}

/** "Wrong answer: “", "(e.g., “": what might be said. */
const SAMPLE =
  /(?:(?:^|[\s(*_])(?:(?:wrong|right|good|bad|better|worse|best|poor|sample|model|suggested|possible|typical|correct|incorrect)\s+\p{L}+[*_]{0,2}:|examples?[*_]{0,2}:|subject line:?)|\(e\.g\.,?)[*_\s]*(?:["“][^"”]{1,60}["”],? (?:or |and )?)?$/iu;
/** What a few words in marks after it are an example or an item of. */
const LISTED =
  /(?:[\s(](?:like|such as|including|e\.g\.,?|i\.e\.,?|for example,?|for instance,?)|\([\da-z]{1,3}\))\s*(?:["“‘][^"”“]{1,30}["”’],? (?:or |and )?){0,3}$/i;

function isSample(mask: string, at: number, words: number, [last = '']: readonly string[]): boolean {
  if (!/[^a-z]/.test(last) && !LEADS_TO_SAMPLE.has(last)) return false;
  const before = mask.slice(Math.max(0, at - REACH * 2), at);
  return SAMPLE.test(before) || (words <= LONGEST_TERM && LISTED.test(before));
}

/** All of it is a link's words: `“[Beware the trap](#beware)”` refers to a part of the document. */
function isLinked(mask: string, { start, end }: Span): boolean {
  return mask[start + 1] === ' ' && mask.slice(end - 5, end - 1) === '    ';
}

/** "free open source software (FOSS)" */
function isSpeltOut(inner: string): boolean {
  const [, letters] = /\((\p{Lu}{2,8})\)$/u.exec(inner) ?? [];
  return letters !== undefined;
}

/** "is to ask “", "cannot stop and declare “": nobody has said it. */
function isSupposed([verb = '', second = '']: readonly string[]): boolean {
  return (
    /^(?:ask|say|answer|declare|claim|think|respond|reply|argue|suggest|tell)$/.test(verb) &&
    /^(?:to|not|and|or|can|cannot|could|might|may|would|should|must|you|we|simply|just)$/.test(second)
  );
}

/** The words that the two may end with; what isn't letters alone is looked at in any case. */
const LEADS_TO_SAMPLE = new Set(['', 'line', 'or', 'and', 'like', 'as', 'including', 'example', 'instance']);

/** The last three words before a quotation, the nearest first, in lower case; none from before another mark. */
function wordsBefore(mask: string, at: number): string[] {
  let end = at;
  while (end > 0 && (mask[end - 1] === ' ' || mask[end - 1] === ',')) end--;
  let start = end;
  let spaces = 0;
  for (const first = Math.max(0, at - REACH); start > first; start--) {
    const code = mask.charCodeAt(start - 1);
    if (code === 0x20 ? ++spaces === 3 : isBreak(code)) break;
  }
  return start === end ? [] : mask.slice(start, end).toLowerCase().split(' ').reverse();
}

/** A mark that no word before it has a part in what follows it. */
function isBreak(code: number): boolean {
  if (code < 0x40)
    return (
      code === 0x2e ||
      code === 0x21 ||
      code === 0x3f ||
      code === 0x3a ||
      code === 0x3b ||
      code === 0x22 ||
      code === 0x28 ||
      code === 0x29
    );
  return code === 0x201c || code === 0x201d || code === 0xab || code === 0xbb;
}

/** "“managed waters,” a term that no treaty knows" */
function isCalledTerm(mask: string, end: number): boolean {
  return /^,? (?:a|an|the) (?:\p{L}+ )?(?:term|phrase|word|label|euphemism|expression|catchphrase|buzzword)\b/u.test(
    mask.slice(end, end + REACH),
  );
}

/** "Engineers call it “", "what officials have taken to calling the “": a word of a trade, and nobody's in particular. */
function isJargon(mask: string, at: number): boolean {
  const before = mask.slice(Math.max(0, at - 2 * REACH), at);
  if (!/call|term|describe|refer to/.test(before)) return false;
  const [, whose = ''] = JARGON.exec(before) ?? [];
  return whose !== '' && !TAKES_SIDES.test(whose);
}

/** In words. */
const LONGEST_JARGON = 3;
const JARGON =
  /(?:^|[.!?;:,—] |\b(?:what|that|which|and|but) )(?:(?!the |these |those |his |her |its |their |our |my )\p{L}+ ){0,2}(\p{L}+s) (?:(?:have (?:come|taken) to|like to|now|often|sometimes|still) ){0,2}(?:call(?:ing)?|term|(?:describe|refer to)(?=.* as ))(?: (?:it|this|that|these|those|them|the \p{L}+))?(?: as)? (?:an? |the )?$/iu;
/** What they say is an opinion. */
const TAKES_SIDES =
  /^(?:critics|opponents|supporters|proponents|detractors|defenders|advocates|backers|allies|foes|rivals|republicans|democrats|conservatives|liberals|activists|campaigners|protesters|themselves|has|was|is|does)$/i;

/** "the press office should say: “…”", "Don't write “…”": what may or mustn't be said. */
function isPrescribed(mask: string, at: number): boolean {
  const before = mask.slice(Math.max(0, at - REACH), at);
  return (
    /\b(?:say|write|reply|answer|respond|read|state|ask)[:,]?\s*$/.test(before) &&
    /(?:\b(?:should|must|shall|ought to|please|never|could|might)|\b(?:[Dd]on|can)['’]t|\b[Dd]o not|(?:^|[.!?]\s+))\s*(?:\p{Ll}+ly )?\p{L}+[:,]?\s*$/u.test(
      before,
    )
  );
}

/** "the words “…”", but not "in his own words, “…”" */
function isTerm([first = '', second = '']: readonly string[], words: number): boolean {
  // "in his phrase, “…”"
  if (!TERMS.has(first) || POSSESSIVES.has(second)) return false;
  return first !== 'words' || (words <= LONGEST_TERM && second !== 'own');
}

/** "known as “…”", "known locally as a “…”", "what is called “…”", "so called “…”" */
function isNamed(mask: string, at: number, before: readonly string[]): boolean {
  if (
    /^(?:it|them|him|her)sel(?:f|ves)$/.test(before.find(word => !ARTICLE.has(word)) ?? '') &&
    CALLING_ITSELF.test(mask.slice(Math.max(0, at - REACH), at))
  )
    return true;
  // "a practice known in the trade as “chipping”"
  if (before.includes('as') && KNOWN_AS.test(mask.slice(Math.max(0, at - REACH), at))) return true;
  const [first = '', second = '', third = ''] = ARTICLE.has(before[0] ?? '') ? before.slice(1) : before;
  if (NAMING.has(first)) return true;
  if (first === 'as') return second === 'known' || third === 'known';
  // "a school is marked “non-responsive”"
  return (
    /^(?:called|marked|labell?ed|stamped|tagged)$/.test(first) &&
    /^(?:is|are|was|were|so|often|sometimes|now|be|been)$/.test(second)
  );
}

const KNOWN_AS =
  /\b(?:known (?:\p{L}+ ){0,4}|knows? |(?:registered|classified|designated|categori[sz]ed) )as (?:an? |the )?$/u;
/** "a group calling itself the “Sons of the Delta”" */
const CALLING_ITSELF = /\bcall(?:s|ed|ing)? (?:itself|themselves|himself|herself) (?:an? |the )?$/;
const ENTITLED = /^(?:sub)?(?:titled|entitled|headlined|headed|captioned)$/;

/** "better known as the ‘Middle Corridor’", "nicknamed": no work's name. */
function isKnownAs(before: readonly string[]): boolean {
  return before.some(word => /^know[ns]?$/.test(word)) || /nick|code|so-called|called/.test(before[0] ?? '');
}

/** "a program known as “Duty to Serve”", "a platform, provisionally named “RiverView”" */
function isNamedWork(mask: string, at: number): boolean {
  return NAMED_WORK.test(mask.slice(Math.max(0, at - 2 * REACH), at));
}

const NAMED_WORK =
  /\b(?:programmes?|programs?|schemes?|projects?|platforms?|apps?|portals?|databases?|initiatives?|campaigns?|bills?|acts?|laws?|plans?|strategy|strategies|reports?|funds?|packages?|documents?|exercises?),? (?:(?:that|which) (?:is|was) |\p{L}{2,12}ly |better |best |also ){0,2}(?:named|called|titled|dubbed|known(?: \p{L}+){0,2} as) (?:the )?$/u;

function isOfWork(before: readonly string[], words: number): boolean {
  const [first = '', second = ''] = before;
  if (WORK.has(first) || /['’]s$/.test(first)) return true;
  // "published its “Plan for Ports”", "Memorandum M-23-07, “Plan for Ports”"
  if (
    words > 1 &&
    (PUBLISHING.test(ARTICLE.has(first) ? second : first) || (/\d/.test(first) && WORK.has(second)))
  )
    return true;
  return words > 1 && (PLACE.has(first) || (ARTICLE.has(first) && PLACE.has(second)));
}

const PUBLISHING = /^(?:published|publishes|issued|issues|released|releases|unveiled|adopted)$/;

/** What is quoted, without its marks and its last punctuation. */
function trimmed(mask: string, { start, end }: Span): string {
  let from = start + 1;
  let to = end - 1;
  while (from < to && ' \'"“‘'.includes(mask[from] ?? '')) from++;
  while (to > from && ' \'"”’.,;:'.includes(mask[to - 1] ?? '')) to--;
  return mask.slice(from, to).replace(/\s{2,}|[^\S ]/g, ' ');
}

/** Up to the first that is more than a term has. */
function countWords(text: string): number {
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0 && words <= LONGEST_TERM; at = text.indexOf(' ', at + 1)) words++;
  return words;
}

/** Every word but the minor ones starts with a capital or a digit. */
function isTitle(inner: string): boolean {
  if (inner.length > LONGEST_TITLE || !/^\[?[\p{Lu}\p{N}]/u.test(inner)) return false;
  return inner.split(/[\s—–]+/).every(word => !/^[^\p{L}\p{N}]*\p{Ll}/u.test(word) || MINOR.has(word));
}

const LONGEST_TITLE = 120;
/** With marks and spaces at its ends. */
const LONGEST_NAME = LONGEST_TITLE + 40;

/** More than "that the" stands between a cue and the quotation after it. */
function isFar(mask: string, cue: Span, quoted: Span): boolean {
  const between = mask.slice(cue.end, Math.max(cue.end, Math.min(quoted.start, cue.end + REACH)));
  return (
    between.length === REACH ||
    (countWords(between.trim()) > 2 && !/(?:[:,]| as(?: an?| the)?)\s*$/.test(between))
  );
}
