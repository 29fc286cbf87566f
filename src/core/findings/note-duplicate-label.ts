import { definitionsOf, normalLabel } from '../edits/definitions.ts';
import { sliceOf } from '../span.ts';
import { worded } from '../wording.ts';
import type { Rule } from './index.ts';

/**
 * A label that two notes have: every marker with it leads to the first.
 *
 * @example warns
 * Exports fell.[^1]
 *
 * [^1]: Customs Office, *Trade in 2023*.
 *
 * {note.duplicate-label:[^1]: Port Office, *Ships in 2023*.}
 * @example accepts
 * Exports fell.[^1] Ships left.[^2]
 *
 * [^1]: Customs Office, *Trade in 2023*.
 *
 * [^2]: Port Office, *Ships in 2023*.
 */
export const noteDuplicateLabel: Rule = brief => {
  const first = new Map<string, ReturnType<typeof definitionsOf>[number]>();
  return definitionsOf(brief).flatMap(definition => {
    const label = sliceOf(brief.text, definition.label);
    const known = first.get(normalLabel(label));
    if (!known) {
      first.set(normalLabel(label), definition);
      return [];
    }
    return [
      {
        code: 'note.duplicate-label',
        severity: 'warning',
        span: definition.note.span,
        ...worded(
          'Unexpected second note “{0}”, expected a label of its own: every marker leads to the first',
          label,
        ),
        related: [{ span: known.note.span, ...worded('The first note “{0}”', label) }],
      },
    ];
  });
};
