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

  it('is that of the report that the sentence before cites, of which it goes on', () => {
    const text = (next: string) =>
      `The [survey](https://a.example/s) found that 12 percent of ports closed in 2022. ${next} 3 percent of the others lost their cranes in 2023.`;
    assert.deepEqual(support(text('It also found that')), [1, 1]);
    assert.deepEqual(support(text('The study notes that')), [1, 1]);
    assert.deepEqual(support(text('Last year')), [1, 0]);
  });

  it('does not reach into another paragraph', () => {
    assert.deepEqual(
      support(
        'The port lost 300 workers in 2022.\n\nIt also lost 14 percent of its ships in 2023.[^1]\n\n[^1]: A.',
      ),
      [0, 1],
    );
  });

  it('is the marker of the words that announce its list', () => {
    const list = '- Exports fell by 14 percent in 2023.\n- Imports rose by 3 percent in 2022.[^2]';
    const notes = '\n\n[^1]: A.\n[^2]: B.';
    assert.deepEqual(
      support(`The Customs Office reports two changes:[^1]\n\n${list}${notes}`).slice(-2),
      [1, 1],
    );
    assert.deepEqual(
      support(`The Customs Office reports two changes.[^1]\n\n${list}${notes}`).slice(-2),
      [0, 1],
    );
  });

  it('ends with the list', () => {
    assert.deepEqual(
      support(
        'The office reports:[^1]\n\n- Exports fell by 14 percent in 2023.\n\nImports rose by 3 percent in 2022.\n\n[^1]: A.',
      ).slice(-2),
      [1, 0],
    );
  });
});
