import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRuleComment } from '../../scripts/docs/doc-comment.ts';
import { analyse } from '../../src/core/index.ts';
import { readNotation, writeNotation } from '../notation.ts';

const FOLDER = join(process.cwd(), 'src', 'core', 'findings');

describe('findings', () => {
  for (const file of readdirSync(FOLDER).filter(name => name !== 'index.ts')) {
    const source = readFileSync(join(FOLDER, file), 'utf8');
    const code = /code: '([a-z.-]+)'/.exec(source)?.[1] ?? '';
    const { examples, readWith } = readRuleComment(source);

    it(`${code} shows what it warns of and what it accepts`, () => {
      assert.deepEqual([...new Set(examples.map(({ verdict }) => verdict))].sort(), ['accepts', 'warns']);
    });
    for (const { verdict, notation } of examples) {
      it(`${code} ${verdict}: ${notation.split('\n')[0]}`, () => {
        const { text, marks } = readNotation(notation);
        const found = analyse(text, undefined, readWith).findings.filter(finding => finding.code === code);
        const foundMarks = found.map(({ span }) => ({ name: code, ...span }));
        assert.equal(writeNotation(text, foundMarks), writeNotation(text, marks));
        assert.equal(foundMarks.length > 0, verdict === 'warns');
      });
    }
  }
});
