import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const english: Readonly<Record<string, string>> = read('package.nls.json');

/** The fields of contribution points whose strings a person sees. */
const VISIBLE =
  /^(?:title|shortTitle|category|displayName|description|markdownDescription|(?:markdown)?[eE]numDescriptions|enumItemLabels|(?:markdownD|d)eprecationMessage|patternErrorMessage|errorMessage|name|contextualTitle|contents|altText|label)$/;

/** The product's name is the same in every language. */
const NAME = 'Brief Lens';

describe('package.json', () => {
  const { contributes, description } = read('package.json');
  const visible = [description, ...visibleIn(contributes)].filter(text => text !== NAME);

  it('holds no visible string of its own: each is the key of one in package.nls.json', () => {
    assert.deepEqual(
      visible.filter(text => english[/^%(.+)%$/.exec(text)?.[1] ?? ''] === undefined),
      [],
    );
  });

  it('uses every string of package.nls.json', () => {
    const used = new Set(visible.map(text => text.slice(1, -1)));
    assert.deepEqual(
      Object.keys(english).filter(key => !used.has(key)),
      [],
    );
  });
});

for (const file of readdirSync('.').filter(name => /^package\.nls\..+\.json$/.test(name))) {
  describe(file, () => {
    const strings: Readonly<Record<string, string>> = read(file);

    it('has the strings of package.nls.json, and no other', () => {
      assert.deepEqual(Object.keys(strings), Object.keys(english));
    });

    it('leads to the same commands and settings', () => {
      for (const [key, text] of Object.entries(english))
        assert.deepEqual(targetsIn(strings[key] ?? ''), targetsIn(text), key);
    });
  });
}

function visibleIn(value: unknown, field = ''): string[] {
  if (typeof value === 'string') return VISIBLE.test(field) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    visibleIn(each, Array.isArray(value) ? field : name),
  );
}

/** `(command:…)`, `#setting#`, and what else is code. */
function targetsIn(text: string): string[] {
  return (text.match(/\(command:[^)]*\)|`[^`]*`/g) ?? []).sort();
}
