import assert from 'node:assert/strict';
import { keyOf, readTaught, writeTaught } from '../../eval/taught.ts';

describe('what the teacher says', () => {
  it('is kept to a tenth, by the words of a sentence alone', () => {
    const file = writeTaught(new Map([[keyOf('Exports fell by 14 percent.'), [1.93, -40]]]));
    assert.ok(!/exports|percent/i.test(file));
    const [check, specific] = readTaught(file).get(keyOf('exports fell, by 14 percent')) ?? [];
    assert.ok(Math.abs((check ?? 0) - 1.93) <= 0.1 && Math.abs((specific ?? 0) + 6.2) < 0.01);
  });
});
