// The web worker host has no node:assert.

/**
 * Fails unless the value is truthy.
 * @param why what should have been so
 */
export function ok(value: unknown, why: string): asserts value {
  if (!value) throw new Error(why);
}

/** Fails unless both are the same plain data; mocha then shows the difference. */
export function equal(actual: unknown, expected: unknown, why = 'Unexpected value'): void {
  if (JSON.stringify(actual) === JSON.stringify(expected)) return;
  throw Object.assign(new Error(why), { actual, expected, showDiff: true });
}
