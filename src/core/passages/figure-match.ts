import type { DateFigure, Figure, NumberFigure } from '../figures/figure.ts';
import { figuresIn } from '../figures/figures.ts';
import { countPassing } from '../sorted.ts';
import type { Span } from '../span.ts';

/** The figures of a source, made once so that those of many claims are looked up fast. */
export interface SourceFigures {
  /** By value. */
  readonly numbers: readonly NumberFigure[];
  readonly dates: readonly DateFigure[];
  /** What tables of the source count in: "in millions" is 1e6. */
  readonly scales: readonly number[];
}

/**
 * How a claim's figure stands to its source: it is there in some usual spelling; a more exact one is there that rounds to
 * it; or it wasn't seen, which proves nothing: it may be a sum, or stand in a picture.
 */
export type FigureVerdict = 'seen' | 'rounded' | 'not-seen';

export interface FigureMatch {
  readonly verdict: FigureVerdict;
  /** Where it stands in the source, in UTF-16 offsets. */
  readonly place?: Span;
}

export function sourceFigures(text: string): SourceFigures {
  const figures = figuresIn(text);
  return {
    numbers: figures.filter(figure => figure.kind === 'number').sort((a, b) => a.value - b.value),
    dates: figures.filter(figure => figure.kind === 'date'),
    scales: scalesIn(text),
  };
}

const COUNTED_IN =
  /\b(?:in|[$€£]) ?(thousand|million|billion)s?\b|\((?:[$€£] ?)?(thousand|million|billion)s?\b/gi;
const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

function scalesIn(text: string): number[] {
  const words = [...text.matchAll(COUNTED_IN)].map(([, a, b]) => (a ?? b ?? '').toLowerCase());
  return [...new Set(words)].flatMap(word => SCALES[word] ?? []);
}

/** Looks a figure up; a unit that only one side gives doesn't count, since tables give it in their heads. */
export function matchFigure(source: SourceFigures, figure: Figure): FigureMatch {
  return figure.kind === 'date' ? matchDate(source, figure) : matchNumber(source, figure);
}

/** "March 2024" is seen in any day of it, and 2024 in any date of it. */
function matchDate({ dates, numbers }: SourceFigures, { year, month, day }: DateFigure): FigureMatch {
  const same = dates.find(
    date =>
      date.year === year &&
      (month === undefined || date.month === month) &&
      (day === undefined || date.day === day),
  );
  if (same) return { verdict: 'seen', place: same.span };
  const plain =
    month === undefined ? near(numbers, year, year).find(({ unit }) => unit === undefined) : undefined;
  return plain ? { verdict: 'seen', place: plain.span } : { verdict: 'not-seen' };
}

/** Floating point: 1.7 × 10¹² and 1,700 × 10⁹ differ in the last places. */
const SAME = 1e-9;

function matchNumber({ numbers, dates, scales }: SourceFigures, figure: NumberFigure): FigureMatch {
  const { value, step } = figure;
  for (const scale of [1, ...scales]) {
    const wanted = value / scale;
    const exact = near(numbers, wanted * (1 - SAME), wanted * (1 + SAME)).find(each =>
      isSameUnit(each, figure),
    );
    if (exact) return { verdict: 'seen', place: exact.span };
  }
  // A number that looks like a year: "2,019 ships", "1950 ships".
  const year = dates.find(date => date.year === value && date.month === undefined);
  if (year && figure.unit === undefined) return { verdict: 'seen', place: year.span };
  for (const scale of [1, ...scales]) {
    const [least, most] = [(value - step / 2) / scale, (value + step / 2) / scale];
    const close = near(numbers, least, most).find(
      // Many figures are near a round one: here the unit has to be the same.
      each => each.step * scale < step && each.unit === figure.unit && isSameUnit(each, figure),
    );
    if (close) return { verdict: 'rounded', place: close.span };
  }
  return { verdict: 'not-seen' };
}

function isSameUnit(a: NumberFigure, b: NumberFigure): boolean {
  if (a.unit === undefined || b.unit === undefined) return true;
  return a.unit === b.unit && (a.currency === b.currency || !a.currency || !b.currency);
}

/** Those from `least` to `most`, of a list that is sorted by value. */
function near(numbers: readonly NumberFigure[], least: number, most: number): readonly NumberFigure[] {
  const from = countPassing(numbers, ({ value }) => value < least);
  let end = from;
  while ((numbers[end]?.value ?? Number.POSITIVE_INFINITY) <= most) end++;
  return numbers.slice(from, end);
}
