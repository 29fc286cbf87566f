import { remembered } from './remembered.ts';
import { type Span, span } from './span.ts';

/** What a note says that stands for what the note before cites; offsets in the note's body. */
export interface Ibid {
  /** The word with its full stop, and with the marks of emphasis that are around it alone: "*Ibid.*" of "See *ibid.* at 4". */
  readonly span: Span;
  /** The place that it points to, with what joins it to the word: ", p. 4" or " at 4"; empty where there is none. */
  readonly place: Span;
  /** Whether the note says nothing else, but for a signal such as "See also". */
  readonly isWhole: boolean;
}

/** "Ibid.", "*Ibid.*, p. 4", "See also ibid. at 12", "Id. at 4"; "Idem" is an author where a title follows. */
export const ibidIn = remembered((body: string): Ibid | undefined => {
  const match = IBID.exec(body.slice(0, LONGEST_HEAD));
  if (!match) return undefined;
  const { 0: whole, 1: mark = '', 2: word = '' } = match;
  const end = whole.length;
  const start = end - word.length;
  const closing = mark.replace('<', '</');
  const isMarked = mark !== '' && body.startsWith(closing, end);
  const after = end + closing.length;
  const at = isMarked ? span(start - mark.length, body[after] === '.' ? after + 1 : after) : span(start, end);
  // "*See id.* at 4": the mark of emphasis that was opened before the signal.
  const behind = at.end + (MARK.exec(body.slice(at.end, at.end + 8))?.[0].length ?? 0);
  const placed = PLACE.exec(body.slice(behind, behind + LONGEST_PLACE))?.[0] ?? '';
  const place = span(behind, behind + placed.length);
  const isWhole = /^(?:[.)*_\s]|<\/(?:em|i)>)*$/.test(body.slice(place.end));
  return /^idem/i.test(word) && !isWhole ? undefined : { span: at, place, isWhole };
});

/** Words before the source that say how it bears on the sentence: The Bluebook, rule 1.2. */
const SIGNAL =
  '(?:(?:[Bb]ut |[Aa]nd )?(?:[Ss]ee|[Cc]f\\.|[Cc]ompare|[Aa]ccord|[Cc]ontra|[Ee]\\.g\\.)(?:,? (?:also|generally|e\\.g\\.|for example|for instance))?,?[*_]{0,3} )?';
const IBID = new RegExp(
  `^\\s{0,8}[*_]{0,3}?${SIGNAL}([*_]{1,3}|<(?:em|i)>)?((?:[Ii]bid(?:em)?|IBID|[Ii]dem|[Ii]d(?=\\.|,? at |,? pp?\\. ?\\d|$))(?![\\p{L}\\d-])\\.?)`,
  'u',
);
const MARK = /^(?:[*_]{1,3}|<\/(?:em|i)>)/;
/** "p. 4", "at 12–14", "§ 4", "xii"; not "The figure …". */
const PLACE =
  /^[,:]?\s{0,2}(?:at )?(?:(?:pp?|[Pp]ages?|[Ss]ec(?:tion)?s?|§{1,2}|¶{1,2}|[Pp]ara(?:graph)?s?|[Cc]h(?:ap(?:ter)?)?s?|nn?|[Nn]otes?|[Tt]ables?|[Ff]ig(?:ure)?s?|[Aa]rt(?:icle)?s?|[Vv]ol)\.?\s?)?(?:\d{1,5}(?:\.\d{1,3})?[a-z]?|[ivxlc]{1,7})(?![\p{L}\d])(?:\s?(?:[–,&-]|and)\s?(?:\d{1,5}|[ivxlc]{1,7})(?![\p{L}\d])){0,9}/u;

/** In UTF-16 code units. */
const LONGEST_HEAD = 60;
const LONGEST_PLACE = 120;

/** Whether a note repeats by its form an earlier one, so that its words mean something else wherever they stand. */
export function isBackReference(body: string): boolean {
  return ibidIn(body) !== undefined || REPEATED.test(body);
}

const REPEATED = /^[*_\s]{0,4}(?:see above|(?:see (?:also )?)?[*_]{0,3}(?:op\. cit|loc\. cit|supra|same))\b/i;

/** Another note that is named by its number: "supra note 4", "notes 4–6 above". */
export interface NoteMention {
  /** "supra note 4"; offsets in the text. */
  readonly span: Span;
  /** The numbers as they are written. */
  readonly list: Span;
  readonly numbers: readonly string[];
  /** Whether it stands before: "supra", not "infra". */
  readonly isEarlier: boolean;
}

/** The notes that a text names by their numbers, where it says that they are its own: "p. 12, note 4" is another work's. */
export const noteMentionsIn = remembered((text: string): readonly NoteMention[] => {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(MENTION)].map(match => {
    const { word, before, one = '', many = one, after, first = '', list = first } = match.groups ?? {};
    const written = many || list;
    const end = match.index + match[0].length;
    const start = match.index + match[0].indexOf(written, word?.length ?? 0);
    return {
      span: span(match.index, end),
      list: span(start, start + written.length),
      numbers: numbersOf(written),
      isEarlier: !/^(?:infra|below)/i.test(before ?? after ?? ''),
    };
  });
});

const LIST = '\\d{1,4}(?:(?:\\s?[–-]\\s?|, (?:and )?| and | & )\\d{1,4}(?!\\d)){0,9}';
const ONE = '(?:foot|end)?note|f?n\\.?';
const MANY = '(?:foot|end)?notes|nn\\.?';
const MENTION = new RegExp(
  `\\b(?<word>(?<before>supra|infra|above|below|op\\. ?cit\\.|loc\\. ?cit\\.)(?:[*_]{0,3}|</(?:em|i)>),? ?(?:at )?)(?:(?:${ONE}) ?(?<one>\\d{1,4})(?!\\d)|(?:${MANY}) ?(?<many>${LIST}))|\\b(?:(?:${ONE}) ?(?<first>\\d{1,4})|(?:${MANY}) ?(?<list>${LIST}))(?=,? (?:[*_]{0,3}|<(?:em|i)>)(?<after>supra|infra|above|below)\\b)`,
  'gi',
);

/** "4–6 and 9" → 4, 5, 6 and 9; a range of more than 100 is taken for its two ends. */
function numbersOf(list: string): string[] {
  return list.split(/, (?:and )?| and | & /).flatMap(part => {
    const [from = '', to = from] = part.split(/\s?[–-]\s?/);
    const length = Number(to) - Number(from) + 1;
    if (length < 1 || length > 101) return [from, to];
    return Array.from({ length }, (_, i) => String(Number(from) + i));
  });
}
