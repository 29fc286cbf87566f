import type { Brief } from './brief.ts';
import { BRIEF, SOFTWARE, weigh } from './genre-evidence.ts';
import { foreignLanguage, isHardlyEnglish } from './language.ts';
import { finish, type Steps } from './steps.ts';
import { type Wording, wording } from './wording.ts';

/** What kind of text a document is, and why it was taken for one, in words for the status bar. */
export interface Judgement {
  readonly genre: 'brief' | 'software' | 'other-language' | 'empty';
  readonly reason: Wording;
}

/** A genre shows at once; the rest of a long document is not read. In UTF-16 code units. */
const SAMPLE = 20_000;
/** With fewer words, and nothing that speaks of public affairs, nothing can be told. */
const FEWEST_WORDS = 12;
/** In points of evidence: how much more must speak for software than for a brief, and when nothing speaks for one. */
const SOFTWARE_MARGIN = 1;
const SOFTWARE_ALONE = 0.4;

/**
 * Whether a document is annotated when nobody has said so, judged by its content alone: briefs and other English prose
 * are, what accompanies software (README, changelog) is not. Reads the first 20,000 code units, each a few times.
 */
export function judgeGenre(brief: Pick<Brief, 'text'>): Judgement {
  return finish(judgingGenre(brief));
}

/** What a text was judged to be. */
interface Judged {
  readonly brief: Pick<Brief, 'text'>;
  readonly judgement: Judgement;
}

/** The same in steps; what another text was judged to be holds for one that begins like it. */
export function* judgingGenre({ text }: Pick<Brief, 'text'>, known?: Judged): Steps<Judgement> {
  const sample = text.slice(0, SAMPLE);
  if (known?.brief.text.slice(0, SAMPLE) === sample) return known.judgement;
  const { code, prose } = separateCode(withoutFrontMatter(sample));
  const words = prose.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  const material = { sample, prose, words, code };
  yield;
  const brief = yield* weigh(BRIEF, material);
  const software = yield* weigh(SOFTWARE, material);
  const language = foreignLanguage(words);
  if (language) return { genre: 'other-language', reason: language };
  if (software.points - brief.points >= (brief.points === 0 ? SOFTWARE_ALONE : SOFTWARE_MARGIN)) {
    return {
      genre: 'software',
      reason: wording('It reads like a page about software: {0}', software.reasons),
    };
  }
  // A list of English terms has none of the small words, but it has those of public affairs.
  if (brief.points < 1 && isHardlyEnglish(words)) {
    return { genre: 'other-language', reason: wording('There is hardly a word of English in it') };
  }
  if (words.length < FEWEST_WORDS && brief.points === 0) {
    return { genre: 'empty', reason: wording('There is too little in it yet') };
  }
  const reasons = brief.reasons.length > 0 ? brief.reasons : [wording('prose')];
  return { genre: 'brief', reason: wording('It reads like a brief: {0}', reasons) };
}

/** Front matter says how a page is made, not what it says. */
function withoutFrontMatter(text: string): string {
  const match = /^\uFEFF?---[ \t]*\r?\n(?:(?!---|\.\.\.)[^\n]*\n){0,200}(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(
    text,
  );
  return match ? text.slice(match[0].length) : text;
}

/** Indented, and closed as lines of code are; an indented paragraph of a list isn't. */
const INDENTED_CODE = /^(?: {4}|\t).*(?:[;{}]|[^\s(]\([^()]*\)|=>|,|\s=\s.*|\$ \S.*)\s*$/;

/** The share of the lines that are fenced or indented code, and the rest without comments, code and addresses. */
function separateCode(text: string): { code: number; prose: string } {
  const kept: string[] = [];
  let codeLines = 0;
  let lines = 0;
  let fence: string | undefined;
  let afterBlank = true;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const blank = line.trim() === '';
    if (!blank) lines++;
    const mark = /^\s{0,12}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined;
      codeLines++;
    } else if (fence !== undefined) codeLines += blank ? 0 : 1;
    else if (afterBlank && INDENTED_CODE.test(line)) codeLines++;
    else {
      kept.push(line);
      afterBlank = blank;
    }
  }
  const prose = kept
    .join('\n')
    .replace(/<!--[\s\S]{0,1000}?-->/g, ' ')
    .replace(/`[^`\n]{1,200}`/g, ' ')
    .replace(/\]\([^()\s]{0,400}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s"[^"\n]{0,200}")?\)/g, ']')
    .replace(/https?:\/\/[^\s)>\]]+/g, ' ')
    .replace(/<\/?[a-z][^<>]{0,300}>/gi, ' ');
  return { code: lines === 0 ? 0 : codeLines / lines, prose };
}
