import type { Brief, Finding } from '../brief.ts';
import { bySpan } from '../span.ts';
import { citationCountMismatch } from './citation-count-mismatch.ts';
import { citationUndefinedNote } from './citation-undefined-note.ts';
import { claimUncitedFigure } from './claim-uncited-figure.ts';
import { noteUnused } from './note-unused.ts';
import { quoteNoSpeaker } from './quote-no-speaker.ts';

/** A rule sees everything but the findings. */
export type BriefContent = Omit<Brief, 'findings'>;
export type Rule = (brief: BriefContent) => readonly Finding[];

const RULES: readonly Rule[] = [
  citationUndefinedNote,
  citationCountMismatch,
  noteUnused,
  claimUncitedFigure,
  quoteNoSpeaker,
];

/** What a reviewer should look at, in document order. */
export function findProblems(brief: BriefContent): Finding[] {
  return RULES.flatMap(rule => rule(brief)).sort(bySpan);
}
