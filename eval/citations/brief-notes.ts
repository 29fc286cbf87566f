import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReference } from '../../src/core/sources/reference.ts';
import type { Measurement } from '../evaluation.ts';
import labels from './brief-notes.labels.json' with { type: 'json' };
import { BRIEFS } from './briefs.ts';
import { ReferenceScores } from './reference-scores.ts';

type Range = readonly number[];

/**
 * A note of a brief as a person read it, in UTF-16 offsets of its file: what it says, whether it cites anything, and
 * what it tells of the first work that it cites. Of an organisation the whole name is the family name; a law that is
 * cited by its section alone has no title.
 */
interface Label {
  readonly at: Range;
  readonly cites: boolean;
  readonly URL?: Range;
  readonly year?: Range;
  readonly title?: Range;
  readonly family?: Range;
}

/** The figures of references on all notes of the briefs, labelled before the rules had seen them. */
export function measureBriefNotes(dataFolder: string): Measurement[] {
  const scores = new ReferenceScores();
  const remarks: boolean[] = [];
  for (const [file, notes] of Object.entries<readonly Label[]>(labels)) {
    const text = readFileSync(join(dataFolder, BRIEFS, file), 'utf8').replace(/^\uFEFF/, '');
    const words = (range: Range | undefined): string | undefined =>
      range &&
      text
        .slice(range[0], range[1])
        .replace(/&amp;/g, '&')
        .replace(/&#8212;/g, '—');
    for (const { at, cites, URL, year, title, family } of notes) {
      const note = words(at) ?? '';
      const found = readReference(text.slice(at[0], at[1]));
      const years = words(year);
      const gold = {
        URL: words(URL),
        years: years ? [years] : [],
        title: words(title),
        family: words(family),
      };
      scores.add(note, gold, found);
      if (!cites) remarks.push(found === undefined);
      if (!cites && found && process.env.SHOW === 'remarks') console.log(note.slice(0, 200), found);
    }
  }
  return [
    ...scores.rows('notes of briefs'),
    {
      measure: `notes of briefs: remarks taken for no source, of ${remarks.length}`,
      value: remarks.filter(Boolean).length / remarks.length,
    },
  ];
}
