import type { CslName } from '../brief.ts';

/**
 * Stands for "et al." at the end of a list of names. CSL-JSON has no word for it: this is what pandoc makes of BibTeX's
 * "and others", and what citeproc prints as "et al."
 */
export const OTHERS: CslName = { literal: 'others' };

export interface NameList {
  readonly named: readonly CslName[];
  /** Whether "et al." stands behind them. */
  readonly hasMore: boolean;
}

/** The names of a list, and whether it says that there are more. */
export function namesIn(list: readonly CslName[] | undefined): NameList {
  const names = list ?? [];
  const hasMore = names.length > 1 && names.at(-1)?.literal === OTHERS.literal;
  return { named: hasMore ? names.slice(0, -1) : names, hasMore };
}
