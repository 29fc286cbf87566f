import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findingPage } from '../../scripts/docs/finding-page.ts';
import { madePages } from '../../scripts/docs/pages.ts';

const pages = madePages(process.cwd());

describe('the pages of docs/', () => {
  for (const [path, page] of pages) {
    it(`${path} says what the sources say (or run \`npm run docs\`)`, () => {
      assert.equal(readFileSync(path, 'utf8'), page);
    });
  }

  it('are about findings that there are', () => {
    const files = readdirSync(join('docs', 'findings')).map(file => `docs/findings/${file}`);
    assert.deepEqual(
      files.filter(file => !pages.has(file)),
      [],
    );
  });

  it('link to files that are there', () => {
    const all = readdirSync('docs')
      .filter(file => file.endsWith('.md'))
      .map(file => `docs/${file}`);
    for (const file of new Set([...all, ...pages.keys()])) {
      const text = readFileSync(file, 'utf8')
        .replace(/^(```+)[\s\S]*?^\1/gm, '')
        .replace(/`[^`\n]*`/g, '');
      for (const [, target = ''] of text.matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g))
        assert.ok(readFileSync(join(dirname(file), target)), `${file}: ${target}`);
    }
  });
});

describe('findingPage', () => {
  it('shows what is found, and what mends it', () => {
    const page = findingPage('note.unused', 'info', {
      description: 'A note that no marker uses.',
      readWith: {},
      examples: [
        { verdict: 'warns', notation: 'Exports `fell`.\n\n{note.unused:[^1]: A ``b``.}' },
        { verdict: 'accepts', notation: 'Exports fell.[^1]\n\n[^1]: A.' },
      ],
    });
    assert.match(page, /^# note\.unused\n\nA note that no marker uses\./);
    assert.match(page, /```markdown\nExports `fell`\.\n\n\[\^1\]: A ``b``\.\n```/);
    assert.match(page, /^- ``` \[\^1\]: A ``b``\. ```: Unexpected note/m);
    assert.match(page, /^- \*Delete the note\*/m);
  });
});
