/**
 * Does something that holds up the extension host, and notes how long on the host's own timeline, where developer tools
 * and tests see it. Nothing is kept there.
 */
export function measured<Result>(what: string, act: () => Result): Result {
  const start = performance.now();
  try {
    return act();
  } finally {
    const name = `${PREFIX}${what}`;
    performance.measure(name, { start, end: performance.now() });
    performance.clearMeasures(name);
  }
}

/** What the names on the timeline start with. */
export const PREFIX = 'brief-lens:';
