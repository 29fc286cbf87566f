import { t } from '@vscode/l10n';
import { groupBy } from '../../core/group-by.ts';
import type { Brief, Citation, Claim } from '../../core/index.ts';
import { coverageOf, isUncited, shortCoverageText } from '../coverage.ts';
import { CLAIM_TYPES, claimTypeName } from '../hover-card.ts';
import { count } from '../kinds.ts';
import { ALL_CLAIMS, type ClaimFilter, filterClaims } from './claim-filter.ts';
import { plainText, shorten } from './plain-text.ts';
import { matchesIn } from './recommendation-filter.ts';
import { capitalised } from './recommendation-text.ts';
import { sectionGroups } from './section-groups.ts';
import { group, type TreeNode } from './tree-node.ts';

export type ClaimGrouping = 'section' | 'type' | 'support';

export const CLAIM_GROUPINGS: readonly ClaimGrouping[] = ['section', 'type', 'support'];

export interface ClaimsTreeOptions {
  readonly groupBy?: ClaimGrouping;
  readonly filter?: ClaimFilter;
}

/** Short enough to leave room for the description in a wide sidebar. */
const LONGEST_LABEL = 72;

/** The claims in groups, each of which says how many are cited; each claim says what kind it is and whether it is. */
export function claimsTree(
  brief: Brief,
  { groupBy: by = 'section', filter = ALL_CLAIMS }: ClaimsTreeOptions = {},
): readonly TreeNode[] {
  const claims = filterClaims(brief, filter);
  const nodes = (list: readonly Claim[]) => list.map(claim => claimNode(brief, claim, filter));
  // A filter that leaves the uncited alone has nothing to count.
  const tell = filter.uncitedOnly
    ? undefined
    : (list: readonly Claim[]) => shortCoverageText(coverageOf(list));
  switch (by) {
    case 'section':
      return sectionGroups(brief, claims, ({ sentence }) => sentence.paragraph.section, nodes, tell);
    case 'type':
      return typeGroups(claims, nodes, tell);
    case 'support':
      return supportGroups(claims, nodes);
  }
}

type ToNodes = (list: readonly Claim[]) => readonly TreeNode[];

/** In the order of the types of the table, which is that of how surely a fact-checker can decide on them. */
function typeGroups(
  claims: readonly Claim[],
  nodes: ToNodes,
  tell: ((list: readonly Claim[]) => string) | undefined,
): readonly TreeNode[] {
  const byType = groupBy(claims, ({ type }) => type);
  return CLAIM_TYPES.flatMap(type => {
    const list = byType.get(type);
    if (!list) return [];
    return group(capitalised(claimTypeName(type)), 'claim', nodes(list), {
      id: `type:${type}`,
      ...(tell && { count: tell(list) }),
    });
  });
}

/** What lacks a citation comes first, and of that what needs it most. */
function supportGroups(claims: readonly Claim[], nodes: ToNodes): readonly TreeNode[] {
  const uncited = claims.filter(isUncited);
  const cited = claims.filter(({ citations }) => citations.length > 0);
  const known = claims.filter(claim => claim.citations.length === 0 && !isUncited(claim));
  return [
    ...(uncited.length > 0
      ? [group(t('Uncited'), 'uncited', nodes(byNeed(uncited)), { id: 'support:uncited' })]
      : []),
    ...(cited.length > 0 ? [group(t('Cited'), 'cited', nodes(cited), { id: 'support:cited' })] : []),
    ...(known.length > 0
      ? [group(t('Common knowledge'), 'claim', nodes(known), { id: 'support:known' })]
      : []),
  ];
}

/** Figures first, then by score. */
export function byNeed(claims: readonly Claim[]): readonly Claim[] {
  const rank = ({ type }: Claim): number => (type === 'statistic' || type === 'comparison' ? 1 : 0);
  return [...claims].sort((a, b) => rank(b) - rank(a) || b.score - a.score);
}

function claimNode(brief: Brief, claim: Claim, filter: ClaimFilter): TreeNode {
  const sentence = plainText(brief, claim.span);
  const cited = claim.citations.some(isFound);
  const label = shorten(sentence, LONGEST_LABEL);
  const matches = matchesIn(label, filter);
  return {
    kind: 'claim',
    id: `claim:${sentence}`,
    label,
    ...(matches.length > 0 ? { matches } : {}),
    description: `${shortTypeName(claim.type)} · ${supportWord(claim)}`,
    spoken: t('Claim, {0}, {1}: {2}', claimTypeName(claim.type), spokenSupport(claim), sentence),
    icon: cited ? 'cited' : isUncited(claim) ? 'uncited' : 'claim',
    places: [claim.span],
    card: claim.span,
    copy: sentence,
    children: [],
    open: false,
  };
}

/** A marker whose note is lost says that there was a source, and not which. */
function isFound({ notes, sources }: Citation): boolean {
  return notes.length + sources.length > 0;
}

function supportWord(claim: Claim): string {
  if (claim.citations.some(isFound)) return t('cited');
  if (claim.citations.length > 0) return t('note missing');
  return isUncited(claim) ? t('uncited') : t('common knowledge');
}

function spokenSupport(claim: Claim): string {
  if (claim.citations.length > 0 && !claim.citations.some(isFound)) return t('note missing');
  if (claim.citations.length > 0) return count(claim.citations.length, 'citation');
  return isUncited(claim) ? t('no citation') : t('common knowledge');
}

/** In one word: a row has little room. */
function shortTypeName(type: Claim['type']): string {
  switch (type) {
    case 'statistic':
      return t('statistic');
    case 'comparison':
      return t('comparison');
    case 'event':
      return t('event');
    case 'statement':
      return t('statement');
    case 'causal':
      return t('causal');
    case 'legal':
      return t('legal');
    case 'quotation':
      return t('quotation');
  }
}
