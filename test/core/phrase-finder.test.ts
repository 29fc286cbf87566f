import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Phrases, phraseFinder } from '../../src/core/phrase-finder.ts';

const PHRASES: readonly Phrases<string>[] = [
  { name: 'cause', alternatives: '(?:has |have )?caused|led to|results? from' },
  { name: 'rank', alternatives: '(?:the|its) (?:second|third)?-?\\s?(?:largest|worst)|a (?:third|half)' },
  { name: 'act', alternatives: '(?:(?:has|was) )?(?:led|leading|cut)' },
  { name: 'more', alternatives: 'more|less', tail: '(?=[^.]{0,20}?\\b(than \\w+))' },
];

const WORDS = [
  ...'has have caused led to results result from the its second third largest worst a half was leading'.split(
    ' ',
  ),
  ...'cut more less than LED Has ed recut leds x1 _led été'.split(' '),
];
const texts = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', '-', '. ', '', '’')), {
    maxLength: 14,
  })
  .map(parts => parts.flat().join(''));

describe('phraseFinder', () => {
  it('finds what a regular expression for each finds', () => {
    const find = phraseFinder(PHRASES);
    fc.assert(
      fc.property(texts, text => {
        const found = find(text);
        for (const { name, alternatives, tail = '' } of PHRASES) {
          const expected = new RegExp(`\\b(${alternatives})\\b${tail}`, 'i').exec(text);
          const match = found.get(name);
          assert.deepEqual(
            match && [match.index, ...match],
            expected ? [expected.index, ...expected] : undefined,
          );
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses what starts with no letters', () => {
    assert.throws(() => phraseFinder([{ name: 'figure', alternatives: 'one|\\d+' }]), /\\d\+/);
  });
});
