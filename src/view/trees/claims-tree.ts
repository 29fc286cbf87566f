import { t } from '@vscode/l10n';
import { groupBy } from '../../core/group-by.ts';
import type { Brief, Claim } from '../../core/index.ts';
import { coverageOf, isSupported, isUncited, shortCoverageText } from '../coverage.ts';
import { CLAIM_TYPES, claimTypeName } from '../hover-card.ts';
import { count } from '../kinds.ts';
import { ALL_CLAIMS, type ClaimFilter, filterClaims } from './claim-filter.ts';
import { plainText, shorten } from './plain-text.ts';
import { matchesIn } from './recommendation-filter.ts';
import { capitalised } from './recommendation-text.ts';
import { sectionGroups } from './section-groups.ts';
import {
  group,
  missingSign,
  type Sign,
  type Tally,
  type TreeIcon,
  type TreeNode,
  tallyOf,
} from './tree-node.ts';

export type ClaimGrouping = 'section' | 'type' | 'support';

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
  const withSign = by !== 'type';
  const nodes = (list: readonly Claim[]) => list.map(claim => claimNode(brief, claim, { filter, withSign }));
  // A filter that leaves the uncited alone has nothing to count.
  const tally = filter.uncitedOnly ? tallyOf : coverageTally;
  switch (by) {
    case 'section':
      return sectionGroups(brief, claims, ({ sentence }) => sentence.paragraph.section, nodes, tally);
    case 'type':
      return typeGroups(claims, nodes, tally);
    case 'support':
      return supportGroups(claims, nodes);
  }
}

/** How many are cited, and at the right edge how many aren't. */
function coverageTally(list: readonly Claim[]): Tally {
  const coverage = coverageOf(list);
  return { count: shortCoverageText(coverage), sign: missingSign(coverage.claims - coverage.cited) };
}

type ToNodes = (list: readonly Claim[]) => readonly TreeNode[];

/** In the order of the types of the table, which is that of how surely a fact-checker can decide on them. */
function typeGroups(
  claims: readonly Claim[],
  nodes: ToNodes,
  tally: (list: readonly Claim[]) => Tally,
): readonly TreeNode[] {
  const byType = groupBy(claims, ({ type }) => type);
  return CLAIM_TYPES.flatMap(type => {
    const list = byType.get(type);
    if (!list) return [];
    return group(capitalised(claimTypeName(type)), 'claim', nodes(list), {
      id: `type:${type}`,
      tally: tally(list),
    });
  });
}

/** What lacks a citation comes first, and of that what needs it most; then what lost its note. */
function supportGroups(claims: readonly Claim[], nodes: ToNodes): readonly TreeNode[] {
  const [uncited, lost, cited, known] = [
    claims.filter(isUncited),
    claims.filter(claim => claim.citations.length > 0 && !isSupported(claim)),
    claims.filter(isSupported),
    claims.filter(claim => claim.citations.length === 0 && !isUncited(claim)),
  ];
  const supportGroup = (title: string, icon: TreeIcon, id: string, list: readonly Claim[]) =>
    list.length > 0 ? [group(title, icon, nodes(list), { id: `support:${id}` })] : [];
  return [
    ...supportGroup(t('Uncited'), 'uncited', 'uncited', byNeed(uncited)),
    ...supportGroup(t('Note missing'), 'no-note', 'lost', lost),
    ...supportGroup(t('Cited'), 'cited', 'cited', cited),
    ...supportGroup(t('Common knowledge'), 'claim', 'known', known),
  ];
}

/** Figures first, then by score. */
export function byNeed(claims: readonly Claim[]): readonly Claim[] {
  const rank = ({ type }: Claim): number => (type === 'statistic' || type === 'comparison' ? 1 : 0);
  return [...claims].sort((a, b) => rank(b) - rank(a) || b.score - a.score);
}

interface RowOptions {
  readonly filter: ClaimFilter;
  /** Where no group says what type it is. */
  readonly withSign: boolean;
}

function claimNode(brief: Brief, claim: Claim, { filter, withSign }: RowOptions): TreeNode {
  const sentence = plainText(brief, claim.span);
  const { icon, word, spoken } = supportOf(claim);
  const label = shorten(sentence, LONGEST_LABEL);
  const matches = matchesIn(label, filter);
  return {
    kind: 'claim',
    id: `claim:${sentence}`,
    label,
    ...(matches.length > 0 ? { matches } : {}),
    description: `${word} · ${shortTypeName(claim.type)}`,
    ...(withSign ? signOf(claim.type) : {}),
    spoken: t('Claim, {0}, {1}: {2}', claimTypeName(claim.type), spoken, sentence),
    icon,
    places: [claim.span],
    card: claim.span,
    copy: sentence,
    children: [],
    open: false,
  };
}

function signOf(type: Claim['type']): Pick<TreeNode, 'sign'> {
  const sign = claimSigns().find(([each]) => each === type)?.[1];
  return sign === undefined ? {} : { sign };
}

/** Of the types that are checked each in a way of its own; most other claims are of events. */
export function claimSigns(): readonly (readonly [Claim['type'], Sign])[] {
  return CLAIM_TYPES.flatMap(type => {
    const mark = MARKS[type];
    return mark === undefined ? [] : [[type, { mark, meaning: claimTypeName(type) }] as const];
  });
}

const MARKS: Readonly<Partial<Record<Claim['type'], string>>> = {
  statistic: '#',
  comparison: '≷',
  causal: '→',
  legal: '§',
  statement: '“”',
  quotation: '“”',
};

/** What stands for a claim: its icon, a word for its row, and what is spoken. */
function supportOf(claim: Claim): {
  readonly icon: TreeIcon;
  readonly word: string;
  readonly spoken: string;
} {
  const { citations } = claim;
  if (isSupported(claim))
    return { icon: 'cited', word: t('cited'), spoken: count(citations.length, 'citation') };
  if (citations.length > 0) return { icon: 'no-note', word: t('note missing'), spoken: t('note missing') };
  return isUncited(claim)
    ? { icon: 'uncited', word: t('uncited'), spoken: t('no citation') }
    : { icon: 'claim', word: t('common knowledge'), spoken: t('common knowledge') };
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
    case 'state':
      return t('state of affairs');
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
