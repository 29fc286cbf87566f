import type { AnnotationKind, Brief, Span } from '../../core/index.ts';
import { HIGHLIGHT_STYLES, type HighlightStyle, highlightsOf } from '../highlights.ts';

interface Styled {
  readonly span: Span;
  readonly style: HighlightStyle | 'run-in';
}

/** Which classes a stretch of the text has, asked from the start of the document to its end. */
export class Styles {
  private readonly all: readonly Styled[];
  private next = 0;
  private open: Styled[] = [];

  constructor(brief: Brief, shown: (kind: AnnotationKind) => boolean, others: boolean) {
    // Markers are drawn as links with numbers.
    const highlights = highlightsOf(brief, { shown: kind => kind !== 'citation' && shown(kind), others });
    const ranges = HIGHLIGHT_STYLES.flatMap(style => highlights[style].map(span => ({ span, style })));
    const titles = brief.sections.filter(({ form }) => form === 'run-in');
    this.all = [...ranges, ...titles.map(({ span }) => ({ span, style: 'run-in' as const }))].sort(
      (a, b) => a.span.start - b.span.start,
    );
  }

  /** Those that touch a range; the ranges that are asked for may not go backwards. */
  in({ start, end }: Span): readonly Styled[] {
    this.open = this.open.filter(({ span }) => span.end > start);
    for (let styled = this.all[this.next]; styled && styled.span.start < end; styled = this.all[this.next]) {
      if (styled.span.end > start) this.open.push(styled);
      this.next++;
    }
    return this.open.filter(({ span }) => span.start < end);
  }
}

export type { Styled };
