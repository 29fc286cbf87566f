import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Shelf } from '../view/checking/ports.ts';

/** A shelf in a folder: a file for each key, named by its hash. A file that can't be read is as good as none. */
export function fileShelf(folder: string): Shelf {
  const pathOf = (key: string): string =>
    join(folder, `${createHash('sha256').update(key).digest('hex')}.json`);
  return {
    get: key => readFile(pathOf(key), 'utf8').catch(() => undefined),
    set: async (key, value) => {
      await mkdir(folder, { recursive: true });
      const path = pathOf(key);
      // Never half a file, whatever happens.
      await writeFile(`${path}.new`, value);
      await rename(`${path}.new`, path);
    },
  };
}
