/**
 * Starts a clock. It tells the milliseconds that the thread has worked since, or a little more: the time that has passed,
 * in which other processes may have had the processor, or the processor time of this process, with what the engine's
 * other threads did (the garbage collector's), whichever is less.
 */
export function stopwatch(): () => number {
  const cpu = processTime();
  const wall = performance.now();
  return () => Math.min(performance.now() - wall, processTime() - cpu);
}

function processTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export function timeOf(work: () => unknown): number {
  const elapsed = stopwatch();
  work();
  return elapsed();
}

/** The value that a share of the others, 0–1, doesn't pass. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
