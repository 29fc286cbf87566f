import assert from 'node:assert/strict';
import { analyse } from '../../src/core/index.ts';

/** How many citations each sentence that is a claim has. */
function support(text: string): number[] {
  return analyse(text).claims.map(({ citations }) => citations.length);
}

describe('support of a claim', () => {
  it('is the marker that closes it', () => {
    assert.deepEqual(
      support('Exports fell by 14 percent in 2023.[^1] Imports rose by 3 percent in 2022.\n\n[^1]: A.'),
      [1, 0],
    );
  });

  it('is every marker in it', () => {
    assert.deepEqual(
      support('Exports fell by 14 percent[^1] and imports by 3 percent in 2022.[^2]\n\n[^1]: A.\n[^2]: B.'),
      [2],
    );
  });

  it('is the marker that closes the run', () => {
    assert.deepEqual(
      support(
        'The port lost 300 workers in 2022. It also lost 14 percent of its ships in 2023.[^1]\n\n[^1]: A.',
      ),
      [1, 1],
    );
  });

  it('does not reach into another paragraph', () => {
    assert.deepEqual(
      support(
        'The port lost 300 workers in 2022.\n\nIt also lost 14 percent of its ships in 2023.[^1]\n\n[^1]: A.',
      ),
      [0, 1],
    );
  });
});
