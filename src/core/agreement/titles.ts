import { commonInOrder, comparedWords, joined, standsIn } from './words.ts';

/** What a source is called, against what a reference calls it. */
export interface TitleDifference {
  /** The closest of its own titles, without the name of the site behind it. */
  readonly closest: string;
  /** The part of the words that both have, 0–1. */
  readonly similarity: number;
}

/**
 * How a noted title differs from all the titles that a source gives itself; undefined when it agrees with one, or when
 * none of them says anything. It agrees but for its case, punctuation, spelling (British, American), articles, a subtitle
 * that either leaves out, and what sites and catalogues put before and behind titles.
 */
export function titleDifference(noted: string, stated: readonly string[]): TitleDifference | undefined {
  if (MISREAD.test(noted)) return undefined;
  const ours = variantsOf(noted).map(wordsIn);
  const telling = stated.filter(title => !GENERIC.test(title.trim()));
  const theirs = telling.flatMap(title => variantsOf(title).map(text => ({ text, words: wordsIn(text) })));
  const usable = theirs.filter(({ words }) => isTelling(words));
  if (!ours.some(isTelling) || usable.length === 0 || telling.some(title => isOtherScript(noted, title)))
    return undefined;
  const whole = ours[0] ?? [];
  if (telling.some(title => agreeInParts(ours, variantsOf(title).map(wordsIn)))) return undefined;
  let closest: TitleDifference = { closest: usable[0]?.text ?? '', similarity: 0 };
  for (const { text, words } of usable) {
    const similarity = commonInOrder(whole, words) / Math.max(whole.length, words.length);
    if (similarity > closest.similarity) closest = { closest: text, similarity };
  }
  return closest;
}

/**
 * Whether a title, given as a whole and in its parts, agrees with another. Where only a part of each does, what is left of
 * them may be a subtitle and the name of a site, but not the same words with one changed.
 */
function agreeInParts(
  noted: readonly (readonly string[])[],
  stated: readonly (readonly string[])[],
): boolean {
  const [ourWhole = [], theirWhole = []] = [noted[0], stated[0]];
  return noted.some(ours =>
    stated.some(theirs => {
      if (!isTelling(ours) || !isTelling(theirs) || !agree(ours, theirs)) return false;
      const same = ours.length < theirs.length ? ours : theirs;
      const [left, right] = [without(ourWhole, same), without(theirWhole, same)];
      const least = Math.min(left.length, right.length);
      return least < 2 || commonInOrder(left, right) < least / 2;
    }),
  );
}

function without(all: readonly string[], part: readonly string[]): readonly string[] {
  const rest = [...part];
  return all.filter(word => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** Other parts of a reference in a title: it was read wrongly, and says nothing. */
const MISREAD = /^(?:and|et|und|&|in:)\s|\bet al\b|\b(?:pp?|vol|no)\. ?\d/i;

/** Whether a text, such as the first page of a report, has a title in it, or most of one. */
export function namesTitle(text: string, title: string): boolean {
  const whole = wordsIn(title);
  const wanted = [whole, ...variantsOf(title).map(wordsIn)].filter(
    words => isTelling(words) && (words === whole || words.length >= MOSTLY * whole.length),
  );
  for (let at = 0; at < text.length && wanted.length > 0; at += STEP) {
    const words = joined(wordsIn(text.slice(at, at + 2 * STEP)));
    if (wanted.some(each => words.includes(joined(each)))) return true;
  }
  return false;
}

/** With so much of a title, 0–1, the rest of it is a number or a remark. */
const MOSTLY = 0.75;
/** Words are compared in pieces of so many characters, each with the next. */
const STEP = 500;

/** What programs and catalogues put where a title belongs. */
const GENERIC =
  /^(?:(?:untitled|home(?:page)?|index|news|publications?|documents?|reports?|articles?|download|search(?: results)?|login|sign in|layout \d*|slide \d*|presentation\d*|powerpoint presentation|microsoft (?:word|powerpoint|excel)\b.*|print|cover|title|pdf|file|error|just a moment.*|redirecting.*|loading.*|access denied)[.…]*|[\w%.-]+\.(?:pdf|docx?|indd|pptx?|xlsx?|html?|qxp|tex|dvi)|[\d\s._-]+)$/i;

const PREFIX =
  /^(?:retracted(?: article| paper| chapter)?|withdrawn(?: article)?|removed|press release|news release|report|opinion|analysis|commentary|editorial|perspective|policy brief|issue brief|working paper|fact ?sheet|review|exclusive|pdf|book review)\s*[:|–—-]\s*|^[[(](?:retracted|withdrawn|pdf|opinion)[\])]\s*/i;

/** A number of a report before its title, or behind it, an edition, a language, a format. */
const NUMBER_BEFORE = /^[A-Z]{1,6}[- ]?\d[\w.-]*\s*[:,–—-]\s+/;
const REMARK_BEHIND = /\s*[[(][^[\]()]{1,60}[\])]\.?$/;

/** Where a title and its subtitle, or the name of a site, are set apart. */
const SEPARATORS = /\s+[|–—·•»«>-]+\s+|\s*(?:\||—|::)\s*|[:?!.]\s+|\s+\/\s+/;

/** A title as a whole, without what is put before and behind it, and its parts. */
function variantsOf(title: string): string[] {
  const cut = title.replace(/\s+/g, ' ').trim().slice(0, 600);
  const bare = cut.replace(PREFIX, '').replace(NUMBER_BEFORE, '').replace(REMARK_BEHIND, '');
  const variants = new Set([cut, bare]);
  const ends: number[] = [];
  const starts: number[] = [0];
  for (const match of bare.matchAll(new RegExp(SEPARATORS, 'g'))) {
    const stop = /^[?!]/.test(match[0]) ? 1 : 0;
    ends.push(match.index + stop);
    starts.push(match.index + match[0].length);
  }
  ends.push(bare.length);
  // From any part to any later one: "Site: Title: Subtitle | Section".
  for (const start of starts.slice(0, 6))
    for (const end of ends.slice(0, 8)) if (end > start) variants.add(bare.slice(start, end).trim());
  return [...variants].filter(Boolean);
}

const ARTICLE = /^(?:the|an?)$/;

function wordsIn(title: string): string[] {
  const words = comparedWords(title);
  const told = words.filter(word => !ARTICLE.test(word)).map(word => NUMBERS[word] ?? word);
  return told.length > 0 ? told : words;
}

const NUMBERS: Readonly<Record<string, string>> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, i) => [word, String(i + 1)]),
);

/** One short word is the name of a site or a section. */
function isTelling(words: readonly string[]): boolean {
  return words.length >= 2 || (words[0]?.length ?? 0) >= 8;
}

/** Shorter titles stand in others by chance. */
const FEWEST_WORDS = 3;

function agree(noted: readonly string[], stated: readonly string[]): boolean {
  if (joined(noted) === joined(stated)) return true;
  const [few, many] = noted.length < stated.length ? [noted, stated] : [stated, noted];
  if (few.length < FEWEST_WORDS) return false;
  return standsIn(few, many) || isCutShort(few, many);
}

/** "Winter traffic in the northern har…": the last word may be cut too. */
function isCutShort(few: readonly string[], many: readonly string[]): boolean {
  const last = few.length - 1;
  return (
    few.slice(0, last).every((word, i) => word === many[i]) && (many[last] ?? '').startsWith(few[last] ?? '')
  );
}

/** A title in Latin letters is a translation of one in others. */
function isOtherScript(noted: string, stated: string): boolean {
  return isLatin(noted) !== isLatin(stated);
}

function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin * 2 >= letters;
}
