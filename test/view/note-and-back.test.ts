import assert from 'node:assert/strict';
import { analyse } from '../../src/core/index.ts';
import { noteAndBack } from '../../src/view/note-and-back.ts';

const TEXT = `Exports fell.[^1] Imports rose.[^1] Fees fell.[^2]

[^1]: Ana Ruiz, “Trade,” 2023.

[^2]: Ana Ruiz, “Fees,” 2024.
`;

describe('from a marker to its note and back', () => {
  const brief = analyse(TEXT);
  const body = TEXT.indexOf('Ana Ruiz, “Trade');
  const second = TEXT.indexOf('[^1] Fees');

  it('comes back to the marker that the user left', () => {
    const there = noteAndBack(brief, second + 1);
    assert.equal(there?.place.start, body);
    assert.deepEqual(there?.cameFrom, { label: '1', use: 1 });
    assert.equal(noteAndBack(brief, body, there?.cameFrom)?.place.start, second);
  });

  it('comes back to the first marker when it was left nowhere, or from another note', () => {
    const first = TEXT.indexOf('[^1]');
    assert.equal(noteAndBack(brief, body)?.place.start, first);
    assert.equal(noteAndBack(brief, body, { label: '2', use: 0 })?.place.start, first);
    assert.equal(noteAndBack(brief, body, { label: '1', use: 7 })?.place.start, first);
  });

  it('leads nowhere from where neither stands', () => {
    assert.equal(noteAndBack(brief, 3), undefined);
  });
});
