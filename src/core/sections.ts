import { abbreviationKind } from './abbreviations.ts';
import type { Prose } from './prose.ts';
import { type Span, span, trim } from './span.ts';

const MINOR_WORDS =
  /^(?:a|an|and|as|at|but|by|for|from|in|into|is|its|nor|of|off|on|onto|or|over|per|than|that|the|to|under|up|upon|via|vs|with)$/;
/** In UTF-16 code units; about twelve words. */
const LONGEST_TITLE = 90;
/** What follows a run-in heading is a text, not one more heading. */
const SHORTEST_TEXT = 20;
/** A line that stands as a heading stands above at least this much. */
export const SHORTEST_BELOW = 60;

/**
 * The title of a run-in heading, "How the U.S. Should Respond. The Administration must …": a phrase at a
 * paragraph's start, in title case or set off by bold or italic type, closed by a full stop or colon, with text after it.
 */
export function findRunInTitle(prose: Prose, mask: string): Span | undefined {
  if (prose.form !== 'paragraph') return undefined;
  return setOffTitle(prose, mask) ?? titleCaseTitle(mask);
}

/** "Rising Costs of Delay. In 2020, …" */
function titleCaseTitle(mask: string): Span | undefined {
  const head = mask.slice(0, LONGEST_TITLE + 20);
  for (const match of head.matchAll(/([.?])\s+(?=[“"‘'«]?[\p{Lu}\d])/gu)) {
    const title = trimMarks(mask, span(0, match.index + (match[1] === '.' ? 0 : 1)));
    if (title.end - title.start > LONGEST_TITLE) return undefined;
    // An abbreviation's full stop ("The U.S. Response. …") is passed over by trying the next one.
    if (match[1] === '.' && endsInAbbreviation(mask.slice(0, match.index))) continue;
    const after = mask.slice(match.index + 1);
    const words = mask.slice(title.start, title.end);
    return isTitle(words) && !isNameBefore(words, after) && hasText(after) ? title : undefined;
  }
  return undefined;
}

function endsInAbbreviation(head: string): boolean {
  const word = /[^\s(]+$/.exec(head)?.[0] ?? '';
  return /^(?:.*\.)?\p{Lu}$/u.test(word) || abbreviationKind(word) !== undefined;
}

function hasText(mask: string): boolean {
  return mask.trim().length >= SHORTEST_TEXT;
}

/** A dash, a bullet or the number of an item that Markdown doesn't take for one: "1.*Cost*: …" */
const BEFORE_TITLE = /^[\s–—•-]*(?:\(?(?:\d{1,2}|[a-z])[.)]\s?)?$/i;

/** What bold or italic type sets off at a paragraph's start: "**Cost.** It …", "*Cost*: it …" */
function setOffTitle(prose: Prose, mask: string): Span | undefined {
  const first = prose.strong[0];
  if (!first || !BEFORE_TITLE.test(mask.slice(0, first.start))) return undefined;
  const inner = trimMarks(mask, first);
  const text = mask.slice(inner.start, inner.end);
  const outside = /^[*_\s]{0,4}[.:—–](?=[*_\s]|$)/.exec(mask.slice(first.end, first.end + 8));
  if (!/[.:?][”"]?$/.test(text) && !outside) return undefined;
  const title = text.replace(/[.:]$/, '').trimEnd();
  if (title.length > LONGEST_TITLE || LABEL.test(title) || !/\p{L}{2}/u.test(title)) return undefined;
  return hasText(mask.slice(first.end)) ? span(inner.start, inner.start + title.length) : undefined;
}

/** What is set in bold before a remark, a caption or an answer is no title. */
const LABEL =
  /^(?:note|source|sources|figure|fig\.?|table|chart|box|tip|warning|example|e\.g|photo|\p{L})\s*\d*$/iu;

/** Without markup, dashes and bullets around it. */
function trimMarks(mask: string, range: Span): Span {
  let { start, end } = trim(mask, range);
  while (start < end && /[\s*_–—•-]/.test(mask[start] ?? '')) start++;
  while (end > start && /[\s*_]/.test(mask[end - 1] ?? '')) end--;
  return span(start, end);
}

export type TitleForm = 'bold' | 'line' | 'plain' | 'hashes';

/**
 * How a paragraph that may be a heading looks like one: all of it `bold`, or a short `line` in title case or capitals
 * without closing punctuation, as headings are in a page that was copied as text; `plain` if only its length tells it
 * from a text. Whether it is one shows in what stands around it.
 * `hashes`: a heading that lacks the space after its marks, "###Costs", as some dialects of Markdown allow.
 */
export function titleForm(prose: Prose, mask: string): TitleForm | undefined {
  if (prose.form !== 'paragraph' || mask.length > 2 * LONGEST_TITLE) return undefined;
  const shown = trimMarks(mask, span(0, mask.length));
  const text = mask.slice(shown.start, shown.end);
  if (text.length > LONGEST_TITLE || !/\p{L}{3}/u.test(text) || /[.,;!…:]$/.test(text)) return undefined;
  if (BYLINE.test(text)) return undefined;
  if (HASHES.test(text)) return 'hashes';
  const strong = prose.strong[0];
  if (strong && strong.start <= shown.start && strong.end >= shown.end)
    return isDate(text) ? undefined : 'bold';
  if (prose.links.length > 0 || prose.calls.length > 0 || /\uFFFC|\d{4}$|@/.test(text)) return undefined;
  // "Ann Reed, Senior Fellow"; but "Trade, Growth, and Jobs"
  if (text.includes(',') && !/\b(?:and|or)\b/.test(text)) return undefined;
  if (isCapitals(text) || (isTitle(text) && !mayBeName(text)) || namesSections(text)) return 'line';
  return isPlainTitle(text) ? 'plain' : undefined;
}

/** "KEY POINTS", "SUMMARY"; but "NATO" and "WASHINGTON" */
function isCapitals(text: string): boolean {
  if (/\p{Ll}/u.test(text)) return false;
  const words = text.match(/\p{Lu}{2,}/gu) ?? [];
  return words.length > 1 || ONE_WORD_TITLE.test(text.slice(0, 1) + text.slice(1).toLowerCase());
}

/** "A failed model", "What should be done?": words that are no sentence, in the case of one. */
function isPlainTitle(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= LONGEST_PLAIN &&
    /^[“"‘']?\p{Lu}[\p{Ll}’']*\s.*\p{Ll}/u.test(text) &&
    !isDate(text) &&
    !CAPTION.test(text) &&
    !mayBeName(text) &&
    balanced(text)
  );
}

/** In words. */
const LONGEST_PLAIN = 10;
/** What a page sets in a line of its own between texts, and is no heading. */
const CAPTION =
  /^(?:photo|photograph|image|picture|credit|source|figure|fig|table|chart|map|box|caption|copyright|posted|published|updated|reviewed|share|read|click|download|subscribe|follow|sign|print|view|see|advertisement|listen|watch|related|dear|sincerely|yours|best|kind)\b/i;

/** One alone is a hash tag. */
export const HASHES = /^#{2,6}(?=[\p{Lu}\d])/u;

/** Title case, and neither a date nor somebody's name with a title or in a bibliography's order. */
function isTitle(text: string): boolean {
  return isTitleCase(text) && !isDate(text) && !PERSON.test(text) && balanced(text);
}

/** "By Ann Reed and Jo Park | March 14, 2024" */
const BYLINE = /^(?:by|words by|written by|author|authors)\b:?\s\p{Lu}/iu;

const PERSON =
  /^(?:(?:President|Vice|Prime|Secretary|Senator|Sen|Representative|Rep|Governor|Gov|General|Gen|Ambassador|Minister|Chairman|Dr|Mr|Mrs|Ms|Prof|Professor|Sir|Lord|Judge|Justice|King|Queen|Prince|Pope|By)\b\.?\s(?:\p{Lu}\S*\s?){1,3}|\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}'’-]+(?: \p{Lu})?)$/u;

/** A date alone: "12 June 2023", "March 14, 2024", "Updated 9 May 2024". */
export function isDate(text: string): boolean {
  return /^(?:(?:last )?(?:updated|published|posted|released|reviewed|revised)(?: on)?:? )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b[\s\d,]*$/i.test(
    text,
  );
}

function balanced(text: string): boolean {
  const count = (marks: RegExp): number => text.match(marks)?.length ?? 0;
  return count(/“/g) === count(/”/g) && count(/"/g) % 2 === 0 && count(/[([]/g) === count(/[)\]]/g);
}

/** Two or three capitalised words, none of them built as common nouns are: "Kim Jong-un", "Ann Reed". */
function mayBeName(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    words.length <= 3 &&
    words.every(word => /^\p{Lu}[\p{L}.’'-]*$/u.test(word)) &&
    !NO_NAME.test(text) &&
    !ONE_WORD_TITLE.test(text) &&
    !COMMON_NOUN.test(text)
  );
}

/** No name starts so: "A Failed Model", "Why Now" */
const NO_NAME =
  /^(?:A|An|The|This|These|That|Our|Its|Their|Your|Why|How|What|When|Where|Who|Which|Key|Next|More|Less|Not|No|New)\s/;

const COMMON_NOUN =
  /(?:tions?|[ms]ents?|ings?|it(?:y|ies)|[ae]nces?|ness|isms?|[st]ures?|ics|sis|ships?|ages?|[bcdghklmpt]s|[aeo]rs|cy|cies|ry|ries|al|ic|ive|able|th|ture|wth|cts?)(?=\s|$)/;

/** "Kim Jong-un. He leads …": a name, for what follows speaks of a person. */
function isNameBefore(title: string, after: string): boolean {
  if (!mayBeName(title)) return false;
  const last = title.split(/\s+/).at(-1) ?? '';
  return /^\s+(?:He|She|His|Her|Him)\b/.test(after) || /\p{L}-\p{Ll}/u.test(last) || after.includes(last);
}

/** Every word but the minor ones starts with a capital or a digit, and there are at least two words. */
export function isTitleCase(title: string): boolean {
  if (/[;!]/.test(title)) return false;
  const words = title.split(/[\s—–/-]+/).filter(word => /\p{L}|\d/u.test(word));
  if (words.length < 2 || words.length > 14) return ONE_WORD_TITLE.test(title.trim());
  const major = words.filter((word, i) => i === 0 || !MINOR_WORDS.test(word.replace(/[^\p{L}]/gu, '')));
  return (
    major.length >= 2 && major.every(word => /^[^\p{L}\d]*[\p{Lu}\d]/u.test(word)) && /\p{L}{3}/u.test(title)
  );
}

/** Sections of briefs that one word names. */
const SECTION_NAMES =
  'Abstract|Analysis|Background|Benefits|Challenges|Conclusions?|Context|Costs?|Definitions|Discussion|Findings|Goals?|History|Implementation' +
  '|Implications|Introduction|Issues?|Methodology|Methods|Objectives|Options|Outlook|Overview|Purpose|Rationale|Recommendations?|Results|Risks|Scope|Solutions?|Summary|Takeaways';
const ONE_WORD_TITLE = new RegExp(`^(?:${SECTION_NAMES})$`);
/** "Conclusions and recommendations", "Key findings", "Summary of recommendations" */
function namesSections(text: string): boolean {
  return /^\p{Lu}/u.test(text) && NAMES_OF_SECTIONS.test(text);
}

const NAMES_OF_SECTIONS = new RegExp(
  `^(?:(?:key|main|our|summary of|list of) (?:the )?)?(?:${SECTION_NAMES})(?:,? (?:and )?(?:${SECTION_NAMES})){0,3}$`,
  'iu',
);
