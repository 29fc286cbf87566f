/** A failure that a person can mend: shown as its message and its advice, without a stack. */
export class Trouble extends Error {
  /**
   * @param {string} message what went wrong
   * @param {string} advice what to do now
   * @param {unknown} [cause]
   */
  constructor(message, advice, cause) {
    super(`${message}\n  ${advice.replaceAll('\n', '\n  ')}`, { cause });
    this.name = 'Trouble';
  }
}

/**
 * @param {unknown} error
 * @returns {error is Error}
 */
function isExpected(error) {
  if (error instanceof Trouble) return true;
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

/**
 * Runs a script's main function and turns its failure into a message and exit code 1.
 * Always ends the process, since a forgotten socket of a browser or server would keep it alive.
 * @param {() => Promise<number | void>} main resolves to the exit code (0 if undefined)
 */
export async function runMain(main) {
  try {
    process.exit((await main()) ?? 0);
  } catch (error) {
    console.error(isExpected(error) ? `\n✗ ${error.message}` : error);
    process.exit(1);
  }
}
