import { openSync, readSync } from 'node:fs';

/**
 * Milliseconds of processor time of the thread that asks, as far as the system tells (Linux does): what other processes
 * and the garbage collector's own threads do meanwhile doesn't count. Elsewhere that of the whole process.
 */
export const now: () => number = threadClock() ?? processTime;

function processTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The first number of schedstat is the thread's time on a processor, in nanoseconds (Linux, Documentation/scheduler/sched-stats.rst). */
function threadClock(): (() => number) | undefined {
  try {
    const file = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
    const bytes = Buffer.alloc(64);
    return () => {
      const length = readSync(file, bytes, 0, bytes.length, 0);
      return Number.parseInt(bytes.toString('latin1', 0, length), 10) / 1e6;
    };
  } catch {
    return undefined;
  }
}

export function timeOf(work: () => unknown): number {
  const before = now();
  work();
  return now() - before;
}

/** The value that a share of the others, 0–1, doesn't pass. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
