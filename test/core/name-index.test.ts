import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../src/core/chunks.ts';
import { layOut } from '../../src/core/layout.ts';
import { NameIndex, readAllRuns } from '../../src/core/quotes/name-index.ts';
import { finish } from '../../src/core/steps.ts';

const GIVEN = ['Ana', 'Jon', 'Kim', 'J.', 'Sen.', 'The'];
const LAST = ['Ruiz', 'Berg', 'Okafor', 'Jong-un', 'van der Berg', 'Board', 'Ruiz’s', 'Ruizville'];
const BETWEEN = [' said. ', ', a teacher, ', '.\n\n', ' (', ') and ', ' ', '\n', ' **', '** of '];

const piece = fc.oneof(fc.constantFrom(...GIVEN), fc.constantFrom(...LAST), fc.constantFrom(...BETWEEN));
/** A longer run of capitals is cut somewhere, and names nobody. */
const LONG_RUN = /(?:[\p{Lu}vd][^\s,]*\s+){6}/u;
const document = fc
  .array(piece, { maxLength: 60 })
  .map(pieces => pieces.join(' ').replace(/ +/g, ' '))
  .filter(text => !LONG_RUN.test(text));

function indexOf(text: string, reads: 'all' | 'what is asked' = 'what is asked'): NameIndex {
  const { body } = finish(layOut(text, parse(text).chunks));
  return new NameIndex(text, body, reads === 'all' ? finish(readAllRuns(body)) : undefined);
}

describe('the index of names', () => {
  it('finds the same names whether they are looked for one by one or all are read', () => {
    fc.assert(
      fc.property(document, text => {
        const searching = indexOf(text);
        const reading = indexOf(text, 'all');
        for (const name of ['Ruiz', 'Berg', 'Okafor', 'Jong-un', 'Kim', 'Board', 'Ruizville'])
          assert.deepEqual(searching.fullest([name]), reading.fullest([name]), name);
      }),
      { numRuns: 100, examples: [['Kim Ruiz said. Kim Kim']] },
    );
  });

  it('finds the full name for the last one', () => {
    const names = indexOf('Berg left. Ana van der Berg (Lund) stayed.\n\nKim Jong-un wrote to Jon Okafor.');
    assert.deepEqual(names.fullest(['Berg']), ['Ana', 'van', 'der', 'Berg']);
    assert.deepEqual(names.fullest(['Kim']), ['Kim', 'Jong-un']);
    assert.deepEqual(names.fullest(['Okafor']), ['Jon', 'Okafor']);
    assert.deepEqual(names.fullest(['Ruiz']), ['Ruiz']);
  });
});
