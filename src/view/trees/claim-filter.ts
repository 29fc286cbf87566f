import { t } from '@vscode/l10n';
import { type Brief, type Claim, finish, type Steps } from '../../core/index.ts';
import { filtered } from '../../core/steps.ts';
import { isUncited } from '../coverage.ts';
import { shownText } from './filter-message.ts';
import { plainText } from './plain-text.ts';
import { foldText, termsOf } from './recommendation-filter.ts';

export interface ClaimFilter {
  /** Words that all have to stand in the claim, its cues or its section's title. */
  readonly text: string;
  readonly uncitedOnly: boolean;
}

export const ALL_CLAIMS: ClaimFilter = { text: '', uncitedOnly: false };

export function isFilteringClaims({ text, uncitedOnly }: ClaimFilter): boolean {
  return uncitedOnly || text.trim() !== '';
}

export function filterClaims(brief: Brief, filter: ClaimFilter): readonly Claim[] {
  return finish(filteringClaims(brief, filter));
}

/** The same in steps. */
export function* filteringClaims(brief: Brief, filter: ClaimFilter): Steps<readonly Claim[]> {
  if (!isFilteringClaims(filter)) return brief.claims;
  const { text, uncitedOnly } = filter;
  const terms = termsOf(text);
  return yield* filtered(brief.claims, claim => {
    if (uncitedOnly && !isUncited(claim)) return false;
    if (terms.length === 0) return true;
    const { section } = claim.sentence.paragraph;
    const words = [plainText(brief, claim.span), claim.type, ...claim.cues, section?.title];
    const searched = foldText(words.filter(Boolean).join('\n'));
    return terms.every(term => searched.includes(term));
  });
}

/** The line above a filtered tree: "3 of 11: uncited, “exports”". */
export function claimFilterMessage({ text, uncitedOnly }: ClaimFilter, shown: number, total: number): string {
  const words = text.trim() ? [`“${text.trim()}”`] : [];
  return shownText(shown, total, [...(uncitedOnly ? [t('uncited')] : []), ...words].join(', '));
}
