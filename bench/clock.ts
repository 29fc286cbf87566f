/**
 * Milliseconds of processor time of this process, the garbage collector's threads included: a busy machine doesn't
 * change it much.
 */
export function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
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
