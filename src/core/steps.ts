/**
 * Work that can be put off between any two steps: an editor does a few of them at a time, so that typing isn't held up
 * by a long document. No step takes longer than a few milliseconds, whatever the length of the document.
 */
export type Steps<Result> = Generator<undefined, Result>;

/** All of it at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
