import assert from 'node:assert/strict';
import { analyse, type Brief, type Change, readAhead, sliceOf } from '../../src/core/index.ts';
import { HIGHLIGHT_STYLES, type Highlights, highlightsOf } from '../../src/view/highlights.ts';
import {
  inSight,
  isCarriedTo,
  isTooMany,
  patched,
  patchOf,
  within,
} from '../../src/view/highlights-in-sight.ts';

const OPTIONS = { shown: () => true };
const PARAGRAPH =
  'Mayor Ruiz called the plan “a gift to nobody but the owners.”[^1] Exports fell by 14 percent in 2020. Congress must act, and the board should publish what it knows.[^2]\n\n';
const NOTES = '[^1]: Ruiz, *Letter*, 2023.\n\n[^2]: Harbor Board, *Minutes*, 2020.\n';

describe('highlights of a long document', () => {
  it('are those in sight', () => {
    const text = 'Congress must act.[^1]\n\n'.repeat(1600);
    const all = highlightsOf(analyse(text), OPTIONS);
    const shown = inSight(all, [{ start: 50_000, end: 52_000 }]);
    assert.ok(isTooMany(all) && shown.recommendation.length > 100);
    assert.ok(shown.recommendation.every(({ start, end }) => end > 19_000 && start < 82_000));
    const few = highlightsOf(analyse(PARAGRAPH), OPTIONS);
    assert.equal(inSight(few, []), few);
  });

  it('are each drawn once where two ranges are visible', () => {
    const all = highlightsOf(analyse('Congress must act.[^1]\n\n'.repeat(1600)), OPTIONS);
    const visible = [
      { start: 1000, end: 2000 },
      { start: 2500, end: 3000 },
    ];
    const { recommendation } = inSight(all, visible);
    assert.equal(new Set(recommendation).size, recommendation.length);
  });
});

/** What is drawn ahead of the reading, where a text is typed at the `k`th place of a phrase. */
function drawnAhead(
  brief: Brief,
  at: number,
  insert: string,
  remove = 0,
): { now: string; drawn: Highlights } {
  const { text } = brief;
  const now = text.slice(0, at) + insert + text.slice(at + remove);
  const change: Change = { start: at, end: at + remove, by: insert.length - remove };
  const ahead = readAhead(brief, change, range => sliceOf(now, range));
  assert.ok(ahead);
  const before = highlightsOf(brief, OPTIONS);
  const patch = patchOf(before, ahead, OPTIONS);
  const last = within(before, patch.blocks.before);
  const drawn = HIGHLIGHT_STYLES.map(style => {
    const spans = patched(before[style], patch, patch.highlights[style]);
    // What the editor carries along by itself is left to it.
    if (isCarriedTo(last[style], change, patch.highlights[style]))
      assert.equal(spans.length, before[style].length);
    return [style, spans];
  });
  return { now, drawn: Object.fromEntries(drawn) as Highlights };
}

describe('highlights ahead of a reading', () => {
  const text = PARAGRAPH.repeat(40) + NOTES;
  const brief = analyse(text);

  for (const [what, before, insert, remove] of [
    ['a letter in a claim', 'percent in', 's', 0],
    ['a figure', ' percent in', '0', 0],
    ['a sentence more', 'Congress must', 'Exports rose by 3 percent in 2019. ', 0],
    ['a sentence made a question', '. Congress', '?', 1],
    ['words taken out of a quotation', ' but the owners', '', 15],
    ['a mark that closes a quotation taken out', '”[^1] Exports', '', 1],
    ['a word before a marker', '.[^2]', ' soon', 0],
    ['an order taken back', 'must act', 'did ', 5],
  ] as const) {
    it(`are those of the reading: ${what}`, () => {
      for (const from of [0, text.length / 2]) {
        const at = text.indexOf(before, from);
        const { now, drawn } = drawnAhead(brief, at, insert, remove);
        assert.deepEqual(drawn, highlightsOf(analyse(now), OPTIONS));
      }
    });
  }

  it('say of no new marker that it lacks a note', () => {
    const at = text.indexOf(' Congress must', text.length / 2);
    const { now, drawn } = drawnAhead(brief, at, '[^7]');
    assert.equal(drawn.citation.filter(range => sliceOf(now, range) === '[^7]').length, 1);
    assert.equal(drawn['unresolved-citation'].length, 0);
  });
});
