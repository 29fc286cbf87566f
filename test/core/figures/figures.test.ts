import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Figure } from '../../../src/core/figures/figure.ts';
import { figuresIn } from '../../../src/core/figures/figures.ts';

/** "text = value unit" of each figure. */
function shown(text: string): string[] {
  return figuresIn(text).map(
    figure => `${text.slice(figure.span.start, figure.span.end)} = ${shownValue(figure)}`,
  );
}

function shownValue(figure: Figure): string {
  if (figure.kind === 'date') return [figure.year, figure.month, figure.day].filter(Boolean).join('-');
  const unit = figure.unit === 'money' ? ` ${figure.currency}` : figure.unit === 'percent' ? ' %' : '';
  return `${Number(figure.value.toPrecision(6))}${unit}`;
}

describe('figuresIn', () => {
  it('reads numbers with their scales and units', () => {
    assert.deepEqual(
      shown('It cost $1.7 trillion, or 14.2 percent of 1,200 budgets; US$3bn and 250k euros more.'),
      [
        '$1.7 trillion = 1700000000000 $',
        '14.2 percent = 14.2 %',
        '1,200 = 1200',
        'US$3bn = 3000000000 $',
        '250k euros = 250000 €',
      ],
    );
    assert.deepEqual(
      shown('A 7% rise, 12 per cent in all, 3 percentage points more than 3.6 million hours.'),
      ['7% = 7 %', '12 per cent = 12 %', '3 percentage points = 3 %', '3.6 million = 3600000'],
    );
  });

  it('gives both ends of a range its unit', () => {
    assert.deepEqual(shown('It takes 14–16 percent, 5-9 people, $1–2 million, 3 to 4 billion euros.'), [
      '14 = 14 %',
      '16 percent = 16 %',
      '5 = 5',
      '9 = 9',
      '$1 = 1000000 $',
      '2 million = 2000000',
      '3 = 3000000000 €',
      '4 billion euros = 4000000000 €',
    ]);
  });

  it('reads numbers in words', () => {
    assert.deepEqual(
      shown('Twenty-six launches, a hundred and four ships, two dozen ports, half a million men.'),
      ['Twenty-six = 26', 'a hundred and four = 104', 'two dozen = 24', 'half a million = 500000'],
    );
    assert.deepEqual(shown('Three coups in three years. One of them failed; one million people fled.'), [
      'Three = 3',
      'three = 3',
      'one million = 1000000',
    ]);
    assert.deepEqual(shown('two hundred thirty-five thousand four hundred'), [
      'two hundred thirty-five thousand four hundred = 235400',
    ]);
  });

  it('reads shares', () => {
    assert.deepEqual(shown('Two-thirds of them, a quarter of us, half the ports; the third quarter.'), [
      'Two-thirds = 66.6667 %',
      'a quarter = 25 %',
      'half = 50 %',
    ]);
  });

  it('reads dates', () => {
    assert.deepEqual(
      shown(
        'On March 14, 2024, on 9 November 2022, on 2023-01-31, in May 2021, in 2019–20, in FY2018; we may 3.',
      ),
      [
        'March 14, 2024 = 2024-3-14',
        '9 November 2022 = 2022-11-9',
        '2023-01-31 = 2023-1-31',
        'May 2021 = 2021-5',
        '2019–20 = 2019',
        'FY2018 = 2018',
        '3 = 3',
      ],
    );
  });

  it('passes over labels', () => {
    for (const text of [
      'Section 4 of Bill 44',
      'Resolution 1718',
      'the F-35, COVID-19, the G7 and Su-57',
      '(1) the extent and (2) the cost',
      '128 Stat. 3292',
      'see figure 1',
      'No. 5032',
      'page 3, pp. 12',
      '§ 12 and #4',
      'v1.2.3',
      'H.R. 1234',
      'Directive BOD 19-02',
      'as M-20-32 requires, in Action 3, requirement 3.a.i and Subpart 4.13',
    ])
      assert.deepEqual(shown(text), [], text);
  });

  it('keeps what the last digit stands for', () => {
    const steps = (text: string): number[] =>
      figuresIn(text).flatMap(figure => (figure.kind === 'number' ? figure.step : []));
    assert.deepEqual(
      steps('1.7 trillion, 26, 1,200, 14.25, a hundred, 500000'),
      [1e11, 1, 100, 0.01, 100, 100000],
    );
  });

  it('is in order, inside of any text, and without overlaps', () => {
    const piece = fc.constantFrom(
      '$',
      '1.7',
      ' ',
      '26',
      '-',
      'twenty',
      'two',
      'million',
      ',',
      '%',
      'May',
      '2020',
      'half',
      'of',
      'a',
      '(',
      ')',
      '.',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        const text = pieces.join('');
        let end = 0;
        for (const { span } of figuresIn(text)) {
          assert.ok(span.start >= end && span.end > span.start && span.end <= text.length, text);
          end = span.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes time in proportion to the text', () => {
    for (const part of ['1,', 'two ', 'a hundred and ', '1 million ', 'May 1', '2020-', '$', '1.'])
      figuresIn(part.repeat(100_000 / part.length));
  }).timeout(2_000);
});
