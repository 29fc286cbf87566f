import { deepStrictEqual, strictEqual } from 'node:assert';
import { orFailure, readTally } from '../../scripts/test/tally.mjs';

describe('a tally', () => {
  it('is read from its line alone', () => {
    deepStrictEqual(readTally('tally: 12 passed, 3 failed'), { passed: 12, failed: 3 });
    strictEqual(readTally('    ✔ prints tally: 12 passed, 3 failed'), undefined);
  });

  it('counts a part that broke off, or that ran nothing, as a failure', () => {
    strictEqual(orFailure(undefined).failed, 1);
    strictEqual(orFailure({ passed: 0, failed: 0 }).failed, 1);
    deepStrictEqual(orFailure({ passed: 2, failed: 0 }), { passed: 2, failed: 0 });
  });
});
