import assert from 'node:assert/strict';
import { analyse, sliceOf } from '../../src/core/index.ts';
import {
  labelBeingTyped,
  placesOf,
  renamePlaces,
  renameTargetAt,
  targetAt,
} from '../../src/view/citation-places.ts';

const TEXT =
  'Exports fell.[^trade] Imports rose.[^trade][^2]\n\n[^trade]: Customs Office, 2023.\n[^2]: Port Office, 2024.\n';
const brief = analyse(TEXT);

function places(offset: number, withNote: boolean): string[] {
  const target = targetAt(brief, offset);
  return (target ? placesOf(brief, target, withNote) : []).map(
    place => `${place.start}:${sliceOf(TEXT, place)}`,
  );
}

describe('places of citations', () => {
  it('are a note’s markers and its label', () => {
    assert.deepEqual(places(15, true), ['14:^trade', '36:^trade', '51:trade']);
    assert.deepEqual(places(60, false), ['14:^trade', '36:^trade']);
  });

  it('of a marker without a note are the markers of its label', () => {
    const lost = analyse('One.[^a] Two.[^a] Three.[^b]');
    const target = targetAt(lost, 5);
    assert.equal(target && placesOf(lost, target, true).length, 2);
  });

  it('are renamed together', () => {
    const found = renamePlaces(brief, 15, 'customs');
    assert.deepEqual('places' in found && found.places.map(place => sliceOf(TEXT, place)), [
      'trade',
      'trade',
      'trade',
    ]);
  });

  it('are renamed where they are named by their number, too', () => {
    const text =
      'It fell.[^1] It rose.[^2]\n\n[^1]: Ana Ruiz, “Ports,” 2020.\n[^2]: Ruiz, supra note 1, p. 4.\n';
    const found = (name: string) => {
      const renamed = renamePlaces(analyse(text), 10, name);
      return 'places' in renamed && renamed.places.map(place => text.slice(place.start - 2, place.end));
    };
    assert.deepEqual(found('7'), ['[^1', '[^1', 'e 1']);
    assert.deepEqual(found('ruiz'), ['[^1', '[^1']);
  });

  it('are not renamed to a label that is taken or can’t be one', () => {
    assert.deepEqual(renamePlaces(brief, 15, '2'), { refusal: 'There is a note “2” already' });
    assert.match(JSON.stringify(renamePlaces(brief, 15, 'a b')), /no spaces/);
    assert.ok('places' in renamePlaces(brief, 15, 'Trade'));
  });

  it('are not renamed where markers of another kind lead to them', () => {
    const mixed = analyse(
      'It fell.[^1] It rose.[1] It held.[^1,2]\n\n[^1]: Ruiz, “Ports,” 2020.\n[^2]: Reed, “Dues,” 2021.\n',
    );
    assert.match(JSON.stringify(renamePlaces(mixed, 10, 'ports')), /“\[1\]” leads to this note too/);
    assert.match(
      JSON.stringify(renamePlaces(mixed, mixed.text.indexOf('^2]:') + 1, 'dues')),
      /“\[\^1,2\]” leads/,
    );
  });

  it('are not renamed from the words of a note', () => {
    assert.ok('refusal' in renameTargetAt(brief, 70));
    assert.ok('label' in renameTargetAt(brief, 53));
  });

  it('know the label that is being typed', () => {
    assert.deepEqual(labelBeingTyped('One.[^tr', 8), { opener: '[^', typed: { start: 6, end: 8 } });
    assert.equal(labelBeingTyped('ana@example', 11), undefined);
    assert.equal(labelBeingTyped('[^a] b', 6), undefined);
  });
});
