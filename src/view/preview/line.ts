import { type Citation, covers, type Span } from '../../core/index.ts';
import type { Placed } from './align.ts';
import { markerTokens, wordMarkerTokens } from './marker-tokens.ts';
import type { Marker } from './numbering.ts';
import { isBreak } from './pieces.ts';
import type { Styled } from './styles.ts';
import { attributeOf, type Token, type TokenMaker, withClass } from './token.ts';

export interface LineMarks {
  readonly styles: readonly Styled[];
  readonly citations: readonly Citation[];
  readonly markers: ReadonlyMap<Citation, Marker>;
  /** Takes the ids of the markers that were set: what a plugin has changed may have none. */
  readonly placed: Set<string>;
}

/** Where the tokens of a line have to be cut. */
export function boundariesOf({ styles, citations }: LineMarks): number[] {
  return [...styles, ...citations].flatMap(({ span: { start, end } }) => [start, end]).sort((a, b) => a - b);
}

/** The tokens of a line with markers in the place of what was written, and its ranges set off. */
export function markLine(placed: readonly Placed[], marks: LineMarks, make: TokenMaker): Token[] {
  const tokens: Token[] = [];
  let open: string | undefined;
  const setStyle = (name: string | undefined) => {
    if (name === open) return;
    if (open !== undefined) tokens.push(make.close('span'));
    if (name !== undefined) tokens.push(make.open('span', { class: name }));
    open = name;
  };
  for (let i = 0; i < placed.length; ) {
    const each = placed[i];
    if (!each) break;
    const found = markerAt(placed, i, marks);
    if (found) {
      setStyle(undefined);
      const words = placed.slice(i, found.end).map(({ token }) => token);
      // One that a link ends in was set there: "https://example.org/^[note]".
      if (!marks.placed.has(found.marker.id)) tokens.push(...tokensOf(found.marker, words, make));
      marks.placed.add(found.marker.id);
      i = found.end;
      continue;
    }
    const { token, span: at } = each;
    // Elements never overlap: what stands between two marks of the document's own is set off by itself.
    const isLeaf = token.nesting === 0 && token.type !== 'html_inline';
    if (!isBreak(token)) setStyle(isLeaf && at ? classesAt(at, marks.styles) : undefined);
    tokens.push(token.type === 'link_open' && at ? markedLink(each, marks, make) : token);
    i++;
  }
  setStyle(undefined);
  return tokens;
}

function tokensOf(marker: Marker, words: readonly Token[], make: TokenMaker): Token[] {
  return marker.citation.form === 'pandoc'
    ? wordMarkerTokens(marker, words, make)
    : markerTokens(marker, make);
}

function classesAt(at: Span, styles: readonly Styled[]): string | undefined {
  const names = styles.filter(({ span }) => span.start <= at.start && at.start < span.end);
  const unique = [...new Set(names.map(({ style }) => `brief-lens-${style}`))];
  return unique.length > 0 ? unique.sort().join(' ') : undefined;
}

/** The marker that starts with a token, and the index behind its last one; whole elements alone can be replaced. */
function markerAt(
  placed: readonly Placed[],
  index: number,
  { citations, markers }: LineMarks,
): { readonly marker: Marker; readonly end: number } | undefined {
  const at = placed[index]?.span;
  if (!at) return undefined;
  const citation = citations.find(({ span }) => covers(span, at) && at.start < at.end);
  const marker = citation && markers.get(citation);
  if (!marker) return undefined;
  let depth = 0;
  let end = index;
  for (let i = index; i < placed.length; i++) {
    const { token, span: inner } = placed[i] ?? {};
    if (!token || (inner && !covers(citation.span, inner))) break;
    // What has no place of its own belongs to it only when it lies inside.
    depth += token.nesting;
    if (depth < 0) break;
    if (depth === 0 && inner) end = i + 1;
  }
  return end > index ? { marker, end } : undefined;
}

/** A link that is a citation says so, and keeps its words. */
function markedLink({ token, span: at }: Placed, { citations }: LineMarks, make: TokenMaker): Token {
  const citation = citations.find(
    ({ form, span }) => form === 'link' && at && span.start <= at.start && at.start < span.end,
  );
  if (!citation) return token;
  const title = attributeOf(token, 'title') ?? citation.sources[0]?.title;
  const attrs = withClass(token.attrs, 'brief-lens-link');
  return make.copy(token, {
    attrs: title === undefined ? attrs : [...attrs.filter(([name]) => name !== 'title'), ['title', title]],
  });
}
