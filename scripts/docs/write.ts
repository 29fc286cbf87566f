// Writes the pages of docs/ that are made from the sources, and removes those that nothing makes any more.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { madePages } from './pages.ts';

const root = process.cwd();
const pages = madePages(root);
for (const file of readdirSync(join(root, 'docs', 'findings'))) {
  if (!pages.has(`docs/findings/${file}`)) rmSync(join(root, 'docs', 'findings', file));
}
for (const [path, page] of pages) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), page);
}
console.log(`${pages.size} pages and schemas`);
