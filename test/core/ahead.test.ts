import assert from 'node:assert/strict';
import { readAhead } from '../../src/core/ahead.ts';
import { analyse, type Change, sliceOf } from '../../src/core/index.ts';

const TEXT = [
  '# Ports',
  'Mayor Ruiz called the plan “a gift to nobody.”[^1] Exports fell by 14 percent in 2020.',
  '## Recommendations',
  '- Close the gates at night.\n- Publish the tide tables.',
  'Exports rose again in 2021.',
  '[^1]: Harbor Board, *Minutes*, 2020.',
].join('\n\n');

function typed(text: string, before: string, insert: string) {
  const at = text.indexOf(before);
  const now = text.slice(0, at) + insert + text.slice(at);
  const change: Change = { start: at, end: at, by: insert.length };
  return { now, ahead: readAhead(analyse(text), change, range => sliceOf(now, range)) };
}

describe('readAhead', () => {
  it('reads the block that an edit touches', () => {
    const { now, ahead } = typed(TEXT, ' percent', '0');
    assert.ok(ahead);
    assert.match(sliceOf(now, ahead.blocks.now), /^Mayor Ruiz .* 140 percent in 2020\.\s*$/);
    assert.equal(sliceOf(now, ahead.sentences.now), 'Exports fell by 140 percent in 2020.');
    assert.equal(sliceOf(TEXT, ahead.sentences.before), 'Exports fell by 14 percent in 2020.');
    assert.deepEqual(
      ahead.content.quotes.map(({ span }) => now.slice(span.start + ahead.offset, span.end + ahead.offset)),
      ['“a gift to nobody.”'],
    );
  });

  it('knows the headings above', () => {
    const long = TEXT.replace('- Close', `${'The board met.\n\n'.repeat(400)}- Close`);
    const { now, ahead } = typed(long, ' tables', 'l');
    assert.ok(ahead && ahead.content.text.length < 6000);
    const asked = ahead.content.recommendations.map(({ span }) =>
      now.slice(span.start + ahead.offset, span.end + ahead.offset),
    );
    assert.ok(asked.includes('Publish the tidel tables.'), asked.join());
  });

  it('takes in all sentences of a block when an edit makes more of them', () => {
    const { now, ahead } = typed(TEXT, ' in 2020', '. It fell');
    assert.ok(ahead);
    assert.deepEqual(ahead.sentences, ahead.blocks);
    assert.match(sliceOf(now, ahead.blocks.now), /It fell in 2020/);
  });

  it('leaves front matter, and what is too much for a moment, to the whole reading', () => {
    assert.equal(typed(`---\ntitle: A\n---\n\n${TEXT}`, 'A\n', 'B').ahead, undefined);
    assert.equal(typed(TEXT, 'Exports rose', 'a word '.repeat(10_000)).ahead, undefined);
  });
});
