/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * Reads the line that every part's runner prints at its end.
 * @param {string} line
 * @returns {Tally | undefined}
 */
export function readTally(line) {
  const match = /^tally: (\d+) passed, (\d+) failed$/.exec(line.trim());
  return match === null ? undefined : { passed: Number(match[1]), failed: Number(match[2]) };
}

/**
 * A part that printed no tally has broken off, and one without a test has tested nothing: both are failures.
 * @param {Tally | undefined} tally
 * @returns {Tally & { trouble?: string }}
 */
export function orFailure(tally) {
  if (tally === undefined) return { passed: 0, failed: 1, trouble: 'broke off before its end' };
  if (tally.passed + tally.failed === 0) return { passed: 0, failed: 1, trouble: 'ran no test' };
  return tally;
}
