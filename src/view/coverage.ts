import { t } from '@vscode/l10n';
import type { Brief, Citation, Claim, Section, Steps } from '../core/index.ts';
import { countPassing } from '../core/sorted.ts';
import { filtered, inSteps } from '../core/steps.ts';

/** How many claims there are, and how many of them a citation supports. */
export interface Coverage {
  readonly claims: number;
  readonly cited: number;
}

/** Whether a marker leads to a note or a source; one whose note is lost says that there was a source, and not which. */
export function isFound({ notes, sources }: Pick<Citation, 'notes' | 'sources'>): boolean {
  return notes.length + sources.length > 0;
}

/** Whether no citation supports a claim and nobody said that it needs none. */
export function isUncited({ citations, isCommonKnowledge }: Claim): boolean {
  return citations.length === 0 && !isCommonKnowledge;
}

/** Whether a citation that leads to something supports a claim. */
export function isSupported({ citations }: Claim): boolean {
  return citations.some(isFound);
}

/** Common knowledge without a citation isn't counted. */
export function coverageOf(claims: readonly Claim[]): Coverage {
  return { claims: claims.filter(isCounted).length, cited: claims.filter(isSupported).length };
}

function isCounted(claim: Claim): boolean {
  return claim.citations.length > 0 || isUncited(claim);
}

/** "7 of 12 claims cited". */
export function coverageText({ claims, cited }: Coverage): string {
  if (claims === 0) return t('no claims');
  if (claims === 1) return cited === 1 ? t('1 claim, cited') : t('1 claim, uncited');
  if (cited === claims) return t('all {0} claims cited', claims);
  return cited === 0 ? t('none of {0} claims cited', claims) : t('{0} of {1} claims cited', cited, claims);
}

/** "7 of 12 cited", where it is plain that claims are counted. */
export function shortCoverageText({ claims, cited }: Coverage): string {
  return t('{0} of {1} cited', cited, claims);
}

/** The coverage of each section that holds a claim, with what stands under its subsections; linear in both lists. */
export function* coverageBySection({ sections, claims: all }: Brief): Steps<ReadonlyMap<Section, Coverage>> {
  const claims = yield* filtered(all, isCounted);
  // Sums up to each claim, so that a section is a difference.
  const cited = [0];
  yield* inSteps(claims, claim => cited.push((cited.at(-1) ?? 0) + (isSupported(claim) ? 1 : 0)));
  const found = new Map<Section, Coverage>();
  yield* inSteps(sections, section => {
    const from = firstFrom(claims, section.extent.start);
    const to = firstFrom(claims, section.extent.end);
    if (to > from) found.set(section, { claims: to - from, cited: (cited[to] ?? 0) - (cited[from] ?? 0) });
  });
  return found;
}

/** The index of the first claim that starts there or later. */
function firstFrom(claims: readonly Claim[], offset: number): number {
  return countPassing(claims, ({ span }) => span.start < offset);
}
