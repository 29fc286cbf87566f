import assert from 'node:assert/strict';
import { plainText, shorten, withoutMarkup } from '../../../src/view/trees/plain-text.ts';
import { recommended } from './recommended.ts';

describe('plain text', () => {
  it('leaves markup out', () => {
    assert.equal(withoutMarkup('**Fund** _the_ ports, `now`'), 'Fund the ports, now');
    assert.equal(
      withoutMarkup('see [the report](https://example.org/a "A") and ![map](m.png)'),
      'see the report and map',
    );
    assert.equal(withoutMarkup('[the Survey [of] Fees](https://example.org/a)'), 'the Survey [of] Fees');
    assert.equal(withoutMarkup('all ports [[RFC 7]](#rfc7) of size'), 'all ports of size');
    assert.equal(withoutMarkup('one<sup id="f">1</sup> <br/>two'), 'one1 two');
    assert.equal(
      withoutMarkup(
        '[law](http://uscode.example/view?req=(title:44%20section:3554)), [old]({{ site.baseurl }}/a/)',
      ),
      'law, old',
    );
    assert.equal(
      withoutMarkup('tell <desk@ports.example.org> of it, or <me@example.org'),
      'tell desk@ports.example.org of it, or me@example.org',
    );
    assert.equal(withoutMarkup('4.  All systems\n   > must\n> log'), 'All systems must log');
    assert.equal(withoutMarkup('A &amp; B &#8211; C &#x2014; &nope;'), 'A & B – C — &nope;');
  });

  it('keeps what only looks like markup', () => {
    assert.equal(
      withoutMarkup('snake_case_name, 3 < 4, [port directors] \\*'),
      'snake_case_name, 3 < 4, [port directors] *',
    );
    assert.equal(withoutMarkup('2023 was bad'), '2023 was bad');
  });

  it('leaves markers out', () => {
    const brief = recommended('It closed.{citation:REF} It should\nopen.{citation:REF}');
    assert.equal(plainText(brief, { start: 0, end: brief.text.length }), 'It closed. It should open.');
    assert.equal(plainText(brief, { start: 0, end: 11 }), 'It closed.');
  });

  it('is read in linear time', () => {
    const start = performance.now();
    for (const piece of [
      '<a ',
      '[',
      '](',
      '![x](',
      '_',
      '&#',
      '\\',
      '> \n',
      '*',
      '[a](',
      '[a]({{b}}',
      '[a](()',
      '<a@b.',
    ])
      withoutMarkup(piece.repeat(20_000));
    assert.ok(performance.now() - start < 3000);
  });

  it('is cut after a word, and never in the middle of a character', () => {
    assert.equal(shorten('fund the ports, again', 16), 'fund the ports…');
    assert.equal(shorten('fund … the ports', 8), 'fund…');
    assert.equal(shorten('fund', 4), 'fund');
    assert.equal(shorten('abcdefgh', 5), 'abcd…');
    assert.equal(shorten('😀😀😀', 4), '😀…');
  });
});
