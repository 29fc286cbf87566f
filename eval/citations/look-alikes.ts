import { analyse } from '../../src/core/index.ts';
import type { Measurement } from '../evaluation.ts';
import lines from './look-alikes.txt';

/** The one convention that can't always be told from names and numbers. */
const MOST_FALSE_DIGITS = 2;

export function measureLookAlikes(): Measurement[] {
  const texts = lines.split('\n').filter(line => line !== '' && !line.startsWith('#'));
  const found = texts.flatMap(text => analyse(text).citations.map(citation => ({ text, citation })));
  if (process.env.SHOW)
    for (const { text, citation } of found) console.log(citation.form, citation.label, text);
  const digits = found.filter(({ citation }) => citation.form === 'digits').length;
  const others = found.length - digits;
  return [
    { measure: `false markers in ${texts.length} look-alikes: digits, other`, value: `${digits}, ${others}` },
    { measure: '  at most 2, none', value: digits <= MOST_FALSE_DIGITS && others === 0 ? 1 : 0, floor: 1 },
  ];
}
