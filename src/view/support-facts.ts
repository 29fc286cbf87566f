import { t } from '@vscode/l10n';
import { type Brief, type Citation, sliceOf } from '../core/index.ts';
import { excerpt, type Fact } from './card.ts';

/** What supports a claim or a quotation, one fact for each citation; `none` says that there is none. */
export function supportFacts(brief: Brief, citations: readonly Citation[], none: string): Fact[] {
  if (citations.length === 0) return [{ label: t('Support'), text: none }];
  return citations.map(citation => {
    const source = citation.sources[0];
    const marker = sliceOf(brief.text, citation.span);
    const title =
      source?.title ??
      source?.URL ??
      (citation.notes[0] ? excerpt(brief, citation.notes[0].body, 120) : undefined);
    return {
      label: t('Support'),
      text:
        title ??
        (marker.length < 30 ? t('{0}, which has no note', marker) : t('a marker, which has no note')),
      place: citation.span,
    };
  });
}
