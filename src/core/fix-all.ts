import { type AnalyseOptions, analyse } from './analyse.ts';
import type { Brief, Finding, FindingCode } from './brief.ts';
import { difference } from './edits/difference.ts';
import { applyEdits, type Change, type Edit } from './edits/edit.ts';
import { keepsIbids } from './edits/keeping-sources.ts';
import { fixesFor } from './fixes.ts';

/** In the order in which they are mended: renumbering comes last, on what the others have left. */
const SAFE: readonly FindingCode[] = [
  'note.label-space',
  'link.tracking',
  'citation.misplaced',
  'citation.out-of-order',
];

/**
 * All safe fixes at once, each kind on the outcome of those before; none of a kind under which an “Ibid.” would stand for
 * another source.
 * @param wanted which findings are to be mended
 */
export function fixAll(
  brief: Brief,
  wanted: (finding: Finding) => boolean = () => true,
  options: AnalyseOptions = {},
): Change {
  let now = brief;
  for (const code of SAFE) {
    const edits = now.findings
      .filter(finding => finding.code === code && wanted(finding))
      .flatMap(finding => fixesFor(now, finding).find(({ safe }) => safe)?.change.edits ?? []);
    if (edits.length === 0) continue;
    const mended = analyse(applyEdits(now.text, distinct(edits)), now, options);
    if (keepsIbids(now, mended)) now = mended;
  }
  return { edits: difference(brief.text, now.text) };
}

/** Findings of one label are mended together, once. Insertions at one place are of one finding and stay. */
function distinct(edits: readonly Edit[]): Edit[] {
  const seen = new Map<string, Edit>();
  for (const edit of edits) seen.set(`${edit.span.start} ${edit.span.end} ${edit.text}`, edit);
  return [...seen.values()];
}
