import assert from 'node:assert/strict';
import { analyse, type Span, sliceOf } from '../../src/core/index.ts';
import { highlightsAround, highlightsOf } from '../../src/view/highlights.ts';
import { stepFrom } from '../../src/view/steps.ts';

const TEXT =
  'Mayor Ruiz called the plan “a gift to nobody but the owners.”REF Congress must act.[^1]\n\n[^1]: Ruiz, 2023.\n';

describe('highlights', () => {
  it('set off each kind, and markers without a note apart', () => {
    const found = highlightsOf(analyse(TEXT), { shown: () => true });
    const words = (style: keyof typeof found) => found[style].map(range => sliceOf(TEXT, range));
    assert.deepEqual(words('quote'), ['“a gift to nobody but the owners.”']);
    assert.deepEqual(words('recommendation'), ['Congress must act.']);
    assert.deepEqual(words('citation'), ['[^1]']);
    assert.deepEqual(words('unresolved-citation'), ['REF']);
  });

  it('set off the words of a link without its address, and the number in tags', () => {
    const text =
      'Rents rose.<sup id="r1"><a href="#fn1">1</a></sup> It closed in [the survey of May](https://example.org/a/b_c(d)) and <https://example.org/b>, says [a][b].\n\n[b]: https://example.org/c\n\n<p id="fn1">1. Census, 2023.</p>\n';
    const found = highlightsOf(analyse(text), { shown: () => true });
    assert.deepEqual(
      found.citation.map(range => sliceOf(text, range)),
      ['1', 'the survey of May', '<https://example.org/b>', 'a'],
    );
  });

  it('leave out a kind that is switched off', () => {
    const found = highlightsOf(analyse(TEXT), { shown: kind => kind !== 'citation' });
    assert.deepEqual([found.citation, found['unresolved-citation']], [[], []]);
    assert.equal(found.quote.length, 1);
  });
});

describe('highlights before the whole is read', () => {
  it('are those of the range and around it, and no marker lacks a note', () => {
    const text = 'Congress must act.[^1]\n\n'.repeat(4000);
    const at = text.indexOf('Congress', 40_000);
    const found = highlightsAround(text, { start: at, end: at + 18 }, { shown: () => true });
    assert.ok(found.recommendation.some(({ start }) => start === at));
    assert.ok(found.recommendation.every(range => sliceOf(text, range) === 'Congress must act.'));
    assert.equal(found['unresolved-citation'].length, 0);
    assert.equal(found.citation.length, found.recommendation.length);
  });
});

describe('steps', () => {
  it('go round at the ends of the document', () => {
    const brief = analyse(TEXT);
    const [first, last] = brief.citations.map(({ span }) => span);
    assert.ok(first && last);
    const next = (from: Span, by: 1 | -1) => stepFrom(brief, ['citation'], from, by)?.span;
    assert.equal(next({ start: 0, end: 0 }, 1), first);
    assert.equal(next(first, 1), last);
    assert.equal(next(last, 1), first);
    assert.equal(next(first, -1), last);
  });

  it('stop at what starts at the caret, and at all that start at one place', () => {
    const brief = analyse('“Exports fell by 14 percent in 2023,” said Ann Reed. Ships left in 2022.');
    const stops: Span[] = [];
    for (let at: Span = { start: 0, end: 0 }, count = 0; count < 3; count++) {
      at = stepFrom(brief, ['claim', 'quote'], at, 1)?.span ?? at;
      stops.push(at);
    }
    assert.deepEqual(stops, [brief.quotes[0]?.span, brief.claims[0]?.span, brief.claims[1]?.span]);
  });
});
