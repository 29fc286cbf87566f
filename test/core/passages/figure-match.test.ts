import assert from 'node:assert/strict';
import { figuresIn } from '../../../src/core/figures/figures.ts';
import { type FigureVerdict, matchFigure, sourceFigures } from '../../../src/core/passages/figure-match.ts';

/** The verdict of each figure of a claim, and what of the source it was found in. */
function verdicts(claim: string, source: string): string[] {
  const figures = sourceFigures(source);
  return figuresIn(claim).map(figure => {
    const { verdict, place } = matchFigure(figures, figure);
    return place ? `${verdict}: ${source.slice(place.start, place.end)}` : verdict;
  });
}

describe('matchFigure', () => {
  it('finds a figure in any usual spelling', () => {
    const pairs: [string, string][] = [
      ['26 launches', 'there were twenty-six of them'],
      ['twenty-six launches', 'there were 26 of them'],
      ['14.2 percent', 'a share of 14.2%'],
      ['14.2%', '14.2 per cent'],
      ['14.2 percent', 'Share (%)\tNorth\t14.2\tSouth\t3.1'],
      ['$1.7 trillion', '$1,700 billion'],
      ['$1.7 trillion', 'US$1.7tn'],
      ['$1.7 billion', 'Outlays ($ millions): 1,700 and 1,804'],
      ['1200 ships', '1,200 ships'],
      ['two-thirds', '66.7 percent'],
      ['a quarter of them', '25% of them'],
      ['March 14, 2024', 'on 14 March 2024'],
      ['March 2024', '2024-03-14'],
      ['in 2024', '14 March 2024'],
      ['half a million people', '500,000 people'],
      ['two dozen ships', '24 ships'],
    ];
    for (const [claim, source] of pairs) {
      const [verdict = ''] = verdicts(claim, source);
      const expected: FigureVerdict[] = claim === 'two-thirds' ? ['seen', 'rounded'] : ['seen'];
      assert.ok(
        expected.some(each => verdict.startsWith(each)),
        `${claim} / ${source}: ${verdict}`,
      );
    }
  });

  it('takes a rounded figure for what it is', () => {
    assert.deepEqual(verdicts('about $1.7 trillion', 'came to $1.683 trillion'), [
      'rounded: $1.683 trillion',
    ]);
    assert.deepEqual(verdicts('more than $100 billion', 'spent $102.3 billion'), ['rounded: $102.3 billion']);
    assert.deepEqual(verdicts('62 percent', '61.8%'), ['rounded: 61.8%']);
  });

  it('says when it sees none', () => {
    assert.deepEqual(verdicts('27 launches', '26 launches'), ['not-seen']);
    assert.deepEqual(verdicts('14.3 percent', '14.2 percent'), ['not-seen']);
    assert.deepEqual(verdicts('12.4 percent', '14.2 percent'), ['not-seen']);
    assert.deepEqual(verdicts('€5 million', '$5 million'), ['not-seen']);
    assert.deepEqual(verdicts('March 15, 2024', '14 March 2024'), ['not-seen']);
    assert.deepEqual(verdicts('$1.7 billion', '$1.7 million'), ['not-seen']);
    assert.deepEqual(verdicts('61.8 percent', '62 percent'), ['not-seen']);
  });
});
