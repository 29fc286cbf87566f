import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceFolder } from '../view/checking/ports.ts';

/** A folder of the disk, without the folders in it. */
export function openSourceFolder(path: string): SourceFolder {
  return {
    files: async () => {
      const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
      return entries.flatMap(entry => (entry.isDirectory() ? [] : [entry.name])).sort();
    },
    size: async file => (await stat(join(path, file))).size,
    read: file => readFile(join(path, file)),
  };
}
