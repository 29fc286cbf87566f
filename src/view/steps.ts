import type { Annotation, AnnotationKind, Brief, Claim, Span } from '../core/index.ts';
import { isUncited } from './coverage.ts';

/**
 * The next (1) or previous (-1) annotation of some kinds from a selection, going on at the other end of the document.
 * Quotation marks around a term or a title are passed over.
 */
export function stepFrom(
  brief: Brief,
  kinds: readonly AnnotationKind[],
  selection: Span,
  by: 1 | -1,
): Annotation | undefined {
  const stops = brief.annotations.filter(
    annotation =>
      kinds.includes(annotation.kind) && !(annotation.kind === 'quote' && annotation.use !== 'quotation'),
  );
  return stepAmong(stops, selection, by);
}

/** The next (1) or previous (-1) claim that no citation supports. */
export function stepToUncited({ claims }: Brief, selection: Span, by: 1 | -1): Claim | undefined {
  return stepAmong(claims.filter(isUncited), selection, by);
}

/** Of two that start at one place the shorter comes first; what starts at a bare caret is still to be visited. */
function stepAmong<T extends Annotation>(stops: readonly T[], selection: Span, by: 1 | -1): T | undefined {
  const inOrder = [...stops].sort((a, b) => compare(a.span, b.span));
  return by === 1
    ? (inOrder.find(({ span }) => compare(span, selection) > 0) ?? inOrder[0])
    : (inOrder.findLast(({ span }) => compare(span, selection) < 0) ?? inOrder.at(-1));
}

function compare(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
