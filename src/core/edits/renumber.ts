import type { Brief } from '../brief.ts';
import { once } from '../remembered.ts';
import { type Span, sliceOf } from '../span.ts';
import { wording } from '../wording.ts';
import { callLabel, definitionsOf } from './definitions.ts';
import { type Change, refuse, replace, sorted } from './edit.ts';
import { keepingSources } from './keeping-sources.ts';

/**
 * Numbers the `[^1]` notes in the order in which the text first calls them; notes that nothing calls come last. Labels
 * that are words stay as they are. Refused where all labels are words, or markers of another kind call a note by its
 * number.
 */
export const renumberNotes = once((brief: Brief): Change => {
  const labels = definitionsOf(brief).map(({ label }) => sliceOf(brief.text, label));
  if (labels.length > 0 && !labels.some(label => NUMBER.test(label)))
    return refuse(wording('There is nothing to renumber: all labels are words, and they stay as they are.'));
  const change = keepingSources(brief, inOrderOfAppearance(brief));
  return change.refused === undefined
    ? change
    : refuse(wording('{0} Turn all markers into [^1] notes first.', change.refused));
});

const NUMBER = /^\d+$/;

function inOrderOfAppearance(brief: Brief): Change {
  const calls = brief.citations.flatMap(citation => callLabel(brief, citation) ?? []);
  const definitions = definitionsOf(brief).map(({ label }) => label);
  const places = [...calls, ...definitions].filter(place => NUMBER.test(sliceOf(brief.text, place)));
  const numbers = new Map<string, string>();
  for (const place of places) {
    const old = sliceOf(brief.text, place);
    if (!numbers.has(old)) numbers.set(old, String(numbers.size + 1));
  }
  const changed = (place: Span) => numbers.get(sliceOf(brief.text, place)) ?? '';
  return {
    edits: sorted(
      places
        .filter(place => changed(place) !== sliceOf(brief.text, place))
        .map(place => replace(place, changed(place))),
    ),
  };
}
