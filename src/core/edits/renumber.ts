import type { Brief } from '../brief.ts';
import { groupBy } from '../group-by.ts';
import { once } from '../remembered.ts';
import { covers, firstEndingAfter, type Span, shift, sliceOf } from '../span.ts';
import { wording } from '../wording.ts';
import { callLabel, type Definition, definitionsOf } from './definitions.ts';
import { applyEdits, type Change, type Edit, refuse, replace, sorted } from './edit.ts';
import { keepingSources } from './keeping-sources.ts';

/**
 * Numbers the `[^1]` notes in the order in which the text first calls them; notes that nothing calls come last. Where
 * they stand in one run, they are put into that order. Labels that are words stay as they are. Refused where all labels are words, or markers of another kind call a note by its
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
  const renumbered = sorted(
    places
      .filter(place => changed(place) !== sliceOf(brief.text, place))
      .map(place => replace(place, changed(place))),
  );
  return { edits: inOneRun(brief, renumbered, changed) };
}

/** The same edits, but each note of a run that holds them all replaced by the one that belongs in its place. */
function inOneRun(brief: Brief, renumbered: readonly Edit[], changed: (label: Span) => string): Edit[] {
  const { text } = brief;
  const numbered = definitionsOf(brief).filter(({ label }) => NUMBER.test(sliceOf(text, label)));
  const isRun = numbered.every(({ note }, i) => {
    const next = numbered[i + 1]?.note.span;
    return !next || text.slice(note.span.end, next.start).trim() === '';
  });
  const order = (definition: Definition) => Number(changed(definition.label));
  const inOrder = [...numbered].sort((a, b) => order(a) - order(b));
  if (!isRun || inOrder.every((definition, i) => definition === numbered[i])) return [...renumbered];
  const notes = numbered.map(({ note }) => note);
  const editsIn = groupBy(renumbered, edit => {
    const note = notes[firstEndingAfter(notes, edit.span.start)];
    return note && covers(note.span, edit.span) ? note : undefined;
  });
  const moved = inOrder.map(({ note }, i) => {
    const own = (editsIn.get(note) ?? []).map(edit => ({
      ...edit,
      span: shift(edit.span, -note.span.start),
    }));
    return replace(notes[i]?.span ?? note.span, applyEdits(sliceOf(text, note.span), own));
  });
  return sorted([...(editsIn.get(undefined) ?? []), ...moved]);
}
