import { replace } from '../../core/edits/edit.ts';
import type { Fix } from '../../core/fixes.ts';
import { type Brief, type Finding, type Span, sliceOf } from '../../core/index.ts';
import { wording } from '../../core/wording.ts';
import { linkOf } from '../source-text.ts';
import type { ArchivedCopy } from './archived-copy.ts';
import { referenceFixes } from './reference-findings.ts';
import type { SourceCheck } from './source-check.ts';

/** The ways to mend what a check has found, by an edit. */
export function checkFixes(brief: Brief, finding: Finding, checks: ReadonlyMap<string, SourceCheck>): Fix[] {
  if (finding.code === 'source.differs') return referenceFixes(brief, finding, checks);
  const check = checkAt(brief, finding.span, checks);
  const movedTo = check?.link?.movedTo;
  if (finding.code === 'source.gone' && check?.archived) return archiveFixes(brief, finding, check.archived);
  if (finding.code !== 'source.moved' || movedTo === undefined) return [];
  return [
    {
      title: wording('Replace the address with the one that answers'),
      change: { edits: [replace(finding.span, escapedAddress(movedTo))] },
    },
  ];
}

function archiveFixes({ text }: Brief, { span }: Finding, { url, made }: ArchivedCopy): Fix[] {
  const copy = escapedAddress(url);
  // Beside the target of a link there is no room for words.
  const isTarget = /\]\($|<$/.test(text.slice(Math.max(0, span.start - 2), span.start));
  const beside = `${sliceOf(text, span)} (archived ${made}: ${copy})`;
  return [
    ...(isTarget
      ? []
      : [
          {
            title: wording('Put the archived copy of {0} beside it', made),
            change: { edits: [replace(span, beside)] },
          },
        ]),
    {
      title: wording('Put the archived copy of {0} in its place', made),
      change: { edits: [replace(span, copy)] },
    },
  ];
}

/** What an archive has of an address, and where it is asked for a copy: pages for a person to open. */
export function archivePages(
  url: string,
  archive: string,
): { readonly copies: string; readonly snapshot: string } {
  const base = archive.replace(/\/+$/, '');
  return { copies: `${base}/web/*/${url}`, snapshot: `${base}/save/${url}` };
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

/** A server names the address: nothing in it may end a Markdown link or start markup. */
function escapedAddress(url: string): string {
  return new URL(url).href.replace(
    /[()<>[\]{}|\\^`"'*\s]/g,
    mark => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
