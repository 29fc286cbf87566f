import { existsSync, openSync, readSync } from 'node:fs';

/**
 * Starts a clock. It tells the milliseconds that the thread has worked since, or a little more: the time that has passed
 * without that in which it waited for a processor, where the system tells, or the processor time of this process, with what
 * the engine's other threads did (the garbage collector's), whichever is less.
 */
export function stopwatch(): () => number {
  const cpu = processTime();
  const waited = waitingTime();
  const wall = performance.now();
  return () => Math.min(performance.now() - wall - (waitingTime() - waited), processTime() - cpu);
}

/** Linux counts for each thread how long it was ready and others had the processors (proc(5), “schedstat”); in milliseconds. */
const SCHEDULE = '/proc/thread-self/schedstat';
const schedule = existsSync(SCHEDULE) ? openSync(SCHEDULE, 'r') : undefined;
const counters = Buffer.alloc(64);

function waitingTime(): number {
  if (schedule === undefined) return 0;
  const length = readSync(schedule, counters, 0, counters.length, 0);
  return Number(counters.toString('latin1', 0, length).split(' ')[1]) / 1e6;
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
