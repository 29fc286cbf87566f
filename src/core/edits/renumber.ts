import type { Brief, Note } from '../brief.ts';
import { groupBy } from '../group-by.ts';
import { inReadingOrder } from '../reading-order.ts';
import { once } from '../remembered.ts';
import { bySpan, covers, firstEndingAfter, shift, sliceOf } from '../span.ts';
import { finish } from '../steps.ts';
import { wording } from '../wording.ts';
import { callLabel, type Definition, definitionsOf } from './definitions.ts';
import { applyEdits, type Change, type Edit, refuse, replace, sorted } from './edit.ts';
import { keepWords } from './keep-ibids.ts';
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
  const { numbers, edits } = newNumbers(brief);
  const run = runInOrder(brief, numbers);
  const { refused } = keepingSources(brief, { edits: moved(brief, edits, run) });
  if (refused !== undefined) return refuse(wording('{0} Turn all markers into [^1] notes first.', refused));
  const words = keepWords(brief, orderWith(brief, run), number => numbers.get(number));
  return { edits: moved(brief, sorted([...edits, ...words]), run) };
});

const NUMBER = /^\d+$/;

/** The number that each old one becomes, and the edits of labels. */
function newNumbers(brief: Brief): {
  readonly numbers: ReadonlyMap<string, string>;
  readonly edits: readonly Edit[];
} {
  const calls = brief.citations.flatMap(citation => callLabel(brief, citation) ?? []);
  const definitions = definitionsOf(brief).map(({ label }) => label);
  const places = [...calls, ...definitions].filter(place => NUMBER.test(sliceOf(brief.text, place)));
  const numbers = new Map<string, string>();
  for (const place of places) {
    const old = sliceOf(brief.text, place);
    if (!numbers.has(old)) numbers.set(old, String(numbers.size + 1));
  }
  const edits = places.flatMap(place => {
    const old = sliceOf(brief.text, place);
    const number = numbers.get(old) ?? old;
    return number === old ? [] : [replace(place, number)];
  });
  return { numbers, edits: sorted(edits) };
}

/** The numbered notes in their new order, where they stand in one run and in another order; else none. */
function runInOrder(brief: Brief, numbers: ReadonlyMap<string, string>): readonly Note[] {
  const { text } = brief;
  const numbered = definitionsOf(brief).filter(({ label }) => NUMBER.test(sliceOf(text, label)));
  const isRun = numbered.every(({ note }, i) => {
    const next = numbered[i + 1]?.note.span;
    return !next || text.slice(note.span.end, next.start).trim() === '';
  });
  const order = ({ label }: Definition) => Number(numbers.get(sliceOf(text, label)));
  const inOrder = [...numbered].sort((a, b) => order(a) - order(b));
  return isRun && inOrder.some((definition, i) => definition !== numbered[i])
    ? inOrder.map(({ note }) => note)
    : [];
}

/** The order in which the notes are read when those of a run stand in another order. */
function orderWith(brief: Brief, run: readonly Note[]): Note[] {
  const inPlace = new Map([...run].sort(bySpan).map((note, i) => [note, run[i]]));
  const defined = brief.notes.map(note => inPlace.get(note) ?? note);
  return finish(inReadingOrder(brief.text, defined, brief.citations)).map(({ note }) => note);
}

/** The same edits, but each note of a run replaced by the one that belongs in its place. */
function moved(brief: Brief, edits: readonly Edit[], run: readonly Note[]): Edit[] {
  const { text } = brief;
  const places = [...run].sort(bySpan);
  const editsIn = groupBy(edits, edit => {
    const note = places[firstEndingAfter(places, edit.span.start)];
    return note && covers(note.span, edit.span) ? note : undefined;
  });
  const notes = run.map((note, i) => {
    const own = (editsIn.get(note) ?? []).map(edit => ({
      ...edit,
      span: shift(edit.span, -note.span.start),
    }));
    return replace(places[i]?.span ?? note.span, applyEdits(sliceOf(text, note.span), own));
  });
  return sorted([...(editsIn.get(undefined) ?? []), ...notes]);
}
