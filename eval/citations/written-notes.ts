import { readReference } from '../../src/core/sources/reference.ts';
import { type Mark, readNotation } from '../../test/notation.ts';
import type { Measurement } from '../evaluation.ts';
import { ReferenceScores } from './reference-scores.ts';
import secondDraw from './second-notes.txt';
import firstDraw from './written-notes.txt';

/**
 * The figures of references on notes in the conventions of many houses. Both draws were labelled before the rules had
 * seen them, and the rules were mended on the first.
 */
export function measureWrittenNotes(): Measurement[] {
  return [...figuresOf('written notes', firstDraw), ...figuresOf('written notes, second draw', secondDraw)];
}

function figuresOf(what: string, lines: string): Measurement[] {
  const scores = new ReferenceScores();
  const remarks: boolean[] = [];
  const notes = lines.split('\n').filter(line => line !== '' && !line.startsWith('#'));
  for (const note of notes) {
    if (note.startsWith('~ ')) {
      remarks.push(readReference(note.slice(2)) === undefined);
      continue;
    }
    const { text, marks } = readNotation(note);
    const words = (name: string): string | undefined =>
      sliceOf(
        text,
        marks.find(mark => mark.name === name),
      );
    const year = words('year');
    const gold = {
      URL: words('url'),
      DOI: words('doi'),
      years: year ? [year] : [],
      title: words('title'),
      family: words('family'),
    };
    scores.add(text, gold, readReference(text));
  }
  return [
    ...scores.rows(what),
    {
      measure: `${what}: remarks taken for no source, of ${remarks.length}`,
      value: remarks.filter(Boolean).length / remarks.length,
    },
  ];
}

function sliceOf(text: string, mark: Mark | undefined): string | undefined {
  return mark && text.slice(mark.start, mark.end);
}
