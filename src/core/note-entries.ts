import type { Passage } from './passage.ts';
import { once } from './remembered.ts';
import { isProse } from './sources/discourse.ts';
import { type Span, span, trim } from './span.ts';

/** A note as it may stand in a passage; offsets in the chunk. */
export interface Entry {
  /** None for an entry of a bibliography, or for a line that goes on from the note before. */
  readonly label: string | undefined;
  readonly span: Span;
  readonly body: Span;
  /** By its form alone it is a note, wherever it stands: "[^a b]: …". */
  readonly sure: boolean;
  /** The label is a number without any mark: "1 Smith"; but "44 U.S.C." and "10 Downing Street" aren't labelled. */
  readonly bare: boolean;
}

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** What may come before a label: a quotation's mark, an anchor, an arrow back. */
const LEAD =
  '[ \\t>]*(?:<(?:a|p|li|span)\\b[^<>]{0,300}>[ \\t]*){0,2}(?:\\[?[\\^⬑↑↩︎*_]{1,3}[ \\t]?(?:\\]\\([^()\\s]{0,80}\\)[ \\t]*)?)?';
const LABEL = new RegExp(
  `^${LEAD}(?:\\[\\^(?<call>[^\\[\\]\\n]{1,60})\\]:|(?:\\\\?\\[){1,2}\\^?(?<bracket>\\d{1,4}|[ivxl]{1,7}|\\p{L}[\\p{L}\\d+_-]{0,20}\\d[\\p{L}\\d]{0,4})(?:\\\\?\\]){1,2}(?:\\([^()\\s]{0,80}\\))?[:.]?|<sup>\\s*(?:<a\\b[^<>]{0,200}>)?\\[?(?<sup>\\d{1,4})\\]?(?:</a>)?\\s*</sup>|(?<unicode>[⁰¹²³⁴-⁹]{1,4})|\\((?<paren>\\d{1,3})\\)(?=\\s)|\\^(?<caret>\\d{1,3})\\^|(?<number>\\d{1,3})(?:\\\\?[.):](?=[\\s\\p{L}“"*_\\[<]|$))|(?<bare>\\d{1,3})(?=[ \\t]+[“"\\[\\p{Lu}*_<]|[“"\\p{Lu}][\\p{L}.]))[*_]{0,3}(?:</(?:a|span|b|strong)>)?[*_]{0,3}[.:]?\\s*`,
  'u',
);

/** "^", "^ a b" and "^ Jump up to: a b" lead back from the entries of an encyclopedia's page. */
const ARROW = /^[ \t]*[\^↑](?: ?Jump up(?: to)?:?)?(?:[ \t]+[a-z]{1,2}(?=[ \t]))*[ \t]+(?=[\p{Lu}"“‘])/u;

/** The notes in a passage: one, or one for each line that starts with a label. */
export const entriesOf = once((passage: Passage): readonly Entry[] => readEntries(passage));

/** The same behind a title that ends at the offset `from` of the chunk. */
export function readEntries(passage: Passage, from?: number): readonly Entry[] {
  const { prose, chunkText: text } = passage;
  const { start } = prose.span;
  const { shown } = passage;
  const end =
    shown.end === shown.start && passage.markers.length === 0 ? start : endOf(text, start, prose.mask.length);
  const first = from ?? labelStart(text, start);
  if (end <= first) return [];
  const starts = [
    first,
    ...lineStarts(text, Math.max(first, start), end),
    ...inlineStarts(text, first, end),
  ].sort((a, b) => a - b);
  const entries: Entry[] = [];
  for (const at of starts) {
    const match = LABEL.exec(text.slice(at, at + 420));
    const label = match ? labelOf(match) : undefined;
    const before = entries.at(-1);
    const arrow = ARROW.exec(text.slice(at, at + 60))?.[0];
    if (before && !arrow && !(match && label !== undefined && follows(before.label, label, match))) continue;
    if (before) entries[entries.length - 1] = closed(text, before, at);
    entries.push({
      label,
      span: trim(text, span(at, end)),
      body: trim(text, span(Math.min(at + (match?.[0] ?? arrow ?? '').length, end), end)),
      sure: match?.groups?.call !== undefined,
      bare: match?.groups?.bare !== undefined,
    });
  }
  return entries;
}

function endOf(text: string, start: number, length: number): number {
  return trim(text, span(start, start + length)).end;
}

function closed(text: string, entry: Entry, end: number): Entry {
  return {
    ...entry,
    span: trim(text, span(entry.span.start, end)),
    body: trim(text, span(entry.body.start, Math.max(entry.body.start, end))),
  };
}

/** Where the line's own label starts: a list item's prose starts after its number. */
function labelStart(text: string, start: number): number {
  const prefix = linePrefix(text, start);
  if (prefix === undefined || !/^[ \t>]*\d{1,4}[.)][ \t]+$/.test(prefix)) return start;
  return start - prefix.replace(/^[ \t>]*/, '').length;
}

/** What stands before `start` in its line of a chunk; undefined when that is more than any list marker. */
export function linePrefix(text: string, start: number): string | undefined {
  const before = text.slice(Math.max(0, start - LONGEST_PREFIX), start);
  const line = before.lastIndexOf('\n') + 1;
  return line === 0 && start > LONGEST_PREFIX ? undefined : before.slice(line);
}

const LONGEST_PREFIX = 60;

function lineStarts(text: string, start: number, end: number): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf('\n', start); at >= 0 && at + 1 < end; at = text.indexOf('\n', at + 1))
    starts.push(at + 1);
  return starts;
}

/** Where notes follow one another in a line: "Notes 1. Smith, 2019. 2. Jones, 2020." */
function inlineStarts(text: string, start: number, end: number): number[] {
  const source = text.slice(start, end);
  if (!/^\W{0,4}1[.)\]]/.test(source)) return [];
  let expected = 2;
  return [...source.matchAll(/(?<=[.!?)”"] )(?:\[(\d{1,3})\]|(\d{1,3})[.)])(?= [\p{Lu}“"])/gu)].flatMap(
    match => {
      if (Number(match[1] ?? match[2]) !== expected) return [];
      expected++;
      return [start + match.index];
    },
  );
}

function labelOf({ groups = {} }: RegExpExecArray): string | undefined {
  const { call, bracket, sup, unicode, paren, caret, number, bare } = groups;
  if (unicode !== undefined) return [...unicode].map(digit => DIGITS.indexOf(digit)).join('');
  return call ?? bracket ?? sup ?? paren ?? caret ?? number ?? bare;
}

/** Whether a line goes on counting; what isn't in brackets may be a number that a wrapped line starts with. */
function follows(before: string | undefined, label: string, match: RegExpExecArray | null): boolean {
  if (match?.groups?.call !== undefined) return true;
  if (before === undefined) return label === '1' || match?.groups?.bracket !== undefined;
  return /^\d+$/.test(label) ? Number(label) === Number(before) + 1 : match?.groups?.bracket !== undefined;
}

/** What references have and prose seldom has. */
const STRONG =
  /https?:|www\.|\bdoi\b|\bibid\b|\bop\. cit\b|\bsupra\b|\baccessed\b|\bretrieved\b|\bU\.S\.C\b|\bC\.F\.R\b|\bPub\. ?L\b|\bet al\b|,[”"’]|[“"][^“”"]{8,160}[.,]?[”"],? (?:in )?\p{Lu}|\b\d+ ?\(\d+\):|\bpp?\. ?\d|\bvol\. ?\d/iu;
const YEAR = /\b(?:1[89]|20)\d\d\b/;
const ADVICE = /\b(?:should|must|shall|ought|will|would|can|could|may(?! \d))\b/i;

/** Whether a passage reads like a reference. */
export const isReferenceLike = once(({ prose }: Passage): boolean => {
  if (prose.links.some(({ url }) => url !== undefined && /^https?:/i.test(url))) return true;
  return STRONG.test(prose.mask) || (YEAR.test(prose.mask) && !ADVICE.test(prose.mask));
});

/** The same for a passage that nothing else says is a note: advice with a link in it is none, and no paragraph of a report. */
export function isReference(passage: Passage): boolean {
  return (
    isReferenceLike(passage) &&
    !isReport(passage) &&
    !isDated(passage) &&
    !(ADVICE.test(passage.prose.mask) && passage.sentences.length > 0 && !CITED_WORK.test(passage.prose.mask))
  );
}

/** "1. The Minister disputed this. She told us that the Department had “a plan”": two sentences, and no address. */
function isReport({ prose, sentences }: Passage): boolean {
  if (prose.links.some(({ url }) => url !== undefined)) return false;
  const first = sentences.slice(0, 4);
  return first.filter(({ start, end }) => isProse(prose.mask.slice(start, end))).length > 1;
}

/** "1. In 2019, exports fell by 14 percent.": its years say when, and nothing else in it is a reference's. */
function isDated({ prose }: Passage): boolean {
  return !STRONG.test(prose.mask) && (!YEAR_OF_WORK.test(prose.mask) || DATED.test(prose.mask));
}

/** "1. 1987: the treaty is signed." */
const DATED = /^\W*(?:\d{1,3}[.)]\s)?(?:1[89]|20)\d\d\s?[:–—-]/;

const YEAR_OF_WORK =
  /(?<!\b(?:[Ii]n|[Ss]ince|[Bb]y|[Ff]rom|[Uu]ntil|[Oo]f|[Dd]uring|[Aa]fter|[Bb]efore|[Bb]etween|[Tt]hrough|to|and|early|late|mid) )\b(?:1[89]|20)\d\d\b/;

const CITED_WORK = /[“"][^“”"]{8,200}[,.]?[”"]|\bibid\b|\baccessed\b|\bet al\b|\bsupra\b|\bpp\. ?\d/i;
