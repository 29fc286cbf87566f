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
      assert.deepEqual(
        fieldsOf(part),
        namesOf(schema.$defs[title] ?? schema.$defs[title.slice(0, -1)]),
        title,
      );
    }
  });

  it('names every field of a source that is read', () => {
    const source = readFileSync('src/core/brief.ts', 'utf8');
    const body = /^export interface Source \{\n([\s\S]*?)^\}/m.exec(source)?.[1] ?? '';
    const fields = [...body.matchAll(/^ {2}readonly '?([\w-]+)'?\??:/gm)].map(([, name]) => name ?? '');
    assert.deepEqual(fields.sort(), namesOf(schema.$defs.source));
  });

  it('has an example that is one', () => {
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
    const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '');
    for (const analysis of example) assert.ok(validate(analysis), JSON.stringify(validate.errors));
  });
});

function fieldsOf(part: string): string[] {
  return [...part.matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name ?? '').sort();
}

function namesOf({ properties }: ObjectSchema): string[] {
  return Object.keys(properties).sort();
}
