import type { Brief, Finding } from '../brief.ts';
import { unsilenced } from '../ignoring.ts';
import { bySpan } from '../span.ts';
import { filtered, inOrder, type Steps } from '../steps.ts';
import { bibliographyUnread } from './bibliography-unread.ts';
import { citationCountMismatch } from './citation-count-mismatch.ts';
import { citationMisplaced } from './citation-misplaced.ts';
import { citationOutOfOrder } from './citation-out-of-order.ts';
import { citationUndefinedNote } from './citation-undefined-note.ts';
import { citationUnknownKey } from './citation-unknown-key.ts';
import { claimUncited } from './claim-uncited.ts';
import { claimUncitedFigure } from './claim-uncited-figure.ts';
import { dateFutureAsPast } from './date-future-as-past.ts';
import { dateStaleWord } from './date-stale-word.ts';
import { figureConflict } from './figure-conflict.ts';
import { figureTotal } from './figure-total.ts';
import { linkBare } from './link-bare.ts';
import { linkShortener } from './link-shortener.ts';
import { linkTracking } from './link-tracking.ts';
import { noteAmbiguousIbid } from './note-ambiguous-ibid.ts';
import { noteDuplicateLabel } from './note-duplicate-label.ts';
import { noteDuplicateSource } from './note-duplicate-source.ts';
import { noteLabelSpace } from './note-label-space.ts';
import { noteNoSource } from './note-no-source.ts';
import { noteUnused } from './note-unused.ts';
import { quoteDoubledPunctuation } from './quote-doubled-punctuation.ts';
import { quoteLong } from './quote-long.ts';
import { quoteMixedMarks } from './quote-mixed-marks.ts';
import { quoteNoSource } from './quote-no-source.ts';
import { quoteNoSpeaker } from './quote-no-speaker.ts';
import { quoteTwoWordings } from './quote-two-wordings.ts';
import { quoteUnbalanced } from './quote-unbalanced.ts';
import { recommendationContradiction } from './recommendation-contradiction.ts';
import { recommendationNewFigure } from './recommendation-new-figure.ts';
import { recommendationUnargued } from './recommendation-unargued.ts';
import { recommendationUnsummarised } from './recommendation-unsummarised.ts';

/** A rule sees everything but the findings. */
export type BriefContent = Omit<Brief, 'findings'>;
/** In steps where it looks at each sentence. */
export type Rule = (brief: BriefContent) => readonly Finding[] | Steps<readonly Finding[]>;

const RULES: readonly Rule[] = [
  citationUndefinedNote,
  citationUnknownKey,
  bibliographyUnread,
  citationCountMismatch,
  citationMisplaced,
  citationOutOfOrder,
  noteUnused,
  noteDuplicateLabel,
  noteLabelSpace,
  noteDuplicateSource,
  noteNoSource,
  noteAmbiguousIbid,
  linkBare,
  linkTracking,
  linkShortener,
  claimUncitedFigure,
  claimUncited,
  figureConflict,
  figureTotal,
  dateStaleWord,
  dateFutureAsPast,
  quoteNoSpeaker,
  quoteNoSource,
  quoteUnbalanced,
  quoteMixedMarks,
  quoteDoubledPunctuation,
  quoteTwoWordings,
  quoteLong,
  recommendationUnargued,
  recommendationUnsummarised,
  recommendationNewFigure,
  recommendationContradiction,
];

/** What a reviewer should look at, in document order, without what the document's own comments silence. */
export function* findProblems(brief: BriefContent): Steps<Finding[]> {
  const found: Finding[] = [];
  for (const rule of RULES) {
    const findings = rule(brief);
    for (const finding of 'next' in findings ? yield* findings : findings) found.push(finding);
    yield;
  }
  return yield* inOrder(yield* filtered(found, unsilenced(brief)), bySpan);
}
