import type * as vscode from 'vscode';
import { finish, type Steps } from '../core/index.ts';
import { measured } from './measured.ts';

/** How long work may hold up the extension host at a time, in milliseconds; a frame takes 16. */
const SLICE = 8;

/**
 * Work that is done in slices, with time for everything else between them, or at once when somebody can't wait. The
 * first slice is done at once, for most documents it is all; or `soon`, after what is being done now.
 */
export class SlicedWork<Result> {
  /** Undefined when it was given up. */
  readonly promise: Promise<Result | undefined>;
  private resolve: (result: Result | undefined) => void = () => {};
  private reject: (fault: unknown) => void = () => {};
  private timer: ReturnType<typeof setTimeout> | undefined;
  private done: Result | undefined;
  private fault: { readonly reason: unknown } | undefined;

  constructor(
    private readonly steps: Steps<Result>,
    start: 'now' | 'soon' = 'now',
  ) {
    this.promise = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    // Whoever waits hears of a fault; it is nobody's fault when nobody does.
    this.promise.catch(() => {});
    if (start === 'now') this.goOn();
    else this.goOnLater();
  }

  /** What came of it; undefined as long as it isn't done. */
  get result(): Result | undefined {
    return this.done;
  }

  /** Does the rest at once. */
  finish(): Result {
    clearTimeout(this.timer);
    if (this.fault) throw this.fault.reason;
    const result = this.done ?? finish(this.steps);
    this.end(result);
    return result;
  }

  giveUp(): void {
    clearTimeout(this.timer);
    this.resolve(undefined);
  }

  private goOn(): void {
    try {
      if (!measured('slice', () => this.slice())) this.goOnLater();
    } catch (reason) {
      this.fault = { reason };
      this.reject(reason);
    }
  }

  private goOnLater(): void {
    this.timer = setTimeout(() => this.goOn(), 0);
  }

  /** Whether it is done now. */
  private slice(): boolean {
    const end = performance.now() + SLICE;
    do {
      const step = this.steps.next();
      if (step.done) {
        this.end(step.value);
        return true;
      }
    } while (performance.now() < end);
    return false;
  }

  private end(result: Result): void {
    this.done = result;
    this.resolve(result);
  }
}

/** What VS Code asks for, made in slices; undefined when it has no need of it any more. */
export async function inSlices<Result>(
  steps: Steps<Result>,
  token: vscode.CancellationToken,
): Promise<Result | undefined> {
  const work = new SlicedWork(steps);
  const cancelling = token.onCancellationRequested(() => work.giveUp());
  try {
    return await work.promise;
  } finally {
    cancelling.dispose();
  }
}
