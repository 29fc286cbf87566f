import assert from 'node:assert/strict';
import { allMatches } from '../../src/core/all-matches.ts';

describe('allMatches', () => {
  it('finds what matchAll finds, time after time', () => {
    for (const pattern of [/\d+/g, /(?=a)/g, /b*/g, /(?<word>\p{L}+)/gu]) {
      for (const text of ['', 'aab 12, 3', 'ab', '7']) {
        assert.deepEqual(allMatches(pattern, text), [...text.matchAll(pattern)]);
      }
    }
  });
});
