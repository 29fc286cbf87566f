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

function stepAmong<T extends Annotation>(stops: readonly T[], selection: Span, by: 1 | -1): T | undefined {
  if (by === 1) return stops.find(({ span }) => span.start > selection.start) ?? stops[0];
  return stops.findLast(({ span }) => span.start < selection.start) ?? stops.at(-1);
}
