import { analyse } from '../src/core/analyse.ts';
import { round, timeOf } from './clock.ts';

export { curvesOf } from './curves.ts';
export { growth, hold, measureEdits, measureFeatures, measureText, measureTrees } from './long.ts';
export { plot } from './plot.ts';
export { quoteDense } from './quoted.ts';
export { sharesOf } from './shares.ts';
export { briefsIn, extremes, textOf } from './texts.ts';

/** What nobody writes, and an editor must survive. */
const PIECES = [
  '[',
  ']',
  '[^',
  '"',
  '“',
  '‘a’ ',
  '*',
  '*a _b',
  'REF',
  'a.REF ',
  '1',
  '<',
  '<sup>1</sup>',
  '<!-- ',
];
const SIZE = 200_000;

export function repeats(): Record<string, string | number>[] {
  return PIECES.map(piece => {
    const text = piece.repeat(SIZE / piece.length);
    const kilobytes = Math.round(text.length / 1000);
    return { text: JSON.stringify(piece), KB: kilobytes, 'open ms': round(timeOf(() => analyse(text))) };
  });
}
