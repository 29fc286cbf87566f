import { readFileSync } from 'node:fs';

/** The brief that the tests open, from the root of the repository. */
export const SAMPLE = 'media/sample-brief.md';

/** The line on which a text stands first in it, 1-based. */
export function lineOf(text: string): number {
  return (
    readFileSync(SAMPLE, 'utf8')
      .split('\n')
      .findIndex(line => line.includes(text)) + 1
  );
}
