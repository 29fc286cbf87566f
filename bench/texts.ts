import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

export function briefsIn(folder: string): NamedText[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(file => file.endsWith('.md'))
    .map(name => ({ name, text: readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '') }));
}

/** So many code units of briefs, one after the other, with other figures in each round: nothing is there twice. */
export function textOf(size: number, briefs: readonly NamedText[]): string {
  const all = briefs.map(({ text }) => text).join('\n\n');
  let text = '';
  for (let round = 0; text.length < size; round++) {
    text += all.replace(/\d{2,4}/g, figure => String(Number(figure) + round));
    text += '\n\n';
  }
  return flat(text.slice(0, size));
}

/** In one piece, as an editor hands it out; what is put together by `+` is put off by the engine. */
export function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

const SENTENCE = 'In 2020, exports fell by 14 percent, the “largest” fall on record, said Ann Reed.REF ';

/** What nobody writes, or only a machine, and an editor must survive. */
export function extremes(): NamedText[] {
  const lines = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n');
  const texts: Readonly<Record<string, string>> = {
    'a line of 1 MB': SENTENCE.repeat(1_000_000 / SENTENCE.length),
    '100,000 short lines': lines(100_000, index => `line ${index}`),
    'a copied page of 1 MB': lines(2500, index => `${SENTENCE.repeat(4)}It was the year ${index}.`),
    '10,000 notes': `${lines(10_000, index => `Exports fell.[^${index}]\n`)}\n\n${lines(10_000, index => `[^${index}]: Ann Reed, “Fees of ${index},” 2020, https://example.org/${index}.\n`)}`,
    '5,000 nested quotations': `${'> '.repeat(5000)}a\n\nb`,
    '5,000 nested brackets': `${'['.repeat(5000)}a${']'.repeat(5000)}\n\nb`,
    'a table of 5,000 rows': `| a | b |\n| - | - |\n${lines(5000, index => `| Port ${index} | ${index} ships |`)}`,
    'a list of 5,000 items': lines(5000, index => `- Port ${index} should close.`),
  };
  return Object.entries(texts).map(([name, text]) => ({ name, text: flat(text) }));
}
