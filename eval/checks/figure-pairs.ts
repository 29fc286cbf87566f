import type { FigureVerdict } from '../../src/core/passages/figure-match.ts';
import { type Random, random } from './random.ts';
import type { SourceDocument } from './source-documents.ts';

/** A claim with a figure in it, a source, and what is to be said of the figure. */
export interface FigurePair {
  readonly kind: string;
  readonly claim: string;
  /** Where the figure starts in the claim, in UTF-16 code units. */
  readonly at: number;
  readonly source: string;
  readonly expected: FigureVerdict;
}

interface Made {
  /** In place of the figure in the claim. */
  readonly inClaim: string;
  /** In place of the figure in the source. */
  readonly inSource?: string;
}

interface Kind {
  readonly name: string;
  readonly expected: FigureVerdict;
  /** The figures that it can be made of. */
  readonly of: RegExp;
  readonly make: (figure: string, random: Random) => Made | undefined;
}

const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen'.split(
  ' ',
);
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const MONTH = MONTHS.join('|');
/** Behind a word in small letters: "Section 4" counts nothing. */
const COUNT =
  /(?<=(?<!\w)(?!footnote|section|figure|part)[a-z]{2,} )\d{1,3}(?:,\d{3})*(?:\.\d+)?(?=(?: percent| million| billion)? [a-z])/g;
const IN_WORDS = /(?<=[a-z,] )(?:two|three|four|five|six|seven|eight|nine|ten|twelve)(?= [a-z]{3,})/g;
const PERCENT = /(?<![\w.,$-])\d{1,3}(?:\.\d+)?(?:%| percent)(?![\w-])/g;
const MONEY = /\$\d[\d,]*(?:\.\d+)?(?: (?:million|billion))?(?=[ ,.])/g;
const DATE = new RegExp(`(?:${MONTH}) \\d{1,2}, \\d{4}`, 'g');
const MONTH_AND_YEAR = new RegExp(`(?:${MONTH}) (?:19|20)\\d\\d`, 'g');
const YEAR = /(?<=(?:in|since|by|of|until) )(?:19|20)\d\d(?=[ ,.])/g;

const KINDS: readonly Kind[] = [
  { name: 'as it stands', expected: 'seen', of: COUNT, make: figure => ({ inClaim: figure }) },
  { name: 'a year as it stands', expected: 'seen', of: YEAR, make: figure => ({ inClaim: figure }) },
  { name: 'in words', expected: 'seen', of: COUNT, make: inWords },
  { name: 'in digits', expected: 'seen', of: IN_WORDS, make: inDigits },
  { name: 'percent in other letters', expected: 'seen', of: PERCENT, make: otherPercent },
  { name: 'money in another scale', expected: 'seen', of: MONEY, make: otherMoney },
  { name: 'a date in another order', expected: 'seen', of: DATE, make: otherDate },
  { name: 'less of a date', expected: 'seen', of: DATE, make: figure => ({ inClaim: figure.slice(-4) }) },
  { name: 'rounded', expected: 'rounded', of: COUNT, make: moreExact },
  { name: 'a digit changed', expected: 'not-seen', of: COUNT, make: digitChanged },
  { name: 'money changed', expected: 'not-seen', of: MONEY, make: digitChanged },
  { name: 'percent changed', expected: 'not-seen', of: PERCENT, make: digitChanged },
  { name: 'a word changed', expected: 'not-seen', of: IN_WORDS, make: wordChanged },
  { name: 'a year changed', expected: 'not-seen', of: YEAR, make: digitChanged },
  { name: 'another month', expected: 'not-seen', of: MONTH_AND_YEAR, make: otherMonth },
  { name: 'a thousand times as much', expected: 'not-seen', of: MONEY, make: thousandfold },
];

/** So many pairs of each kind, fewer where the documents don't give them; the same for the same seed. */
export function figurePairs(
  documents: readonly SourceDocument[],
  seed: number,
  perKind: number,
): FigurePair[] {
  const chance = random(seed);
  const places = documents.flatMap(document =>
    document.sentences.map(sentence => ({ sentence, source: document.paragraphs.join('\n\n') })),
  );
  return KINDS.flatMap(({ name, expected, of, make }) => {
    const pairs: FigurePair[] = [];
    for (const { sentence, source } of chance.shuffled(places)) {
      if (pairs.length === perKind) break;
      const match = chance.pick([...sentence.matchAll(of)]);
      const made = match && make(match[0], chance);
      if (!made || (expected === 'not-seen' && stands(made.inClaim, source))) continue;
      pairs.push({
        kind: name,
        claim: sentence.slice(0, match.index) + made.inClaim + sentence.slice(match.index + match[0].length),
        at: match.index,
        source: made.inSource === undefined ? source : source.replace(standing(match[0]), made.inSource),
        expected,
      });
    }
    return pairs;
  });
}

/** Whether the figure stands in the source, by its digits or its word: then nothing was altered. */
function stands(figure: string, source: string): boolean {
  const [number = figure] = /\d[\d,.]*\d|\d/.exec(figure) ?? [];
  const [, month, year] = /^([A-Z]\w+) (\d{4})$/.exec(figure) ?? [];
  if (month !== undefined) return new RegExp(`${month} (?:\\d+, )?${year}`).test(source);
  const value = /^\d+$/.test(number) ? Number(number) : undefined;
  const spelled = value === undefined ? undefined : WORDS[value];
  const asDigits = WORDS.indexOf(figure);
  const dozen = value === 12 || asDigits === 12 ? 'dozen' : undefined;
  const forms = [
    number,
    number.replaceAll(',', ''),
    spelled,
    asDigits < 0 ? undefined : String(asDigits),
    dozen,
  ];
  return forms.some(form => form !== undefined && standing(form).test(source));
}

/** Wherever it stands by itself. */
function standing(form: string): RegExp {
  return new RegExp(`(?<![\\w.,])${form.replace(/[.$]/g, '\\$&')}(?![\\w]|[.,]\\d)`, 'gi');
}

function inWords(figure: string): Made | undefined {
  const word = WORDS[Number(figure)];
  return word === undefined || Number(figure) < 2 ? undefined : { inClaim: word };
}

function inDigits(figure: string): Made {
  return { inClaim: String(WORDS.indexOf(figure)) };
}

function otherPercent(figure: string, { pick }: Random): Made {
  const number = /^[\d.]+/.exec(figure)?.[0] ?? '';
  const other = [`${number}%`, `${number} percent`, `${number} per cent`].filter(each => each !== figure);
  return { inClaim: pick(other) ?? figure };
}

function otherMoney(figure: string, { next }: Random): Made | undefined {
  const [, digits = '', scale] = /^\$([\d.,]+)(?: (million|billion))?$/.exec(figure) ?? [];
  if (scale === undefined)
    return digits.includes(',') ? { inClaim: `$${digits.replaceAll(',', '')}` } : undefined;
  if (next() < 0.5) return { inClaim: `$${digits}${scale === 'million' ? 'm' : 'bn'}` };
  const whole = Math.round(Number(digits.replaceAll(',', '')) * (scale === 'million' ? 1e6 : 1e9));
  return { inClaim: `$${whole.toLocaleString('en-US')}` };
}

function otherDate(figure: string, { next }: Random): Made | undefined {
  const [, month = '', day = '', year = ''] = /^(\w+) (\d+), (\d+)$/.exec(figure) ?? [];
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  return { inClaim: next() < 0.6 ? `${day} ${month} ${year}` : `${year}-${number}-${day.padStart(2, '0')}` };
}

/** 26 in the claim, 26.3 in the source. */
function moreExact(figure: string, { below }: Random): Made | undefined {
  if (figure.includes('.') || Number(figure.replaceAll(',', '')) < 11 || figure.endsWith('0'))
    return undefined;
  return { inClaim: figure, inSource: `${figure}.${1 + below(4)}` };
}

function digitChanged(figure: string, { pick, below }: Random): Made | undefined {
  const digits = [...figure.matchAll(/[1-9]/g)];
  const digit = pick(digits);
  if (!digit) return undefined;
  const other = String(1 + ((Number(digit[0]) - 1 + 1 + below(8)) % 9));
  return { inClaim: figure.slice(0, digit.index) + other + figure.slice(digit.index + 1) };
}

function wordChanged(_figure: string, { pick }: Random): Made | undefined {
  const inClaim = pick(WORDS.slice(7));
  return inClaim === undefined ? undefined : { inClaim };
}

function otherMonth(figure: string, { pick }: Random): Made | undefined {
  const [month = '', year = ''] = figure.split(' ');
  const other = pick(MONTHS.filter(each => each !== month));
  return other === undefined ? undefined : { inClaim: `${other} ${year}` };
}

function thousandfold(figure: string): Made | undefined {
  if (!/million|billion/.test(figure)) return undefined;
  const inClaim = figure.includes('million')
    ? figure.replace('million', 'billion')
    : figure.replace('billion', 'million');
  return { inClaim };
}
