import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/core/index.ts';
import { readNotation, writeNotation } from '../notation.ts';

const FOLDER = join(process.cwd(), 'src', 'core', 'findings');

interface Example {
  readonly verdict: string;
  readonly notation: string;
}

/** The `@example`s of a rule's doc comment, without the comment's own stars. */
function examplesIn(source: string): Example[] {
  const comment = /\/\*\*\n([\s\S]*?)\n \*\//.exec(source)?.[1] ?? '';
  const text = comment.replace(/^ \* ?/gm, '');
  return text
    .split(/^@example /m)
    .slice(1)
    .map(example => {
      const [verdict = '', ...lines] = example.split('\n');
      return { verdict: verdict.trim(), notation: lines.join('\n').trimEnd() };
    });
}

describe('findings', () => {
  for (const file of readdirSync(FOLDER).filter(name => name !== 'index.ts')) {
    const source = readFileSync(join(FOLDER, file), 'utf8');
    const code = /code: '([a-z.-]+)'/.exec(source)?.[1] ?? '';
    const examples = examplesIn(source);

    it(`${code} shows what it warns of and what it accepts`, () => {
      assert.deepEqual([...new Set(examples.map(({ verdict }) => verdict))].sort(), ['accepts', 'warns']);
    });
    for (const { verdict, notation } of examples) {
      it(`${code} ${verdict}: ${notation.split('\n')[0]}`, () => {
        const { text, marks } = readNotation(notation);
        const found = analyse(text).findings.filter(finding => finding.code === code);
        const foundMarks = found.map(({ span }) => ({ name: code, ...span }));
        assert.equal(writeNotation(text, foundMarks), writeNotation(text, marks));
        assert.equal(foundMarks.length > 0, verdict === 'warns');
      });
    }
  }
});
