import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { splitSentences } from '../src/core/sentences.ts';
import type { Span } from '../src/core/span.ts';
import type { Evaluation, Measurement } from './evaluation.ts';

const GOLDEN = 'sentences/golden_rules_en.jsonl';
const TREEBANKS = ['sentences/en_ewt_dev.jsonl', 'sentences/en_gum_dev.jsonl'];
/** Of 0.97 that are reached; the rest of EWT is mail and reviews without punctuation. */
const FLOORS = [0.8, 0.8];

export const name: Evaluation['name'] = 'sentences';
export const needs: Evaluation['needs'] = [GOLDEN, ...TREEBANKS];
export const run: Evaluation['run'] = async dataFolder => {
  const rows: Measurement[] = [await measureGolden(join(dataFolder, GOLDEN))];
  for (const [i, file] of TREEBANKS.entries()) {
    rows.push(...(await measureTreebank(file, join(dataFolder, file), FLOORS[i] ?? 0)));
  }
  return { rows };
};

async function readLines<T>(file: string): Promise<T[]> {
  return (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as T);
}

async function measureGolden(file: string): Promise<Measurement> {
  const rules = await readLines<{ input: string; gold: string[] }>(file);
  const right = rules.filter(
    ({ input, gold }) => cut(unescaped(input)).join('\n') === gold.map(unspaced).join('\n'),
  );
  return { measure: `Golden Rules, of ${rules.length}`, value: right.length, floor: 45 };
}

function cut(input: string): string[] {
  return paragraphsOf(input).flatMap(({ start, end }) => {
    const text = input.slice(start, end);
    return splitSentences(text).map(span => unspaced(text.slice(span.start, span.end)));
  });
}

/** Some rules were copied with the escapes of the program that they were written in. */
function unescaped(text: string): string {
  return text.replace(/\\n/g, '\n').replace(/\\"/g, '"');
}

function unspaced(sentence: string): string {
  return sentence.trim().replace(/\s+/g, ' ');
}

/** An empty line ends a paragraph, as it does before `splitSentences` is called. */
function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/\n{2,}|$/g)) {
    paragraphs.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return paragraphs;
}

/** F1 of the sentences' ends. Those at a paragraph's end are given, and left out. */
async function measureTreebank(title: string, file: string, floor: number): Promise<Measurement[]> {
  let [hits, found, expected] = [0, 0, 0];
  for (const { text, sents } of await readLines<{ text: string; sents: [number, number][] }>(file)) {
    const gold = new Set(sents.map(([, end]) => end));
    for (const { start, end } of paragraphsOf(text)) {
      const inside = (at: number): boolean => at > start && at < end;
      const ends = splitSentences(text.slice(start, end)).map(span => span.end + start);
      found += ends.filter(inside).length;
      hits += ends.filter(at => inside(at) && gold.has(at)).length;
      expected += [...gold].filter(inside).length;
    }
  }
  const [precision, recall] = [hits / found, hits / expected];
  return [
    {
      measure: `${title}: F1 of inner boundaries`,
      value: (2 * precision * recall) / (precision + recall),
      floor,
    },
    { measure: `${title}: precision`, value: precision },
    { measure: `${title}: recall`, value: recall },
  ];
}
