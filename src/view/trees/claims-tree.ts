import { t } from '@vscode/l10n';
import { groupingBy } from '../../core/group-by.ts';
import type { Brief, Claim, Steps } from '../../core/index.ts';
import { inOrder, inSteps } from '../../core/steps.ts';
import { coverageOf, isSupported, isUncited, shortCoverageText } from '../coverage.ts';
import { CLAIM_TYPES, claimTypeName } from '../hover-card.ts';
import { count } from '../kinds.ts';
import { ALL_CLAIMS, type ClaimFilter, filteringClaims } from './claim-filter.ts';
import { plainText, shorten } from './plain-text.ts';
import { matchesIn } from './recommendation-filter.ts';
import { capitalised } from './recommendation-text.ts';
import { sectionGroups } from './section-groups.ts';
import {
  group,
  missingSign,
  type Sign,
  type Tally,
  type Tree,
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
export function* claimsTree(
  brief: Brief,
  { groupBy: by = 'section', filter = ALL_CLAIMS }: ClaimsTreeOptions = {},
): Steps<Tree> {
  const claims = yield* filteringClaims(brief, filter);
  const signs = new Map(by === 'type' ? [] : claimSigns());
  const nodes = (list: readonly Claim[]) =>
    inSteps(list, claim => claimNode(brief, claim, { filter, signs }));
  // A filter that leaves the uncited alone has nothing to count.
  const tally = filter.uncitedOnly ? tallyOf : coverageTally;
  const groups = () => {
    switch (by) {
      case 'section':
        return sectionGroups(brief, claims, ({ sentence }) => sentence.paragraph.section, nodes, tally);
      case 'type':
        return typeGroups(claims, nodes, tally);
      case 'support':
        return supportGroups(claims, nodes);
    }
  };
  return { roots: yield* groups(), shown: claims.length, total: brief.claims.length };
}

/** How many are cited, and at the right edge how many aren't. */
function coverageTally(list: readonly Claim[]): Tally {
  const coverage = coverageOf(list);
  return { count: shortCoverageText(coverage), sign: missingSign(coverage.claims - coverage.cited) };
}

type ToNodes = (list: readonly Claim[]) => Steps<readonly TreeNode[]>;

/** In the order of the types of the table, which is that of how surely a fact-checker can decide on them. */
function* typeGroups(
  claims: readonly Claim[],
  nodes: ToNodes,
  tally: (list: readonly Claim[]) => Tally,
): Steps<readonly TreeNode[]> {
  const byType = yield* groupingBy(claims, ({ type }) => type);
  const groups: TreeNode[] = [];
  for (const type of CLAIM_TYPES) {
    const list = byType.get(type);
    if (!list) continue;
    const options = { id: `type:${type}`, tally: tally(list) };
    groups.push(group(capitalised(claimTypeName(type)), 'claim', yield* nodes(list), options));
  }
  return groups;
}

/** What lacks a citation comes first, and of that what needs it most; then what lost its note. */
function* supportGroups(claims: readonly Claim[], nodes: ToNodes): Steps<readonly TreeNode[]> {
  const bySupport = yield* groupingBy(claims, supportOf);
  const groups: TreeNode[] = [];
  for (const support of ['uncited', 'lost', 'cited', 'known'] as const) {
    const list = bySupport.get(support);
    if (!list) continue;
    const { title } = supportText(support, 0);
    const rows = yield* nodes(support === 'uncited' ? yield* byNeed(list) : list);
    groups.push(group(title, SUPPORT_ICONS[support], rows, { id: `support:${support}` }));
  }
  return groups;
}

/** Figures first, then by score. */
function* byNeed(claims: readonly Claim[]): Steps<readonly Claim[]> {
  const ranked = yield* inSteps(claims, claim => ({
    claim,
    rank: claim.type === 'statistic' || claim.type === 'comparison' ? 1 : 0,
  }));
  const sorted = yield* inOrder(ranked, (a, b) => b.rank - a.rank || b.claim.score - a.claim.score);
  return sorted.map(({ claim }) => claim);
}

interface RowOptions {
  readonly filter: ClaimFilter;
  /** By type; none where a group says what type it is. */
  readonly signs: ReadonlyMap<Claim['type'], Sign>;
}

function claimNode(brief: Brief, claim: Claim, { filter, signs }: RowOptions): TreeNode {
  const { span, type, citations } = claim;
  const sentence = plainText(brief, span);
  const support = supportOf(claim);
  const { word, spoken } = supportText(support, citations.length);
  const sign = signs.get(type);
  const label = shorten(sentence, LONGEST_LABEL);
  const matches = matchesIn(label, filter);
  return {
    kind: 'claim',
    id: `claim:${sentence}`,
    label,
    ...(matches.length > 0 ? { matches } : {}),
    description: `${word} · ${shortTypeName(type)}`,
    ...(sign ? { sign } : {}),
    spoken: t('Claim, {0}, {1}: {2}', claimTypeName(type), spoken, sentence),
    icon: SUPPORT_ICONS[support],
    places: [span],
    card: span,
    copy: sentence,
    children: [],
    open: false,
  };
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

type Support = 'uncited' | 'lost' | 'cited' | 'known';

const SUPPORT_ICONS: Readonly<Record<Support, TreeIcon>> = {
  uncited: 'uncited',
  lost: 'no-note',
  cited: 'cited',
  known: 'claim',
};

function supportOf(claim: Claim): Support {
  if (isSupported(claim)) return 'cited';
  if (claim.citations.length > 0) return 'lost';
  return isUncited(claim) ? 'uncited' : 'known';
}

/** The title of its group, a word for its row, and what is spoken. */
function supportText(
  support: Support,
  citations: number,
): { readonly title: string; readonly word: string; readonly spoken: string } {
  switch (support) {
    case 'uncited':
      return { title: t('Uncited'), word: t('uncited'), spoken: t('no citation') };
    case 'lost':
      return { title: t('Note missing'), word: t('note missing'), spoken: t('note missing') };
    case 'cited':
      return { title: t('Cited'), word: t('cited'), spoken: count(citations, 'citation') };
    case 'known':
      return { title: t('Common knowledge'), word: t('common knowledge'), spoken: t('common knowledge') };
  }
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
