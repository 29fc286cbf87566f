import { readReference } from '../../src/core/sources/reference.ts';
import { type Mark, readNotation } from '../../test/notation.ts';
import type { Measurement } from '../evaluation.ts';
import fifthDraw from './fifth-notes.txt';
import fourthDraw from './fourth-notes.txt';
import { ReferenceScores } from './reference-scores.ts';
import secondDraw from './second-notes.txt';
import thirdDraw from './third-notes.txt';
import firstDraw from './written-notes.txt';

/**
 * The figures of references on notes in the conventions of many houses. Each draw was labelled before the rules had
 * seen it, and the rules were mended on it then; the third and the fourth are halves of one, made by lot.
 */
export function measureWrittenNotes(): Measurement[] {
  return [
    ...figuresOf('written notes', firstDraw),
    ...figuresOf('written notes, second draw', secondDraw),
    ...figuresOf('written notes, third draw', thirdDraw),
    ...figuresOf('written notes, fourth draw', fourthDraw),
    ...figuresOf('written notes, fifth draw', fifthDraw),
    ...figuresOf(
      'written notes, all draws',
      [firstDraw, secondDraw, thirdDraw, fourthDraw, fifthDraw].join('\n'),
    ),
  ];
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
