import { allMatches } from '../all-matches.ts';
import { span } from '../span.ts';
import type { NumberFigure } from './figure.ts';
import { isLabel } from './labels.ts';
import { NUMBER_WORDS, SCALES, SHARE_WORDS, valueOfShare, valueOfWords } from './number-words.ts';

const CURRENCY = '(?:US|A|AU|C|CA|NZ|HK|S)?\\$|[€£¥]|(?:USD|EUR|GBP|JPY|CAD|AUD|CHF|CNY|RMB)(?=[\\s\\d])';
/** Groups of three after a comma, a space that doesn't break, or an apostrophe; or plain digits. */
const DIGITS = '(?:\\d{1,3}(?:[,\\u00A0\\u202F’]\\d{3})+|\\d+)(?:\\.\\d+)?';
const SCALE = 'hundred|thousand|million|billion|trillion|mn|bn|tn|[kKmMbB](?![\\p{L}\\d])';
const PERCENT = '%|per ?cent(?:age points?)?|percentage points?|pct\\.?|pp\\b';
const MONEY = '(?:dollars?|euros?|pounds?(?: sterling)?|yen|USD|EUR|GBP|CAD|AUD)\\b';

const NUMBER = new RegExp(
  [
    // What it may start with comes first: looking behind takes longer.
    `(?=[\\d$€£¥UACNHSEGJR])(?<![\\p{L}\\d.,/’#§_^]|\\p{L}[–-]|-(?=0))(?<currency>${CURRENCY})?(?<digits>${DIGITS})`,
    `(?:[ \\u00A0-]?(?<scale>${SCALE})\\b)?(?:[ \\u00A0-]?(?<percent>${PERCENT})|[ \\u00A0](?<money>${MONEY}))?`,
    '(?![\\p{L}\\d]|\\.\\d|/\\d|-0)',
  ].join(''),
  'gu',
);
const WORDS = new RegExp(
  `\\b(?:(?<share>${SHARE_WORDS})|(?<words>${NUMBER_WORDS})(?:[ -](?<percent>${PERCENT})|[ \\u00A0](?<money>${MONEY}))?)`,
  'gi',
);
const ANY_DIGIT = /\d/;

/** Every number in figures or in words, in no order. */
export function numbersIn(text: string): NumberFigure[] {
  return [
    ...(ANY_DIGIT.test(text) ? allMatches(NUMBER, text) : []).flatMap(match => inDigits(text, match)),
    ...allMatches(WORDS, text).flatMap(match => inWords(text, match)),
  ];
}

/** The end of a range that gives the unit of both: "$1–2 million", "14 to 16 percent". */
const RANGE = new RegExp(
  `^(?: ?[–-] ?| to )(?:${CURRENCY})?${DIGITS}(?:[ \\u00A0-]?(?<scale>${SCALE})\\b)?(?:[ \\u00A0-]?(?<percent>${PERCENT})|[ \\u00A0](?<money>${MONEY}))?`,
  'u',
);
const LONGEST_RANGE = 40;

function inDigits(text: string, { 0: whole, index, groups = {} }: RegExpExecArray): NumberFigure[] {
  const after = index + whole.length;
  const isBare = groups.scale === undefined && groups.percent === undefined && groups.money === undefined;
  const range = isBare ? RANGE.exec(text.slice(after, after + LONGEST_RANGE))?.groups : undefined;
  const { currency, digits = '' } = groups;
  if (currency === undefined && isLabel(text, index, after)) return [];
  const { scale = '', percent, money } = range ?? groups;
  const factor = SCALES[scale.toLowerCase()] ?? 1;
  const plain = digits.replace(/[,\u00A0\u202F’]/g, '');
  return [figure(index, whole, Number(plain) * factor, stepOf(plain) * factor, { currency, percent, money })];
}

function inWords(text: string, { 0: whole, index, groups = {} }: RegExpExecArray): NumberFigure[] {
  const { share, words, percent, money } = groups;
  if (isLabel(text, index, index + whole.length)) return [];
  const read = share === undefined ? valueOfWords(words ?? '') : valueOfShare(share);
  return read ? [figure(index, whole, read.value, read.step, { percent: percent ?? share, money })] : [];
}

interface Units {
  readonly currency?: string | undefined;
  readonly percent?: string | undefined;
  readonly money?: string | undefined;
}

function figure(start: number, text: string, value: number, step: number, units: Units): NumberFigure {
  const { currency, percent, money } = units;
  const isMoney = currency !== undefined || money !== undefined;
  return {
    kind: 'number',
    span: span(start, start + text.length),
    value,
    step,
    unit: isMoney ? 'money' : percent === undefined ? undefined : 'percent',
    ...(isMoney ? { currency: CURRENCIES[(currency ?? money ?? '').toLowerCase()] ?? currency ?? '' } : {}),
  };
}

const CURRENCIES: Readonly<Record<string, string>> = {
  us$: '$',
  usd: '$',
  dollar: '$',
  dollars: '$',
  eur: '€',
  euro: '€',
  euros: '€',
  gbp: '£',
  pound: '£',
  pounds: '£',
  'pound sterling': '£',
  'pounds sterling': '£',
  jpy: '¥',
  yen: '¥',
};

/** "14.2" is exact to a tenth; "1,200" perhaps only to a hundred, but "30" is 30. */
function stepOf(digits: string): number {
  const decimals = /\.(\d+)$/.exec(digits)?.[1]?.length;
  if (decimals !== undefined) return 10 ** -decimals;
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  return digits.length < 3 ? 1 : 10 ** Math.min(zeros, digits.length - 1);
}
