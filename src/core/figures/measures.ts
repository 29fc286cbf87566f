import { remembered } from '../remembered.ts';
import type { NumberFigure } from './figure.ts';
import { figuresIn } from './figures.ts';

/**
 * A figure with what it measures, by the words about it: so many of something, a share, an amount. Two measures are of
 * the same when `mayAgree` says so; most figures of a text are none, since their sentence doesn't say enough.
 */
export interface Measure {
  /** Its span is in UTF-16 offsets of the sentence. */
  readonly figure: NumberFigure;
  /** What is measured: what is counted ("coal ship"), or the clause's words ("level unemployment"). */
  readonly thing: string;
  /** As it stands: "coal ships". */
  readonly shown: string;
  /** Years of the sentence, sorted. */
  readonly years: string;
  /** Of a count: "the 27 launches", those that were counted before. Names and what is said are then those that tell which. */
  readonly isKnown: boolean;
  readonly names: ReadonlySet<string>;
  /** A word at the start of the sentence whose capital tells nothing. */
  readonly first: string;
  /** Of a count: what is said of it, without words that only say that it was so. */
  readonly said: ReadonlySet<string>;
}

/** Beside it in its clause: a part, what is more, about or up to so many are other figures. */
const APART =
  /\b(?:of (?:these|those|them)|another|additional|additionally|further|other|others|more|fewer|less|at least|at most|up to|over|under|about|around|nearly|almost|approximately|roughly|some|only|next|each|every|per|within|between|older|previous|previously|earlier|originally|initially|average|quarter|half)\b|~/i;
/** Anywhere in its sentence: what is planned or thought of, or was corrected. */
const NOT_SO =
  /\b(?:revised|corrected|updated|instead of|rather than|compared|from|if|shall|should|must|may|might|would|will|could|can|for example|such as)\b/i;
const MAY_HAVE_FIGURES = /\d|\b(?:[a-z]+teen|[a-z]+ty)\b/i;
const NAME = /(?<=[\p{L}\d,;:’”)] )\p{Lu}[\p{L}\d’'-]*/gu;
const FIRST = /^[“"‘(]?(\p{Lu}[\p{L}’'-]*)/u;
const CLAUSE =
  /[;:()–—]|(?<!^(?:Of|Among) [^,]{1,40}),(?!\d)|\b(?:but|while|whereas|which|who|as|because|although|though|when|where|that)\b/g;
/** What is counted, up to where its words end. */
const COUNTED =
  /^ (?!of\b)((?:(?!(?:of|in|on|at|to|and|or|the)\b)[a-z][a-z-]{1,20} ){0,2}[a-z][a-z-]{2,20}s)(?=[.,;:)”"]|$| (?:in|of|on|at|by|for|from|to|with|during|against|across|were|was|are|is|have|has|had|that|which|who|and|or|there|worldwide|nationwide)\b| [a-z]+ed\b| [\p{Lu}\d])/u;
/** Lengths, times and weights belong to what is measured by them. */
const UNITS =
  /\b(?:years|months|weeks|days|hours|minutes|seconds|decades|miles|kilometers|kilometres|meters|metres|feet|acres|hectares|tons|tonnes|pounds|kilograms|barrels|gallons|degrees|points|times|pages|words|ages|others|is|was|has|does|this)$/;
const KNOWN = /(?:\b(?:the|these|those|its|their)|^all) $/i;
/** What tells which: "the 14 ports in Brazil", "the 27 ports that closed", "the 14 votes needed". */
const PLACE = /^ (?:in|of|at|from|on|by|under|for) (?:the )?(?:[\p{Lu}\d][\p{L}\d’'-]*(?: and| of)? ?){1,5}/u;
const WHICH = /^ (?:(?:that|which|who) ([^,.;]{0,60})|([a-z]{2,}(?:ed|ing)\b))/;
const RANGE_BEFORE = /(?:[–-]|\bto|\bor|\band) ?$/;
const RANGE_AFTER = /^ ?(?:[–-] ?\d|(?:to|or|and|of|out of) \d|in \d{1,3}\b)/;
const STOP = new Set(
  (
    'a an the of in on at to by for with and or its their his her this these those it they there all during since against across into ' +
    'is are was were be been has have had did does do stood stands reached reaches hit hits totaled totalled totals amounted amounts ' +
    'came comes made up recorded counted reported saw conducted carried out took place happened occurred percent year fiscal ' +
    'january february march april may june july august september october november december total also still now then'
  ).split(' '),
);
const RISE = /\b(?:rose|risen|rise|rises|grew|grown|increased|climbed|jumped|surged|gained)\b/;
const FALL =
  /\b(?:fell|fallen|fall|falls|dropped|declined|decreased|shrank|shrunk|slid|sank|lost|cut|reduced)\b/;

/** The measures of a sentence; linear. */
export const measuresIn: (sentence: string) => readonly Measure[] = remembered(sentence =>
  MAY_HAVE_FIGURES.test(sentence) && !NOT_SO.test(sentence) ? read(sentence) : [],
);

function read(sentence: string): Measure[] {
  const figures = figuresIn(sentence);
  const numbers = figures.filter(figure => figure.kind === 'number');
  const years = [...new Set(figures.flatMap(figure => (figure.kind === 'date' ? [figure.year] : [])))];
  const first = FIRST.exec(sentence)?.[1]?.toLowerCase() ?? '';
  const names = namesOf(sentence);
  return numbers.flatMap(figure => {
    const { start, end } = figure.span;
    const after = sentence.slice(end, end + 80);
    const isAlone = numbers.filter(({ unit }) => unit === figure.unit).length === 1;
    // With several of a kind it can't be told which years and names belong to which.
    if (!isAlone || years.length > 1 || RANGE_AFTER.test(after)) return [];
    if (APART.test(sentence.slice(...clauseOf(sentence, start, end)))) return [];
    if (RANGE_BEFORE.test(sentence.slice(0, start)) && !/\bto $/.test(sentence.slice(0, start))) return [];
    const what = figure.unit === undefined ? counted(sentence, figure) : amount(sentence, figure);
    return what ? [{ figure, years: years.join(), names, first, ...what }] : [];
  });
}

type What = Pick<Measure, 'thing' | 'shown' | 'isKnown' | 'said'> & Partial<Pick<Measure, 'names'>>;

function counted(sentence: string, { span: { start, end } }: NumberFigure): What | undefined {
  const shown = COUNTED.exec(sentence.slice(end, end + 80))?.[1];
  if (!shown || UNITS.test(shown)) return undefined;
  const thing = shown.replace(/s$/, '');
  const behind = sentence.slice(end + 1 + shown.length);
  if (KNOWN.test(sentence.slice(0, start))) {
    const [, clause, word] = WHICH.exec(behind) ?? [];
    const said = saidIn(clause ?? word ?? '');
    return { thing, shown, isKnown: true, said, names: namesOf(PLACE.exec(behind)?.[0] ?? '') };
  }
  const [from, to] = clauseOf(sentence, start, end);
  const said = saidIn(`${sentence.slice(from, start)} ${sentence.slice(end + 1 + shown.length, to)}`);
  return { thing, shown, isKnown: false, said };
}

function saidIn(words: string): Set<string> {
  return new Set(contentOf(words).filter(word => !/^\p{Lu}/u.test(word)));
}

function namesOf(words: string): Set<string> {
  return new Set((words.match(NAME) ?? []).map(name => name.toLowerCase()));
}

/** A share or an amount of money is the same when the rest of its clause is. */
function amount(sentence: string, { span: { start, end }, unit, currency }: NumberFigure): What | undefined {
  const [from, to] = clauseOf(sentence, start, end);
  const rest = `${sentence.slice(from, start)} ${sentence.slice(end, to)}`;
  const [rises, falls] = [RISE.test(rest), FALL.test(rest)];
  const isLevel = (!rises && !falls) || /\b(?:to|at) $/.test(sentence.slice(0, start));
  const words = contentOf(rest)
    .map(word => word.toLowerCase())
    .filter(word => !RISE.test(word) && !FALL.test(word));
  if (words.length === 0) return undefined;
  const way = isLevel ? 'level' : rises ? 'rise' : 'fall';
  const thing = [unit, currency ?? '', way, ...new Set(words)].sort().join(' ');
  return { thing, shown: words.join(' '), isKnown: false, said: new Set() };
}

function clauseOf(sentence: string, start: number, end: number): [number, number] {
  let from = 0;
  for (const { index, 0: mark } of sentence.matchAll(CLAUSE)) {
    if (index >= end) return [from, index];
    if (index + mark.length <= start) from = index + mark.length;
  }
  return [from, sentence.length];
}

/** Words that say something, without figures. */
function contentOf(words: string): string[] {
  return (words.match(/\p{L}[\p{L}’'-]*/gu) ?? []).filter(word => !STOP.has(word.toLowerCase()));
}

/** Whether two measures of the same thing, with different figures, can't both be right. */
export function contradict(a: Measure, b: Measure): boolean {
  if (!isApart(a.figure, b.figure)) return false;
  if (a.figure.unit !== undefined) return a.years === b.years && a.years !== '' && namesAgree(a, b);
  if (a.isKnown !== b.isKnown) {
    const isSameTime = a.years === b.years || a.years === '' || b.years === '';
    const [known, told] = a.isKnown ? [a, b] : [b, a];
    const isSameKind = known.said.size === 0 || [...known.said].some(word => told.said.has(word));
    return (
      isSameTime && isSameKind && [...known.names].every(name => told.names.has(name) || name === told.first)
    );
  }
  if (a.years !== b.years || a.years === '' || !namesAgree(a, b)) return false;
  const isSaidOfBoth = [...a.said].some(word => b.said.has(word));
  return isSaidOfBoth || ((a.said.size === 0 || b.said.size === 0) && a.names.size > 0);
}

/** The same names, but for a capital at the start of either sentence. */
function namesAgree(a: Measure, b: Measure): boolean {
  const within = (x: Measure, y: Measure) =>
    [...x.names].every(name => y.names.has(name) || name === y.first);
  return within(a, b) && within(b, a);
}

/** Whether neither figure can be the other one rounded. */
function isApart(a: NumberFigure, b: NumberFigure): boolean {
  return Math.abs(a.value - b.value) > Math.max(a.step, b.step) / 2 + 1e-9 * Math.abs(a.value);
}
