import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

it('the gallery shows every picture that npm run screenshots takes, and no other', () => {
  const script = readFileSync('scripts/screenshots.mjs', 'utf8');
  const [, list = ''] = /const README = \[([\s\S]*?)\n\];/.exec(script) ?? [];
  const named = [...list.matchAll(/picture\('([\w-]+)'\)/g)].map(([, name]) => name);
  const [, themes = ''] = /\(\[([^\]]*)\]\)\.map\(theme/.exec(list) ?? [];
  const taken = [...named, ...[...themes.matchAll(/'([\w-]+)'/g)].map(([, theme]) => theme)];
  const shown = [...readFileSync('docs/gallery.md', 'utf8').matchAll(/screenshots\/([\w-]+)\.png/g)];
  assert.ok(taken.length > 3);
  assert.deepEqual(shown.map(([, name]) => name).sort(), taken.sort());
});
