import assert from 'node:assert/strict';
import { plot } from '../../bench/plot.ts';

const ends = (svg: string): number[] =>
  [...svg.matchAll(/<text class="d\d" x="\d+" y="([\d.]+)"/g)].map(([, y]) => Number(y));

describe('the plot of the benchmark', () => {
  const curve = (name: string, ms: number) => ({ name, isKey: false, points: [{ length: 10_000, ms }] });

  it('keeps the names of curves apart that end at one place', () => {
    const [first = 0, second = 0, third = 0] = ends(
      plot(
        'Time',
        ['a', 'b', 'c'].map(name => curve(name, 5)),
      ),
    );
    assert.ok(second - first >= 15 && third - second >= 15);
  });

  it('escapes names, and stays within its axes', () => {
    const svg = plot('a < b', [curve('<script>', 0)]);
    assert.doesNotMatch(svg, /<script|NaN|Infinity/);
    assert.match(svg, /a &#60; b/);
  });
});
