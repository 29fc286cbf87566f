import assert from 'node:assert/strict';
import fc from 'fast-check';
import { align } from '../../../src/core/passages/alignment.ts';
import { markedParts } from '../../../src/core/passages/quoted-words.ts';
import { sourceTokens } from '../../../src/core/passages/tokens.ts';

const words = (...more: string[]) =>
  fc.array(fc.constantFrom('fees', 'rose', 'not', 'inter', 'national', 'international', '-', ',', ...more), {
    minLength: 1,
    maxLength: 12,
  });

describe('an alignment', () => {
  it('that is limited is the same, or none where it costs as much as the limit', () => {
    fc.assert(
      fc.property(words('…', '[the]'), words(), fc.integer({ min: 1, max: 800 }), (quoted, said, limit) => {
        const { parts } = markedParts(quoted.join(' '));
        if (parts.length === 0) return;
        const text = said.join(' ');
        const tokens = sourceTokens(text, 0, text.length);
        const whole = align(parts, tokens);
        assert.ok(whole);
        assert.deepEqual(align(parts, tokens, limit), whole.cost < limit ? whole : undefined);
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes a later place where the first one leads nowhere', () => {
    const { parts } = markedParts('fees … rose not');
    const text = 'fees rose, rose not';
    const found = align(parts, sourceTokens(text, 0, text.length));
    assert.equal(found?.cost, 0);
    assert.deepEqual(
      found.steps.map(({ kind }) => kind),
      ['equal', 'gap', 'equal', 'equal'],
    );
  });
});
