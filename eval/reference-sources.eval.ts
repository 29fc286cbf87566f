import { analyse } from '../src/core/analyse.ts';
import { referenceDifferences } from '../src/view/checking/reference-differences.ts';
import { random } from './checks/random.ts';
import { type ReferencePair, referencePairs } from './checks/reference-pairs.ts';
import { notedWorks, REFERENCE_SETS, taggedWorks } from './checks/reference-works.ts';
import { BRIEFS } from './citations/briefs.ts';
import type { Evaluation, Measurement } from './evaluation.ts';

export const name = 'reference-sources';
export const needs = [...Object.values(REFERENCE_SETS), BRIEFS];

const SEEDS = { tuning: 31, unseen: 904_117 };
const PER_KIND = 40;

interface Result extends ReferencePair {
  readonly found: readonly string[];
}

export const run: Evaluation['run'] = async dataFolder => ({
  rows: (['tuning', 'unseen'] as const).flatMap(half => {
    const works = taggedWorks(dataFolder, REFERENCE_SETS[half]);
    const noted = half === 'unseen' ? [] : notedWorks(dataFolder);
    const pairs = referencePairs([...works, ...noted], random(SEEDS[half]), PER_KIND);
    return rowsOf(
      half,
      pairs.map(pair => resultOf(pair, half)),
    );
  }),
});

/** What goes wrong of the half that one may look at is printed for the kind that SHOW names. */
function resultOf(pair: ReferencePair, half: keyof typeof SEEDS): Result {
  const { sources } = analyse(`Exports fell.[^1]\n\n[^1]: ${pair.note}\n`);
  const found = sources.slice(0, 1).flatMap(source => referenceDifferences(source, pair.check));
  const fields = found.map(({ field }) => field);
  const isRight = pair.expected === undefined ? fields.length === 0 : fields.join() === pair.expected;
  if (!isRight && half === 'tuning' && process.env.SHOW === pair.kind)
    console.log(
      `\n${pair.note}\n  expected ${pair.expected}\n  found ${JSON.stringify(found)}\n  read ${JSON.stringify(sources[0])}\n  stated ${JSON.stringify(pair.check).slice(0, 400)}`,
    );
  return { ...pair, found: fields };
}

function rowsOf(half: string, results: readonly Result[]): Measurement[] {
  const kinds = [...new Set(results.map(({ kind }) => kind))];
  const right = results.filter(({ expected }) => expected === undefined);
  const told = results.flatMap(({ found, expected }) => found.map(field => field === expected));
  return [
    ...kinds.map(kind => {
      const own = results.filter(each => each.kind === kind);
      const isRight = own[0]?.expected === undefined;
      const share = own.filter(({ found, expected }) =>
        isRight ? found.length === 0 : found.some(field => field === expected),
      );
      return {
        measure: `${half}: ${isRight ? 'right, by' : 'found'} ${kind}, ${own.length} pairs`,
        value: share.length / Math.max(1, own.length),
      };
    }),
    {
      measure: `${half}: right notes left alone, of ${right.length}`,
      value: right.filter(({ found }) => found.length === 0).length / right.length,
      floor: 0.95,
    },
    {
      measure: `${half}: precision of what differs, of ${told.length} findings`,
      value: told.filter(Boolean).length / told.length,
      floor: 0.9,
    },
  ];
}
