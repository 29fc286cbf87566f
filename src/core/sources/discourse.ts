import type { CslName } from '../brief.ts';
import { LINK } from './reference-text.ts';

/** Sentences rather than names: small words that names don't have. */
export function isProse(text: string): boolean {
  return (
    /\b(?:is|are|was|were|has|have|had|that|this|these|which|who|means|establish(?:ed|es)|describes?d?|creates?d?|finds?|found|shows?|says?|said|notes?d|stated?s?|refers?|appl(?:y|ies)|builds?|recommends?|defines|estimates?d|leverages?|assists?|maintains?|refused|begins|began|uses|used to|does|do not|did|it|they|we|you|your|their|defined|provides?|requires?|includes?|should|must|will|can|may)\b/.test(
      text,
    ) || text.length > 250
  );
}

const SENTENCE_END = /(?<=[\p{Ll}\d)”"’%][.!?]) (?=["“]?\p{Lu}\p{L}* )/gu;
/** What a sentence that cites has: a link, a quoted title, or where to look. */
const CITES = new RegExp(
  `${LINK}|[“"][^“”"]{8,200},[”"]|\\b(?:[Ss]ee|[Rr]efer to|[Aa]vailable at)\\b|\\b(?:ibid|supra)\\b|\\d U\\.? ?S\\.? ?C\\.?|\\d C\\.? ?F\\.? ?R\\.?|\\bPub\\. ?L|\\((?:[^()]{0,40} )?(?:1[89]|20)\\d\\d\\)`,
  'iu',
);
const SHORTEST_REMARK = 60;

/**
 * The text from its first sentence that cites: many notes explain first, and name their source then. All of it where the
 * first sentence is none, as a reference's parts are, or where none cites.
 */
export function citingPart(text: string): string {
  let from = 0;
  for (const { index } of text.matchAll(SENTENCE_END)) {
    const sentence = text.slice(from, index);
    if (sentence.length < SHORTEST_REMARK || !isProse(sentence) || CITES.test(sentence)) break;
    from = index + 1;
  }
  const rest = text.slice(from);
  return from > 0 && CITES.test(rest) ? rest : text;
}

const OWNER =
  /(?:^|[\s(])((?:The )?(?:U\.[SKN]\. )?\p{Lu}[\p{L}&.-]*(?: (?:of|and|for|the|on|&|\p{Lu}[\p{L}&.-]*)){0,9})[’'](?:s\b)?(?: (?:\p{Lu}\p{Ll}{2,8} )?(?:1[89]|20)\d\d)?(?: (?:\p{Ll}+ ){0,2}(?:report|study|survey|paper|article|brief|briefing|analysis|guide|post|book|testimony))?(?: on [\p{L} -]{2,40})?,?\s*$/u;

/** Whose the work is that a sentence comes to: "according to the Port Office’s June 2019 report, “…”" */
export function ownerBefore(before: string): CslName[] | undefined {
  const owner = OWNER.exec(before.slice(-200))?.[1];
  return owner === undefined ? undefined : [{ literal: owner }];
}

const OWNED =
  /^((?:The )?\p{Lu}[\p{L}&.-]*(?: (?:of|and|for|the|on|&|\p{Lu}[\p{L}&.-]*)){0,9})[’'](?:s )?((?:1[89]|20)\d\d) (\p{Lu}[^,.;:“”"]{3,120})$/u;

/** "The Port Office’s 2018 Survey of Berths" is the survey, of 2018, of the office. */
export function ownedTitle(title: string): { readonly owner: string; readonly title: string } | undefined {
  const [, owner, , rest] = OWNED.exec(title) ?? [];
  return owner === undefined || rest === undefined ? undefined : { owner, title: rest };
}

const BODY = '(?:ISO|IEC|IEEE|ANSI|BSI|BS|EN|DIN|ASTM|ITU-T|NFPA|CEN|CSA|ASME|ETSI)';
const STANDARD = new RegExp(
  `^(${BODY}(?:/[A-Z]{2,6}){0,3})[ -]((?:[A-Z]{1,4}[ -])?\\d[\\d.-]{0,14}(?:[:(]((?:19|20)\\d\\d)\\)?)?)(?=[,;.\\s]|$)`,
);

/** "ISO/IEC 29147:2018": whose standard it is, its number, its year. */
export function standardIn(
  text: string,
):
  | { readonly body: string; readonly number: string; readonly year?: number; readonly end: number }
  | undefined {
  const [whole = '', body, number, year] = STANDARD.exec(text) ?? [];
  if (body === undefined || number === undefined) return undefined;
  return { body, number, ...(year ? { year: Number(year) } : {}), end: whole.length };
}

/** "Survey of Ports, Report No. CG-24-11" */
const REPORT_NUMBER = /,? (?:Report|Rept\.) (?:No\.|Number) ((?:[A-Z]{1,6}-?)?\d[\w.-]{0,12})$/;
const NUMBER_BEHIND = /\s*\(((?:[A-Z]{2,6}[ -])?[A-Z]{0,3}-?\d{1,4}(?:-\d{1,5}){1,3})\)$/;
const NUMBER_BEFORE = /^([A-Z]{1,4}-\d{2}-\d{2,4})(?:[,:]\s+|\s+(?=\p{Lu}))/u;
const NUMBERED_TABLE = /^Table ([\d-]{3,16})[,:] (?=\p{Lu})/u;
const ADDRESSED = /^Memorandum (?:for|to) [^:“”"]{3,90}: (?=\p{Lu})/u;

/** A title without the number that a series gives it: "Open Ports (M-13-13)", "M-13-02, Better Ports", "Open Ports, Report No. 3". */
export function withoutNumber(title: string): { readonly title: string; readonly number?: string } {
  const found =
    NUMBER_BEHIND.exec(title) ??
    NUMBER_BEFORE.exec(title) ??
    NUMBERED_TABLE.exec(title) ??
    REPORT_NUMBER.exec(title);
  const bare = (found ? title.replace(found[0], '') : title).replace(ADDRESSED, '');
  if (bare.length < 3) return { title };
  return { title: bare, ...(found?.[1] ? { number: found[1] } : {}) };
}
