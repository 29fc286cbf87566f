import assert from 'node:assert/strict';
import fc from 'fast-check';
import { matchQuote } from '../../../src/core/passages/quote-match.ts';
import { sourceText } from '../../../src/core/passages/source-text.ts';

const SOURCE = `The Harbour Office found that exports fell by 14.2 percent in 2023.12 The minister, who had not been told of the inter-
national survey, said the ports “are no longer safe” and promised reform of the ﬁscal rules [4] within the year.

“We will not close a single quay,” she told the council. The office isn't able to act alone; it needs $1,200,000
and 1eadership from the govemment of the day.

HARBOURS MUST STAY OPEN`;

function match(quote: string, text = SOURCE) {
  return matchQuote(sourceText(text), quote);
}

function found(quote: string): string {
  const { place } = match(quote);
  return place ? SOURCE.slice(place.start, place.end).replace(/\s+/g, ' ') : '';
}

describe('a quotation and its source', () => {
  it('are the same whatever the marks, dashes, spaces, hyphens at line ends, ligatures and calls', () => {
    for (const quote of [
      '“exports fell by 14.2 percent in 2023. The minister, who had not been told”',
      'been told of the international survey, said the ports "are no longer safe"',
      'said the ports ‘are no longer safe’ and promised',
      'promised\u00A0reform of the fiscal rules within the year.',
      'We will not close a single quay,',
      'The office isn’t able to act alone; it needs $1200000',
      '1,200,000 and leadership from the government of the day',
    ])
      assert.equal(match(quote).verdict, 'verbatim', quote);
  });

  it('are the same but for changes that the quotation marks', () => {
    for (const quote of [
      'Exports fell by 14.2 percent',
      'the minister, who had not been told',
      'The minister … promised reform of the fiscal rules',
      'The minister, . . . said the ports “are no longer safe”',
      '[T]he ports “are no longer safe” and promise[d] reform',
      'said [they] “are no longer safe” and promised reform',
      'We will not [sic] close a single quay',
      'Harbours must stay open',
    ])
      assert.equal(match(quote).verdict, 'marked', quote);
  });

  it('differ where a word, a number, a negation, their order or a mark does', () => {
    const differing: readonly [quote: string, quoted: string, source: string][] = [
      ['exports rose by 14.2 percent in 2023', 'rose', 'fell'],
      ['exports fell by 14.3 percent in 2023', '14.3', '14.2'],
      ['The minister, who had been told of the international survey', '', 'not'],
      ['We will close a single quay', '', 'not'],
      ['The office is able to act alone', 'is', "isn't"],
      ['promised reform of the fiscal rules, within the year', ',', ''],
      ['said the harbours “are no longer safe” and promised', 'harbours', 'ports'],
    ];
    for (const [quote, quoted, source] of differing) {
      const { verdict, differences } = match(quote);
      assert.equal(verdict, 'altered', quote);
      assert.deepEqual(differences, [{ quoted, source }]);
    }
    assert.equal(match('said the ports are longer no safe and promised').verdict, 'altered');
    assert.equal(match('The Office found that harbour exports fell by 14.2 percent').verdict, 'altered');
  });

  it('have nothing to do with one another', () => {
    for (const quote of [
      'A bridge across the strait would pay for itself in nine years',
      'In the words of its chief, the office fears for quays and wants money',
      '',
      '…',
      '“”',
    ])
      assert.equal(match(quote).verdict, 'not-found', quote);
  });

  it('never are the same where a space turns the meaning', () => {
    assert.equal(
      match('This is notable to all who sail', 'This is not able to all who sail.').verdict,
      'altered',
    );
    assert.equal(
      match('they were set apart from the rest', 'they were set a part from the rest').verdict,
      'altered',
    );
    assert.equal(match('it is a modern port at the sea', 'it is a modem port at the sea').verdict, 'altered');
  });

  it('name the place', () => {
    assert.equal(found('Exports fell by 14.2'), 'exports fell by 14.2');
    assert.equal(found('The minister … promised reform'), found('The minister [...] promised reform'));
    assert.match(found('The minister … promised reform'), /^The minister, .* promised reform$/);
  });

  const words = fc.array(
    fc.constantFrom('port', 'not', 'law', 'of', '1.5', 'tax', 'a', 'fell', '—', '…', '[', ']', ','),
    {
      minLength: 1,
      maxLength: 40,
    },
  );

  it('never are called verbatim when a letter of a word is another', () => {
    fc.assert(
      fc.property(words, fc.nat(), (list, seed) => {
        const text = `Here ${list.join(' ')} ends.`;
        const places = [...text.matchAll(/[a-z]/g)].map(({ index }) => index);
        const at = places[seed % places.length] ?? 0;
        const quote = `${text.slice(0, at)}${text[at] === 'q' ? 'z' : 'q'}${text.slice(at + 1)}`;
        assert.notEqual(match(quote, text).verdict, 'verbatim');
      }),
      { numRuns: 200 },
    );
  });

  it('are read whatever they hold, and a place lies within the source', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      words.map(list => list.join(' ')),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), piece, (pieces, quote) => {
        const text = pieces.join(' ');
        const { place, similarity } = match(quote, text);
        if (place) assert.ok(0 <= place.start && place.start < place.end && place.end <= text.length);
        assert.ok(similarity >= 0 && similarity <= 1);
      }),
      { numRuns: 30 },
    );
  });
});
