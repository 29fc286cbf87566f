/**
 * The words of a title or a name in a form that can be compared: small letters without accents, ligatures taken apart,
 * markup and entities of a registry's record gone, British spellings as American ones, "&" as "and".
 */
export function comparedWords(text: string): string[] {
  const plain = text
    .slice(0, LONGEST)
    .replace(/<\/?[a-z][^<>]{0,60}>/gi, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp|#\d{1,6});/g, (_, name: string) => ENTITIES[name] ?? ' ');
  const folded = plain
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/['’‘ʼ`´]/g, '')
    .toLowerCase()
    .replace(/[øłđßæœ]/g, letter => LETTERS[letter] ?? letter)
    .replace(/&/g, ' and ');
  return (folded.match(/[\p{L}\d]+/gu) ?? []).map(americanised);
}

/** Longer ones are texts. */
const LONGEST = 1_000;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', apos: '', quot: '"', '#8217': '', '#39': '' };
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' };

/** "labour" as "labor", "organisation" as "organization", "centre" as "center", "programme" as "program". */
function americanised(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/(?<=\p{L}{2})is(?=(?:e[drs]?|ing|ations?|ational)$)/u, 'iz')
    .replace(/(?<=lab|behavi|col|fav|hon|neighb|harb|vig|rum|hum|endeav|arm)our/, 'or')
    .replace(/^(cent|theat|met|fib)re(s?)$/, '$1er$2')
    .replace(/^programmes?$/, match => (match.endsWith('s') ? 'programs' : 'program'))
    .replace(/^defence(s?)$/, 'defense$1')
    .replace(/(?<=travel|model|label|cancel|signal)l(?=ed|ing|er)/, '')
    .replace(/ae(?=\p{L})/u, 'e');
}

/** The words in one piece: "e-mail" and "email", "policy making" and "policymaking" are the same so. */
export function joined(words: readonly string[]): string {
  return words.join('');
}

/** Whether some words stand in others, one after the other. */
export function standsIn(few: readonly string[], many: readonly string[]): boolean {
  return few.length <= many.length && ` ${many.join(' ')} `.includes(` ${few.join(' ')} `);
}

/** How many words two lists have in common in their order (longest common subsequence). */
export function commonInOrder(a: readonly string[], b: readonly string[]): number {
  let above = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const row = [0];
    for (const [j, other] of b.entries())
      row.push(word === other ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0));
    above = row;
  }
  return above.at(-1) ?? 0;
}
