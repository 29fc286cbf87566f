import { measureBriefNotes } from './citations/brief-notes.ts';
import { BRIEFS, measureBriefs } from './citations/briefs.ts';
import { GFM, measureGfm } from './citations/gfm.ts';
import { measureLookAlikes } from './citations/look-alikes.ts';
import { MARKERS, measureMarkers } from './citations/markers.ts';
import { measurePandoc, PANDOC } from './citations/pandoc.ts';
import { measureReferences, REFERENCES } from './citations/references.ts';
import { measureUncited, UNCITED } from './citations/uncited.ts';
import { measureWrittenNotes } from './citations/written-notes.ts';
import type { Evaluation } from './evaluation.ts';

export const name = 'citations';
export const needs = [MARKERS, ...UNCITED, GFM, PANDOC, REFERENCES, BRIEFS];

export const run: Evaluation['run'] = async dataFolder => ({
  rows: [
    ...measureMarkers(dataFolder),
    ...measureUncited(dataFolder),
    ...measureLookAlikes(),
    ...measureGfm(dataFolder),
    ...measurePandoc(dataFolder),
    ...measureReferences(dataFolder),
    ...measureBriefNotes(dataFolder),
    ...measureWrittenNotes(),
    ...measureBriefs(dataFolder),
  ],
});
