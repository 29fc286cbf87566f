import { span } from '../span.ts';
import { flatMapped, type Steps } from '../steps.ts';
import type { PlacedMarker } from './doubt.ts';

/**
 * `⁵⁶` may be note 56, or notes 5 and 6 side by side: it is the latter where the document counts 4, 5, 6 or 5, 6, 7
 * around it, or has notes 5 and 6 and no note 56.
 */
export function* splitStacks(
  markers: readonly PlacedMarker[],
  labels: ReadonlySet<string>,
): Steps<readonly PlacedMarker[]> {
  return yield* flatMapped(markers, (placed, index) => {
    if (!isStackable(placed)) return [placed];
    const [first = 0, second = 0] = [...(placed.marker.label ?? '')].map(Number);
    const before = numberOf(markers[index - 1], -1);
    const after = numberOf(markers[index + 1], 0);
    const counted =
      (after === second + 1 && (before ?? 0) <= first) ||
      (before === first - 1 && (after ?? second) <= second + 9);
    const noted =
      !labels.has(String(first * 10 + second)) && labels.has(String(first)) && labels.has(String(second));
    return counted || noted ? [half(placed, 0, first), half(placed, 1, second)] : [placed];
  });
}

/** Two digits in two code units, the second one more than the first. */
function isStackable({ marker, span: at }: PlacedMarker): boolean {
  return (
    (marker.form === 'superscript' || marker.form === 'digits') &&
    at.end - at.start === 2 &&
    /^(?:12|23|34|45|56|67|78|89)$/.test(marker.label ?? '')
  );
}

function numberOf(placed: PlacedMarker | undefined, key: 0 | -1): number | undefined {
  const number = Number(placed?.marker.keys.at(key));
  return Number.isNaN(number) ? undefined : number;
}

function half(placed: PlacedMarker, index: 0 | 1, number: number): PlacedMarker {
  const { doubt: _, ...sure } = placed.marker;
  const label = String(number);
  const start = placed.span.start + index;
  return { ...placed, marker: { ...sure, label, keys: [label] }, span: span(start, start + 1) };
}
