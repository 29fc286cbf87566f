import { TreeFragment } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import MarkdownIt from 'markdown-it';
import { quantile, timeOf } from './clock.ts';
import { measureText } from './long.ts';
import { flat, type NamedText } from './texts.ts';

/** What something costs, by the length of the text. */
export interface Curve {
  readonly name: string;
  /** Whether it is what one key costs, rather than a whole text. */
  readonly isKey: boolean;
  readonly points: readonly Point[];
}

export interface Point {
  /** In UTF-16 code units. */
  readonly length: number;
  /** Processor time in milliseconds. */
  readonly ms: number;
}

const lezer = parser.configure(GFM);
const markdownIt = new MarkdownIt();
const KEYS = 40;
const REPEATS = 3;

/** Opening a document and typing in it, by this project and by parsers of Markdown alone, in one run. */
export function curvesOf(texts: readonly NamedText[]): Curve[] {
  const ours = texts.map(text => measureText(text));
  const curve = (name: string, isKey: boolean, ms: (text: string, index: number) => number): Curve => ({
    name,
    isKey,
    points: texts.map(({ text }, i) => ({ length: text.length, ms: ms(text, i) })),
  });
  return [
    curve('Brief Lens: a key', true, (_, i) => ours[i]?.keyP50 ?? Number.NaN),
    curve('Lezer: a key', true, keyInLezer),
    curve('Brief Lens: all of it', false, (_, i) => ours[i]?.opening ?? Number.NaN),
    curve('remark-parse', false, (_, i) => ours[i]?.remark ?? Number.NaN),
    curve('markdown-it', false, text => middle(() => markdownIt.parse(text, {}))),
    curve('Lezer', false, text => middle(() => lezer.parse(text))),
  ];
}

/** The middle of some turns; the first warms up. */
function middle(work: () => unknown): number {
  work();
  return quantile(
    Array.from({ length: REPEATS }, () => timeOf(work)),
    0.5,
  );
}

/** A letter at places all over the text, of which only what it changes is parsed. */
function keyInLezer(text: string): number {
  const fragments = TreeFragment.addTree(lezer.parse(text));
  const times: number[] = [];
  for (let key = 0; key < KEYS; key++) {
    const from = Math.floor((((key * 7) % KEYS) / KEYS) * text.length);
    const at = Math.max(from, text.indexOf(' ', from));
    const changed = flat(`${text.slice(0, at)}s${text.slice(at)}`);
    const kept = TreeFragment.applyChanges(fragments, [{ fromA: at, toA: at, fromB: at, toB: at + 1 }]);
    times.push(timeOf(() => lezer.parse(changed, kept)));
  }
  return quantile(times, 0.5);
}
