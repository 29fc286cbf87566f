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

  it('name a figure with what it counts', () => {
    for (const [sentence, figure] of [
      [
        'The navy fired 26 short-range missile flares in 2019, more than in any year before.',
        '26 short-range missile flares',
      ],
      ['A team of 5–9 people costs more than any other in the port.', '5–9 people'],
      ['The port spent $1–2M on its cranes in 2019.', '$1–2M'],
      ['In 2019, 38 of 361 ports closed.', '38 of 361 ports'],
      ['Some 410 ports closed in 2019 in the north.', '410 ports'],
    ] as const) {
      const found = analyse(sentence).findings.find(({ code }) => code === 'claim.uncited-figure');
      assert.ok(found?.message.includes(`“${figure}”`), found?.message ?? sentence);
    }
  });
});
