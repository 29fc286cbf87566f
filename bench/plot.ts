import type { Curve, Point } from './curves.ts';

const WIDTH = 820;
const HEIGHT = 440;
const LEFT = 64;
const RIGHT = 176;
const TOP = 44;
const BOTTOM = 48;

/** The ends of the axes: UTF-16 code units and milliseconds. */
const LENGTHS = [10_000, 10_000_000] as const;
const TIMES = [0.1, 100_000] as const;

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #24292f }
  .title { font-size: 15px; font-weight: 600 }
  .axis { fill: #57606a; font-size: 12px }
  .grid { stroke: #d0d7de; stroke-width: 1 }
  .line { fill: none; stroke-width: 2; stroke-linejoin: round }
  .key { stroke-dasharray: 6 4 }
  .c0 { stroke: #0969da; stroke-width: 3 } .d0 { fill: #0969da; font-weight: 600 }
  .c1 { stroke: #57606a } .d1 { fill: #57606a }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .axis { fill: #9198a1 }
    .grid { stroke: #3d444d }
    .c0 { stroke: #4493f8 } .d0 { fill: #4493f8 }
    .c1 { stroke: #9198a1 } .d1 { fill: #9198a1 }
  }`;

/** What curves show, on logarithmic axes, as an SVG for light and dark pages. Each has its name behind its end. */
export function plot(title: string, curves: readonly Curve[]): string {
  const lines = curves.map(({ name, isKey, points }) => {
    const path = points.map(point => `${x(point.length)},${y(point.ms)}`).join(' ');
    return `<polyline class="line ${colour(name, 'c')}${isKey ? ' key' : ''}" points="${path}"/>`;
  });
  const ends = curves.flatMap(({ name, points }) => {
    const last = points.at(-1);
    return last ? [{ name, y: y(last.ms) }] : [];
  });
  const labels = apart(ends).map(
    ({ name, y: at }) =>
      `<text class="${colour(name, 'd')}" x="${WIDTH - RIGHT + 8}" y="${at + 4}">${escaped(name)}</text>`,
  );
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(title)}">`,
    `<style>${STYLE}</style>`,
    `<text class="title" x="${LEFT}" y="22">${escaped(title)}</text>`,
    ...grid(),
    ...lines,
    ...labels,
    '</svg>',
  ].join('\n')}\n`;
}

function grid(): string[] {
  const right = WIDTH - RIGHT;
  const times = powers(TIMES).map(
    ms =>
      `<line class="grid" x1="${LEFT}" x2="${right}" y1="${y(ms)}" y2="${y(ms)}"/><text class="axis" x="${LEFT - 8}" y="${y(ms) + 4}" text-anchor="end">${ms < 1000 ? `${ms} ms` : `${ms / 1000} s`}</text>`,
  );
  const lengths = powers(LENGTHS).map(
    length =>
      `<text class="axis" x="${x(length)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${length < 1_000_000 ? `${length / 1000} KB` : `${length / 1_000_000} MB`}</text>`,
  );
  return [...times, ...lengths];
}

/** The powers of ten from one number to another. */
function powers([from, to]: readonly [number, number]): number[] {
  const count = Math.round(Math.log10(to / from)) + 1;
  return Array.from({ length: count }, (_, i) => Number((from * 10 ** i).toPrecision(1)));
}

const x = (length: Point['length']): number => scaled(length, LENGTHS, [LEFT, WIDTH - RIGHT]);
const y = (ms: Point['ms']): number => scaled(ms, TIMES, [HEIGHT - BOTTOM, TOP]);

function scaled(
  value: number,
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
) {
  const share = Math.log(Math.max(low, value) / low) / Math.log(high / low);
  return Number((from + share * (to - from)).toFixed(1));
}

const BETWEEN_LABELS = 17;

/** Labels so far from one another that each can be read, in the order of their heights. */
function apart<Label extends { readonly y: number }>(labels: readonly Label[]): Label[] {
  let last = Number.NEGATIVE_INFINITY;
  return [...labels]
    .sort((a, b) => a.y - b.y)
    .map(label => {
      last = Math.max(label.y, last + BETWEEN_LABELS);
      return { ...label, y: Number(last.toFixed(1)) };
    });
}

function colour(name: string, prefix: 'c' | 'd'): string {
  return `${prefix}${name.startsWith('Brief Lens') ? 0 : 1}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, mark => `&#${mark.charCodeAt(0)};`);
}
