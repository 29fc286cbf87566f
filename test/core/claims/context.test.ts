import assert from 'node:assert/strict';
import { contextOf } from '../../../src/core/claims/context.ts';

describe('the context of a claim', () => {
  it('is nothing for a sentence that stands alone, and for what asserts nothing', () => {
    assert.deepEqual(contextOf([]), []);
    assert.deepEqual(contextOf([4]), [0]);
    assert.deepEqual(contextOf([undefined, 4]), [0, 0]);
  });

  it('is nothing where all are as in debates', () => {
    assert.deepEqual(contextOf([-2.6, -2.6, -2.6]), [0, 0, 0]);
  });

  it('speaks for a sentence among claims, more so behind one, and against one among none', () => {
    const [first = 0, second = 0] = contextOf([2, 2]);
    assert.ok(first > 0 && second > first);
    const [third = 0, fourth = 0] = contextOf([-9, -9]);
    assert.ok(third < 0 && fourth < third);
  });

  it('is never more than what some sure sentences say', () => {
    assert.deepEqual(contextOf([0, 11]), contextOf([0, 3]));
    assert.deepEqual(contextOf([0, -11]), contextOf([0, -4]));
  });
});
