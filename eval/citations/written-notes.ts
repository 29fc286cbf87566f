import { readReference } from '../../src/core/sources/reference.ts';
import { type Mark, readNotation } from '../../test/notation.ts';
import type { Measurement } from '../evaluation.ts';
import { ReferenceScores } from './reference-scores.ts';
import lines from './written-notes.txt';

/** The figures of references on notes in the conventions of many houses, labelled before the rules had seen them. */
export function measureWrittenNotes(): Measurement[] {
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
    ...scores.rows('written notes'),
    {
      measure: `written notes: remarks taken for no source, of ${remarks.length}`,
      value: remarks.filter(Boolean).length / remarks.length,
    },
  ];
}

function sliceOf(text: string, mark: Mark | undefined): string | undefined {
  return mark && text.slice(mark.start, mark.end);
}
