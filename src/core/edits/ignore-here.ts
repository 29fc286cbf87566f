import type { Brief, Claim, Finding } from '../brief.ts';
import { overlaps, type Span, span } from '../span.ts';
import { uncitedCode } from '../uncited.ts';
import { type Change, type Edit, insert, lineEnding } from './edit.ts';
import { lineStart } from './lines.ts';

/** A comment that silences a finding where it stands; the caret goes to where its reason may be typed. */
export function ignoreHere(brief: Brief, { code, span: at }: Pick<Finding, 'code' | 'span'>): Change {
  const silence = silencing(code);
  const edit = commentOn(brief, at, silence);
  return { edits: [edit], caret: edit.span.start + edit.text.indexOf(silence) + silence.length };
}

/** A comment that silences that a claim has no source. */
export function ignoreClaim(brief: Brief, claim: Claim): Change {
  return ignoreHere(brief, { code: uncitedCode(claim), span: claim.span });
}

/** The comment that a claim needs no source, as everybody knows it. */
export function markAsKnown(brief: Brief, claim: Claim): Change {
  const words = `${silencing(uncitedCode(claim))} (common knowledge)`;
  return { edits: [commentOn(brief, claim.span, words)] };
}

const silencing = (code: string) => `brief-lens-ignore ${code}`;

/** On a line of its own, or inside a list item or a cell. */
function commentOn(brief: Brief, at: Span, words: string): Edit {
  const { text } = brief;
  const comment = `<!-- ${words} -->`;
  const block = [...brief.paragraphs, ...brief.notes].findLast(
    each => each.span.start <= at.start && at.start <= each.span.end + FARTHEST_MARKER,
  );
  const first = block?.span.start ?? at.start;
  const start = lineStart(text, first);
  const opensItsLine = /^ {0,3}[*_[(“"‘'#]*$/.test(text.slice(start, first));
  if (block === undefined || opensItsLine) return insert(start, comment + lineEnding(text));
  const end = block.span.end;
  const markers = brief.citations.filter(each => overlaps(each.span, span(end, end + FARTHEST_MARKER)));
  return insert(Math.max(end, ...markers.map(each => each.span.end)), ` ${comment}`);
}

/** In UTF-16 code units: markers at the end of a paragraph may stand outside of its span. */
const FARTHEST_MARKER = 64;
