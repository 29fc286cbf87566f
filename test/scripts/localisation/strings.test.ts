import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { bundleOf, SAID_IN, stringsBelow, stringsIn } from '../../../scripts/l10n/strings.mjs';

const read = (file: string): Record<string, string> => JSON.parse(readFileSync(file, 'utf8'));
const bundle = bundleOf('.', SAID_IN);

/** What is written for colleagues of an English brief, or printed by the command line, is English everywhere. */
const ENGLISH =
  /^src\/view\/(?:references\/|matrix\/|problems\/|report-text|source-text|date-spellings|trees\/(?:cited-words|claims-copy|quotes-checklist|recommendations-markdown|recommendation-text|source-entries)\.ts|checking\/(?:check-fixes|archive-links))/;

/** Names, and what no person reads. */
const NO_WORDS = new Set([
  '^(?:[s-]{}| of d[d.,]{0,12}d|[ \u00a0]of d)', // a pattern, without its backslashes
  'application/vnd.citationstyles.csl+json, application/json;q=0.5',
  'Basic {}',
  'Brief Lens',
  'Markdown',
  'Brief-Lens/{} (checks the sources of a brief)',
  '{}<span id="{}" class="brief-lens-anchor"></span>',
  'brief-lens-marker brief-lens-lost',
  'brief-lens-marker brief-lens-words{}',
  'front matter',
  'gzip, deflate, br',
  'not a document',
  'Nothing to choose for {}',
  'source {}',
  '1px solid var(--vscode-editor-rangeHighlightBorder, transparent)',
  'underline dashed var(--vscode-briefLens-quoteBorder)',
]);

describe('the strings that a person sees', () => {
  it('can all be translated', () => {
    const findings = stringsBelow('.', 'src/core/findings');
    const hosts = ['src/view', 'src/vscode', 'src/node', 'src/web'].flatMap(folder =>
      stringsBelow('.', folder),
    );
    const escaped = [...findings, ...hosts]
      .filter(({ file }) => !ENGLISH.test(file))
      .flatMap(({ file, unsaid }) => unsaid.map(text => `${file}: ${text}`))
      .filter(line => !NO_WORDS.has(line.slice(line.indexOf(': ') + 2)) && !line.includes('\n'));
    assert.deepEqual(escaped, [], 'Say it with t(…), or in core with wording(…) or worded(…)');
  });

  it('are those of l10n/bundle.l10n.json (or run `npm run l10n`)', () => {
    assert.deepEqual(read('l10n/bundle.l10n.json'), bundle);
  });

  it('are whole sentences, not glued to an argument without a space or a mark', () => {
    const glued = Object.keys(bundle).filter(text => /\p{L}\{\d\}|\{\d\}\p{L}/u.test(text));
    assert.deepEqual(glued, []);
  });
});

describe('stringsIn', () => {
  it('tells what is translated from what isn’t', () => {
    const source = `
      import { t } from 'Some Module';
      const a = t('Go to note');
      const b = { 'A key': vscode.l10n.t('{0} claims', 2), title: 'Left out', code: 'left-out' };
      if (a === 'Not shown') show(\`Line \${a} here\`);
      const d = worded('Unexpected {0}', b) ?? wording('Now');`;
    assert.deepEqual(stringsIn(source), {
      said: ['Go to note', '{0} claims', 'Unexpected {0}', 'Now'],
      unsaid: ['Left out', 'Line {} here'],
    });
  });
});

for (const file of readdirSync('l10n').filter(name => /^bundle\.l10n\..+\.json$/.test(name))) {
  describe(`l10n/${file}`, () => {
    const strings = read(`l10n/${file}`);

    it('has every string, and no other', () => {
      assert.deepEqual(Object.keys(strings).sort(), Object.keys(bundle));
    });

    it('keeps what is put into each', () => {
      for (const [english, translated] of Object.entries(strings))
        assert.deepEqual(placeholders(translated), placeholders(english), english);
    });

    it('leads to commands and icons as they are', () => {
      for (const [english, translated] of Object.entries(strings))
        assert.deepEqual(translated.match(/\$\([a-z-]+\)/g), english.match(/\$\([a-z-]+\)/g), english);
    });
  });
}

function placeholders(text: string): string[] {
  return [...(text.match(/\{\d+\}/g) ?? [])].sort();
}
