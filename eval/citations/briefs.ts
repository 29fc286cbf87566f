import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/core/index.ts';
import type { Measurement } from '../evaluation.ts';
import baseline from './briefs.baseline.json' with { type: 'json' };

export const BRIEFS = 'briefs';

type Counts = Readonly<Record<string, number>>;

/** Counts checked by eye once; a change shows, and is to be looked at before the baseline is written anew. */
export function measureBriefs(dataFolder: string): Measurement[] {
  const expected: Readonly<Record<string, Counts>> = baseline;
  const names = readdirSync(join(dataFolder, BRIEFS)).filter(name => name in expected);
  const same = names.filter(name => {
    const found = countsOf(readFileSync(join(dataFolder, BRIEFS, name), 'utf8').replace(/^\uFEFF/, ''));
    const ok = JSON.stringify(found) === JSON.stringify(expected[name]);
    if (!ok && process.env.SHOW)
      console.log(`${name}\n  was ${JSON.stringify(expected[name])}\n  is  ${JSON.stringify(found)}`);
    return ok;
  });
  return [
    {
      measure: `briefs with the counts of the baseline, of ${names.length}`,
      value: same.length,
      floor: names.length,
    },
  ];
}

/** Citations by form, those with a note, notes, and notes with a source. */
export function countsOf(text: string): Counts {
  const { citations, notes } = analyse(text);
  const counts: Record<string, number> = {};
  for (const { form } of citations) counts[form] = (counts[form] ?? 0) + 1;
  counts.matched = citations.filter(citation => citation.notes.length > 0).length;
  counts.notes = notes.length;
  counts.sourced = notes.filter(({ source }) => source !== undefined).length;
  return counts;
}
