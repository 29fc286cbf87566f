import { labelsWithSpaces } from '../edits/label-spaces.ts';
import { sliceOf } from '../span.ts';
import { worded } from '../wording.ts';
import type { Rule } from './index.ts';

/**
 * A space in a label: Markdown then takes the marker for words in brackets.
 *
 * @example warns
 * Exports fell.{note.label-space:[^trade report]}
 *
 * {note.label-space:[^trade report]}: Customs Office, *Trade in 2023*.
 * @example accepts
 * Exports fell.[^trade-report]
 *
 * [^trade-report]: Customs Office, *Trade in 2023*.
 */
export const noteLabelSpace: Rule = brief =>
  labelsWithSpaces(brief).map(({ span, label, mended }) => ({
    code: 'note.label-space',
    severity: 'warning',
    span,
    ...worded(
      'Unexpected space in the label “{0}”, expected “{1}”: Markdown knows no label with a space',
      sliceOf(brief.text, label),
      mended,
    ),
  }));
