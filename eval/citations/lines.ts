import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rows of a file of JSON lines. */
export function readRows<Row>(dataFolder: string, path: string): Row[] {
  return readFileSync(join(dataFolder, path), 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as Row);
}
