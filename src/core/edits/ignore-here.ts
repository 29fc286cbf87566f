import type { Brief, Finding } from '../brief.ts';
import { overlaps, span } from '../span.ts';
import { type Change, insert, lineEnding } from './edit.ts';
import { lineStart } from './lines.ts';

/**
 * A comment that silences a finding where it stands: on a line of its own, or inside a list item or a cell.
 *
 * @param remark why it isn't wanted, for whoever reads the comment
 */
export function ignoreHere(brief: Brief, { code, span: at }: Finding, remark = ''): Change {
  const { text } = brief;
  const comment = `<!-- brief-lens-ignore ${code}${remark && ` ${remark}`} -->`;
  const block = [...brief.paragraphs, ...brief.notes].findLast(
    each => each.span.start <= at.start && at.start <= each.span.end + FARTHEST_MARKER,
  );
  const first = block?.span.start ?? at.start;
  const start = lineStart(text, first);
  const opensItsLine = /^ {0,3}[*_[(“"‘'#]*$/.test(text.slice(start, first));
  if (block === undefined || opensItsLine) return { edits: [insert(start, comment + lineEnding(text))] };
  const end = block.span.end;
  const markers = brief.citations.filter(each => overlaps(each.span, span(end, end + FARTHEST_MARKER)));
  return { edits: [insert(Math.max(end, ...markers.map(each => each.span.end)), ` ${comment}`)] };
}

/** The comment that a claim needs no source, as everybody knows it. */
export function markAsKnown(brief: Brief, finding: Finding): Change {
  return ignoreHere(brief, finding, '(common knowledge)');
}

/** In UTF-16 code units: markers at the end of a paragraph may stand outside of its span. */
const FARTHEST_MARKER = 64;
