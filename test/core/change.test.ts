import assert from 'node:assert/strict';
import fc from 'fast-check';
import { carried, changeBetween, joined } from '../../src/core/change.ts';
import { applyEdit, edits } from './fragments.ts';

describe('a change', () => {
  it('is the least stretch outside of which two texts are the same', () => {
    assert.deepEqual(changeBetween('one two three', 'one 2 three'), { start: 4, end: 7, by: -2 });
    assert.deepEqual(changeBetween('a', 'a'), { start: 1, end: 1, by: 0 });
  });

  it('joined with the next one holds both', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), edits, edits, (text, first, second) => {
        const between = applyEdit(text, first);
        const now = applyEdit(between, second);
        const { start, end, by } = joined(changeBetween(text, between), changeBetween(between, now));
        assert.equal(now.length, text.length + by);
        assert.equal(now.slice(0, start), text.slice(0, start));
        assert.equal(now.slice(end + by), text.slice(end));
      }),
    );
  });

  it('carries what it does not touch', () => {
    const change = { start: 4, end: 7, by: -2 };
    assert.deepEqual(carried({ start: 0, end: 4 }, change), { start: 0, end: 4 });
    assert.deepEqual(carried({ start: 7, end: 9 }, change), { start: 5, end: 7 });
    assert.equal(carried({ start: 3, end: 5 }, change), undefined);
  });
});
