import type { BriefContent } from '../findings/index.ts';
import { withoutTracking } from '../links/tracking.ts';
import { webLinksOf } from '../links/web-links.ts';
import { overlaps, type Span, span } from '../span.ts';
import { type Change, replace } from './edit.ts';

/** Takes the tracking parameters out of every address, or of those that touch a range. */
export function stripTracking(brief: BriefContent, within: Span = span(0, brief.text.length)): Change {
  return {
    edits: webLinksOf(brief).flatMap(({ span: at, url }) => {
      const clean = withoutTracking(url);
      return clean !== url && overlaps(at, within) ? [replace(at, clean)] : [];
    }),
  };
}
