import { replace } from '../../core/edits/edit.ts';
import type { Fix } from '../../core/fixes.ts';
import { type Brief, type Finding, type Span, sliceOf } from '../../core/index.ts';
import { wording } from '../../core/wording.ts';
import { linkOf } from '../source-text.ts';
import { archiveFixes, escapedAddress } from './archive-links.ts';
import { referenceFixes } from './reference-findings.ts';
import type { SourceCheck } from './source-check.ts';

/** The ways to mend what a check has found, by an edit. */
export function checkFixes(brief: Brief, finding: Finding, checks: ReadonlyMap<string, SourceCheck>): Fix[] {
  if (finding.code === 'source.differs') return referenceFixes(brief, finding, checks);
  const check = checkAt(brief, finding.span, checks);
  const movedTo = check?.link?.movedTo;
  if (finding.code === 'source.gone' && check?.archived)
    return archiveFixes(brief, finding.span, check.archived);
  if (finding.code !== 'source.moved' || movedTo === undefined) return [];
  return [
    {
      title: wording('Replace the address with the one that answers'),
      change: { edits: [replace(finding.span, escapedAddress(movedTo))] },
    },
  ];
}

/** The check of the address that stands at a place. */
export function checkAt(
  brief: Brief,
  place: Span,
  checks: ReadonlyMap<string, SourceCheck>,
): SourceCheck | undefined {
  const written = sliceOf(brief.text, place);
  const source = brief.sources.find(each => each.URL === written || linkOf(each) === written);
  return source && checks.get(source.id);
}
