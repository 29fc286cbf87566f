import { analyse } from '../../src/core/index.ts';
import type { Measurement } from '../evaluation.ts';
import { readRows } from './lines.ts';

/** Real paragraphs with their note calls, each rendered in five ways. */
export const MARKERS = 'citations/markers.jsonl';

const RENDERINGS = { ref: 0.998, digits: 0.97, bracket: 0.998, gfm: 0.998, sup: 0.998 } as const;
type Rendering = keyof typeof RENDERINGS;

type Row = {
  readonly [key in Rendering]: {
    readonly text: string;
    readonly spans: readonly (readonly [number, number])[];
  };
};

/** F1 of exact spans. Links are citations too but not what was rendered. */
export function measureMarkers(dataFolder: string): Measurement[] {
  const rows = readRows<Row>(dataFolder, MARKERS);
  return (Object.keys(RENDERINGS) as Rendering[]).map(rendering => {
    let right = 0;
    let found = 0;
    let gold = 0;
    for (const row of rows) {
      const { text, spans } = row[rendering];
      const wanted = new Set(spans.map(span => span.join()));
      const markers = analyse(text).citations.filter(({ form }) => form !== 'link');
      const hits = markers.filter(({ span }) => wanted.has([span.start, span.end].join()));
      if (process.env.SHOW)
        show(
          rendering,
          text,
          spans,
          markers.map(({ span }) => [span.start, span.end] as const),
        );
      right += hits.length;
      found += markers.length;
      gold += spans.length;
    }
    return {
      measure: `markers, ${rendering}: F1 of spans`,
      value: (2 * right) / (found + gold),
      floor: RENDERINGS[rendering],
    };
  });
}

function show(
  rendering: string,
  text: string,
  gold: readonly (readonly [number, number])[],
  found: readonly (readonly [number, number])[],
): void {
  const write = (sign: string, [start, end]: readonly [number, number]): void =>
    console.log(
      `${rendering} ${sign} ${JSON.stringify(`${text.slice(Math.max(0, start - 30), start)}{${text.slice(start, end)}}${text.slice(end, end + 15)}`)}`,
    );
  const key = (span: readonly [number, number]): string => span.join();
  const goldKeys = new Set(gold.map(key));
  const foundKeys = new Set(found.map(key));
  for (const span of gold) if (!foundKeys.has(key(span))) write('missed', span);
  for (const span of found) if (!goldKeys.has(key(span))) write('false ', span);
}
