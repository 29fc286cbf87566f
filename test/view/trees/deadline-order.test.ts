import assert from 'node:assert/strict';
import { deadlineOrder } from '../../../src/view/trees/deadline-order.ts';

describe('deadlineOrder', () => {
  it('puts dates first, then months, lengths of time and what can’t be told', () => {
    const inOrder = [
      'by 2026',
      'by early 2026',
      'before June 2026',
      'by June 3, 2026',
      'by the end of June 2026',
      'by the end of 2026',
      'by May 2027',
      'by September',
      'within 36 hours',
      'within seven days',
      'within 30 days',
      'within the next six months',
      'within 2 years',
      'before the next fiscal year',
    ];
    assert.deepEqual(
      [...inOrder].reverse().sort((a, b) => deadlineOrder(a) - deadlineOrder(b)),
      inOrder,
    );
  });
});
