import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { analyse } from '../src/core/analyse.ts';

const HUNDRED = 100;
const MEGABYTE = 1_000_000;
/** What nobody writes, and an editor must survive. */
const PATHOLOGICAL = [
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
const PATHOLOGICAL_SIZE = 200_000;

const processor = unified().use(remarkParse).freeze();

export interface Row {
  readonly text: string;
  readonly [column: string]: string | number;
}

/** Processor time in milliseconds, which a busy machine doesn't change: the middle of several runs, after one that warms up. */
function median(runs: number, work: () => unknown): number {
  work();
  const times = Array.from({ length: runs }, () => timeOf(work));
  return times.sort((a, b) => a - b)[runs >> 1] ?? 0;
}

function timeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function runsFor(text: string): number {
  return text.length > 500_000 ? 1 : text.length > 50_000 ? 3 : 9;
}

/** A reading against remark-parse alone on the same text in the same run, and a reading after one key in the middle. */
export function measure(name: string, text: string): Row {
  const runs = runsFor(text);
  const parse = median(runs, () => processor.parse(text));
  const read = median(runs, () => analyse(text));
  const middle = text.indexOf(' ', text.length / 2);
  const edited = `${text.slice(0, middle)}s${text.slice(middle)}`;
  const before = analyse(text);
  const after = median(runs, () => analyse(edited, before));
  return {
    text: name,
    KB: Math.round(text.length / 1024),
    'remark-parse ms': round(parse),
    'analyse ms': round(read),
    ratio: round(read / parse),
    'after a key ms': round(after),
  };
}

export function briefs(folder: string): { readonly name: string; readonly text: string }[] {
  const files = readdirSync(folder).filter(file => file.endsWith('.md'));
  const texts = files.map(name => ({
    name,
    text: readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, ''),
  }));
  const all = texts.map(({ text }) => text).join('\n\n');
  return [
    ...texts,
    { name: 'a megabyte of them', text: all.repeat(Math.ceil(MEGABYTE / all.length)).slice(0, MEGABYTE) },
  ];
}

export function pathological(): Row[] {
  return PATHOLOGICAL.map(piece => {
    const text = piece.repeat(PATHOLOGICAL_SIZE / piece.length);
    const kilobytes = Math.round(text.length / 1024);
    return { text: JSON.stringify(piece), KB: kilobytes, 'analyse ms': round(timeOf(() => analyse(text))) };
  });
}

function round(value: number): number {
  return Math.round(value * HUNDRED) / HUNDRED;
}
