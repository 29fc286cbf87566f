import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, whatever the working directory is. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where everything is kept that is fetched outside the lockfile; git ignores it. */
export const cacheRoot = join(root, '.vscode-test');
