import type { UnreadBibliography } from '../brief.ts';
import { findFrontMatter } from '../front-matter.ts';
import { type Span, span } from '../span.ts';
import { worded } from '../wording.ts';
import type { BriefContent, Rule } from './index.ts';

/**
 * A bibliography that can't be read: said once, where the front matter names it, or else at the first key. What keys it
 * has isn't known, so no key is reported as unknown meanwhile.
 *
 * @unread refs.bib
 * @example warns
 * ---
 * bibliography: {bibliography.unread:refs.bib}
 * ---
 *
 * Exports fell [@ruiz2023]. Imports rose [@okafor2021].
 * @example warns
 * Exports fell {bibliography.unread:[@ruiz2023]}. Imports rose [@okafor2021].
 * @example accepts
 * Exports fell.[^1]
 *
 * [^1]: Customs Office, *Trade in 2023*.
 */
export const bibliographyUnread: Rule = brief =>
  brief.unreadBibliographies.flatMap(unread => {
    const place = placeOf(brief, unread);
    if (!place) return [];
    const { file, reason } = unread;
    return [
      {
        code: 'bibliography.unread' as const,
        severity: 'warning' as const,
        span: place,
        ...worded(
          'Unexpected bibliography “{0}” that can’t be read ({1}), expected a file of entries',
          file,
          reason,
        ),
      },
    ];
  });

function placeOf({ text, citations }: BriefContent, { file }: UnreadBibliography): Span | undefined {
  const { end } = findFrontMatter(text) ?? { end: 0 };
  const at = text.slice(0, end).indexOf(file);
  if (at >= 0) return span(at, at + file.length);
  return citations.find(({ form }) => form === 'pandoc')?.span;
}
