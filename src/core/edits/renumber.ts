import type { Brief } from '../brief.ts';
import { type Span, sliceOf } from '../span.ts';
import { callLabel, definitionsOf } from './definitions.ts';
import { type Change, replace, sorted } from './edit.ts';

/**
 * Numbers the `[^1]` notes in the order in which the text first calls them; notes that nothing calls come last. Labels
 * that are words stay as they are.
 */
export function renumberNotes(brief: Brief): Change {
  const calls = brief.citations.flatMap(citation => callLabel(brief, citation) ?? []);
  const definitions = definitionsOf(brief).map(({ label }) => label);
  const places = [...calls, ...definitions].filter(place => /^\d+$/.test(sliceOf(brief.text, place)));
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
