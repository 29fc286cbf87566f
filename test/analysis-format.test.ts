import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';

interface ObjectSchema {
  readonly properties: Readonly<Record<string, unknown>>;
}

const schema = JSON.parse(readFileSync('schemas/analysis.schema.json', 'utf8'));
const page = readFileSync('docs/analysis-format.md', 'utf8');

describe('the page about the JSON of an analysis', () => {
  it('names every field that the schema has, and no other', () => {
    const [, top = '', ...parts] = page.split(/^##+ (?=The object|`)/m);
    assert.deepEqual(fieldsOf(top), namesOf(schema));
    for (const part of parts) {
      const title = /^`(\w+)`/.exec(part)?.[1] ?? '';
      if (title === 'sources') continue; // CSL-JSON has a page of its own
      assert.deepEqual(
        fieldsOf(part),
        namesOf(schema.$defs[title] ?? schema.$defs[title.slice(0, -1)]),
        title,
      );
    }
  });

  it('has an example that is one', () => {
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
    const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '');
    for (const analysis of example) assert.ok(validate(analysis), JSON.stringify(validate.errors));
  });
});

function fieldsOf(part: string): string[] {
  return [...part.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name ?? '').sort();
}

function namesOf({ properties }: ObjectSchema): string[] {
  return Object.keys(properties).sort();
}
