// Writes l10n/bundle.l10n.json, every string of the sources that can be translated, and says what the languages lack.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { bundleOf, SAID_IN } from './strings.mjs';

const bundle = bundleOf(root, SAID_IN);
writeFileSync(join(root, 'l10n', 'bundle.l10n.json'), `${JSON.stringify(bundle, undefined, 2)}\n`);
console.log(`${Object.keys(bundle).length} strings in l10n/bundle.l10n.json`);
for (const file of readdirSync(join(root, 'l10n')).filter(name => /^bundle\.l10n\..+\.json$/.test(name))) {
  const strings = JSON.parse(readFileSync(join(root, 'l10n', file), 'utf8'));
  const missing = Object.keys(bundle).filter(key => !(key in strings));
  const gone = Object.keys(strings).filter(key => !(key in bundle));
  for (const key of missing) console.log(`${file} lacks ${JSON.stringify(key)}`);
  for (const key of gone) console.log(`${file} has no use for ${JSON.stringify(key)}`);
}
