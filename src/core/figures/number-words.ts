/** The value of each word that a number in words is made of. */
const ONES: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
/** Short scales, as in American and now British usage; with the letters that stand for them behind figures. */
export const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  millions: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  billions: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  trillions: 1e12,
  tn: 1e12,
  tr: 1e12,
};

const WORD = [...Object.keys(ONES), ...Object.keys(TENS)].join('|');
const SCALE_WORD = 'hundred|thousand|million|billion|trillion';

/**
 * A number in words, "a hundred and four thousand", "twenty-six", "half a million", "two dozen": the pattern's source, without groups.
 * A lone "one" is a pronoun more often than not, and a lone "a" no number.
 */
export const NUMBER_WORDS = `(?:half a (?:${SCALE_WORD})|(?:a|${WORD})(?:[ -](?:and[ -])?(?:${WORD}|${SCALE_WORD}|dozen)\\b){1,8}|(?!one\\b)(?:${WORD}|dozen))\\b`;

/** The value of a single word in small letters, up to ninety: 12 of "twelve". */
export function valueOfWord(word: string): number | undefined {
  return ONES[word] ?? TENS[word];
}

/** The value of a number in words, and of its last word's place; undefined for what is none ("a one"). */
export function valueOfWords(text: string): { readonly value: number; readonly step: number } | undefined {
  const words = text.toLowerCase().split(/[ -]+/);
  if (words[0] === 'half') return scaled(0.5, SCALES[words[2] ?? '']);
  let total = 0;
  let group = 0;
  let step = 1;
  for (const word of words) {
    const scale = word === 'dozen' ? 12 : SCALES[word];
    if (word === 'a') group = 1;
    else if (ONES[word] !== undefined) {
      // "two three" is no number.
      if (group % 10 !== 0 || (group % 100 >= 10 && ONES[word] >= 10)) return undefined;
      group += ONES[word];
      step = 1;
    } else if (TENS[word] !== undefined) {
      if (group % 100 !== 0) return undefined;
      group += TENS[word];
      step = 1;
    } else if (scale === 100 || word === 'dozen') {
      group = (group || 1) * (scale ?? 1);
      step = scale ?? 1;
    } else if (scale !== undefined) {
      total += (group || 1) * scale;
      group = 0;
      step = scale;
    } else if (word !== 'and') return undefined;
  }
  return total + group > 0 && text.toLowerCase() !== 'a' ? { value: total + group, step } : undefined;
}

function scaled(value: number, scale = 1): { readonly value: number; readonly step: number } {
  return { value: value * scale, step: scale / 10 };
}

/** "two-thirds", "a quarter", "half": shares, in percent. */
const SHARES: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  eighth: 8,
  eighths: 8,
  tenth: 10,
  tenths: 10,
};
const SHARE = Object.keys(SHARES).join('|');

/** "two-thirds", "a quarter of", "half of", "half the": the pattern's source, without groups. */
export const SHARE_WORDS = `(?:(?:two|three|four|five|seven|nine)[- ](?:thirds|quarters|fourths|fifths|eighths|tenths)|(?:one|a)[- ](?:${SHARE})(?= of\\b)|one-(?:${SHARE})|half(?= (?:of|the|all|its|their|our)\\b))\\b`;

/** Percent, with the rounding that a share in words allows: two-thirds are 66.7, as little as 66 and as much as 67. */
export function valueOfShare(text: string): { readonly value: number; readonly step: number } | undefined {
  const words = text.toLowerCase().split(/[ -]+/);
  const parts = SHARES[words.at(-1) ?? ''];
  const count = words.length === 1 ? 1 : words[0] === 'a' ? 1 : ONES[words[0] ?? ''];
  return parts === undefined || count === undefined ? undefined : { value: (100 * count) / parts, step: 2 };
}
