import assert from 'node:assert/strict';
import { analyse, finish } from '../../src/core/index.ts';
import { coverageBySection, coverageOf, coverageText } from '../../src/view/coverage.ts';
import { stepToUncited } from '../../src/view/steps.ts';

const TEXT = `Exports fell by 14 percent in 2023.[^1]

# Ports

The port of Arden lost 300 workers in 2022.

## Fees

Fees rose by 30 percent in 2021.[^1]

# Thanks

Thank you.

[^1]: Customs Office, *Trade*, 2024.
`;

describe('coverage', () => {
  it('counts the claims of a section with those of its subsections', () => {
    const found = [...finish(coverageBySection(analyse(TEXT)))].map(([{ title }, { cited, claims }]) => [
      title,
      cited,
      claims,
    ]);
    assert.deepEqual(found, [
      ['Ports', 1, 2],
      ['Fees', 1, 1],
    ]);
  });

  it('leaves out what a comment says is common knowledge, which no step stops at', () => {
    const marked = analyse(
      TEXT.replace(
        'The port of',
        '<!-- brief-lens-ignore claim.uncited-figure (common knowledge) -->\nThe port of',
      ),
    );
    assert.equal(coverageText(coverageOf(marked.claims)), 'all 2 claims cited');
    assert.deepEqual(
      [...finish(coverageBySection(marked)).values()],
      [
        { claims: 1, cited: 1 },
        { claims: 1, cited: 1 },
      ],
    );
    assert.equal(stepToUncited(marked, { start: 0, end: 0 }, 1), undefined);
    assert.ok(stepToUncited(analyse(TEXT), { start: 0, end: 0 }, 1));
  });

  it('is said in words', () => {
    assert.equal(coverageText(coverageOf(analyse(TEXT).claims)), '2 of 3 claims cited');
    assert.equal(coverageText({ claims: 12, cited: 0 }), 'none of 12 claims cited');
    assert.equal(coverageText({ claims: 12, cited: 12 }), 'all 12 claims cited');
    assert.equal(coverageText({ claims: 1, cited: 1 }), '1 claim, cited');
    assert.equal(coverageText({ claims: 1, cited: 0 }), '1 claim, uncited');
    assert.equal(coverageText({ claims: 0, cited: 0 }), 'no claims');
  });
});
