import { t } from '@vscode/l10n';
import { groupBy, groupingBy } from '../../core/group-by.ts';
import type { Brief, Claim, Recommendation, Steps } from '../../core/index.ts';
import { findingGrounds } from '../../core/recommendations/grounds.ts';
import { flattened, inSteps } from '../../core/steps.ts';
import { plural } from '../say.ts';
import { deadlineOrder } from './deadline-order.ts';
import { plainText } from './plain-text.ts';
import {
  filteringRecommendations,
  matchesIn,
  NO_FILTER,
  type RecommendationFilter,
  strengthKindText,
} from './recommendation-filter.ts';
import { actionLine, capitalised, recommendationLabel, strengthText, whoOf } from './recommendation-text.ts';
import { itemMarkdown } from './recommendations-markdown.ts';
import { sectionGroups } from './section-groups.ts';
import { group, type Tree, type TreeIcon, type TreeNode } from './tree-node.ts';

export type Grouping = 'section' | 'addressee' | 'strength' | 'deadline';

export interface RecommendationsTreeOptions {
  readonly groupBy: Grouping;
  readonly filter?: RecommendationFilter;
  /** What the user counts as one. */
  readonly aliases?: Aliases;
}

/** Other names of those who are asked, each with the name that stands for it. */
export type Aliases = ReadonlyMap<string, string>;

/** What the brief asks of whom, in groups; each compound recommendation with its actions below it. */
export function* recommendationsTree(
  brief: Brief,
  { groupBy: by, filter = NO_FILTER, aliases = NO_ALIASES }: RecommendationsTreeOptions,
): Steps<Tree> {
  const recommendations = yield* filteringRecommendations(brief, filter);
  const groundsOf = yield* findingGrounds(brief, recommendations);
  const nodes = (list: readonly Recommendation[]) =>
    inSteps(list, recommendation =>
      itemNode(brief, recommendation, { filter, grounds: groundsOf(recommendation) }),
    );
  const groups = () => {
    switch (by) {
      case 'section':
        return sectionGroups(brief, recommendations, ({ section }) => section, nodes);
      case 'addressee':
        return addresseeGroups(recommendations, aliases, list =>
          inSteps(list, ({ own, of }) =>
            itemNode(brief, own, { filter, grounds: groundsOf(of), part: own !== of }),
          ),
        );
      case 'strength':
        return strengthGroups(recommendations, nodes);
      case 'deadline':
        return deadlineGroups(recommendations, nodes);
    }
  };
  return { roots: yield* groups(), shown: recommendations.length, total: brief.recommendations.length };
}

const NO_ALIASES: Aliases = new Map();

type ToNodes = (list: readonly Recommendation[]) => Steps<readonly TreeNode[]>;

/** Who is asked most comes first; who is asked by no name, last. A sentence that asks two is in both groups. */
function* addresseeGroups(
  recommendations: readonly Recommendation[],
  aliases: Aliases,
  nodes: (parts: readonly Part[]) => Steps<readonly TreeNode[]>,
): Steps<readonly TreeNode[]> {
  const merged = new Map([...aliases].map(([other, name]) => [nameKey(other), name]));
  const nameOf = ({ own }: Part) => {
    const who = whoOf(own);
    return merged.get(nameKey(who)) ?? who;
  };
  const parts = yield* flattened(yield* inSteps(recommendations, partsOf));
  const byName = yield* groupingBy(parts, part => nameKey(nameOf(part)));
  const named = [...byName].filter(([key]) => key !== undefined);
  const inOrder = named.sort(([, a], [, b]) => b.length - a.length);
  const groups: TreeNode[] = [];
  for (const [key, list] of inOrder) {
    const name = capitalised((list[0] && nameOf(list[0])) ?? '');
    const options = { id: `addressee:${key}`, spoken: t('Asked of {0}', name) };
    groups.push(group(name, 'addressee', yield* nodes(list), options));
  }
  const nobody = byName.get(undefined);
  if (nobody) groups.push(group(t('Nobody by name'), 'nobody', yield* nodes(nobody), { id: 'addressee:' }));
  return groups;
}

/** What a recommendation asks of one, and the whole. */
interface Part {
  readonly own: Recommendation;
  readonly of: Recommendation;
}

/** "The President should name one, and Congress must fund it": one part for each who is asked. */
function partsOf(of: Recommendation): readonly Part[] {
  const who = (asked: Pick<Recommendation, 'addressee'>) => nameKey(whoOf(asked));
  const byWho = [...groupBy(of.actions, action => who(action) ?? who(of)).values()];
  if (byWho.length < 2) return [{ own: of, of }];
  return byWho.map(actions => {
    const { addressee, strength = of.strength } = actions[0] ?? {};
    const nots = actions.filter(({ polarity }) => polarity === 'do-not').length;
    const polarity = nots === 0 ? 'do' : nots === actions.length ? 'do-not' : 'both';
    const modal = strength === of.strength ? of.modal : strength;
    return { own: { ...of, addressee: addressee ?? of.addressee, strength, polarity, modal, actions }, of };
  });
}

/** "The Department" and "the Department" are one; "Washington" and "the United States" are the reader's to judge. */
function nameKey(name: string | undefined): string | undefined {
  return name?.toLowerCase().replace(/^(?:the|all|each|every)\s+/, '');
}

/** By when, in the words of the brief, the earliest first; what has no date comes last. */
function* deadlineGroups(
  recommendations: readonly Recommendation[],
  nodes: ToNodes,
): Steps<readonly TreeNode[]> {
  const byDate = yield* groupingBy(recommendations, ({ deadline }) => deadline?.text.toLowerCase());
  const undated = byDate.get(undefined);
  const dated = yield* inSteps([...byDate], ([key = '', list]) => ({ key, list, order: deadlineOrder(key) }));
  const groups: TreeNode[] = [];
  for (const { key, list } of dated.sort((a, b) => a.order - b.order)) {
    const deadline = list[0]?.deadline;
    if (key && deadline)
      groups.push(
        group(capitalised(deadline.text), 'deadline', yield* nodes(list), { id: `deadline:${key}` }),
      );
  }
  if (undated) groups.push(group(t('No date'), 'nobody', yield* nodes(undated), { id: 'deadline:' }));
  return groups;
}

function* strengthGroups(
  recommendations: readonly Recommendation[],
  nodes: ToNodes,
): Steps<readonly TreeNode[]> {
  const byStrength = yield* groupingBy(recommendations, ({ strength }) => strength);
  const groups: TreeNode[] = [];
  for (const strength of ['must', 'should', 'may'] as const) {
    const list = byStrength.get(strength);
    if (!list) continue;
    const { label, description } = strengthKindText(strength);
    const options = { id: `strength:${strength}`, spoken: `${label}: ${description}`, hint: description };
    groups.push(group(label, strength, yield* nodes(list), options));
  }
  return groups;
}

interface ItemOptions {
  readonly filter: RecommendationFilter;
  readonly grounds: readonly Claim[];
  /** In a group that names who is asked: whether it is all of its sentence, or what that one is asked. */
  readonly part?: boolean;
}

function itemNode(
  brief: Brief,
  recommendation: Recommendation,
  { filter, grounds, part }: ItemOptions,
): TreeNode {
  const { actions, span } = recommendation;
  const sentence = plainText(brief, span);
  const label = recommendationLabel(brief, recommendation, { withWho: part === undefined });
  const matches = matchesIn(label, filter);
  const id = `recommendation:${sentence}${part ? `:${whoOf(recommendation) ?? ''}` : ''}`;
  return {
    kind: 'recommendation',
    id,
    label,
    ...(matches.length > 0 ? { matches } : {}),
    ...(actions.length > 1 ? { description: actionsText(actions.length) } : {}),
    spoken: spokenItem(
      recommendation,
      part === undefined ? label : recommendationLabel(brief, recommendation),
    ),
    icon: iconOf(recommendation),
    places: [span],
    card: span,
    copy: itemMarkdown(brief, recommendation),
    children: [
      ...(actions.length > 1 ? actionNodes(brief, recommendation, id) : []),
      ...groundNodes(brief, recommendation, grounds, id),
    ],
    open: false,
  };
}

function actionNodes(brief: Brief, recommendation: Recommendation, parent: string): readonly TreeNode[] {
  const { actions } = recommendation;
  return actions.map((action, i) => {
    const { span } = action;
    const text = actionLine(brief, recommendation, action);
    return {
      kind: 'action',
      id: `${parent}/${i}`,
      label: capitalised(text),
      spoken: t('Action {0} of {1}: {2}', i + 1, actions.length, text),
      places: [span],
      copy: `- ${text}`,
      children: [],
      open: false,
    };
  });
}

/** Why: the reason that the sentence gives, and the claims of the section that speak for it. */
function groundNodes(
  brief: Brief,
  { reason }: Recommendation,
  grounds: readonly Claim[],
  parent: string,
): readonly TreeNode[] {
  const reasons = reason
    ? [{ text: reason.text, span: reason.span, icon: 'ground' as const, description: t('reason') }]
    : [];
  const claims = grounds.map(({ span, citations }) => ({
    text: plainText(brief, span),
    span,
    icon: citations.length > 0 ? ('cited' as const) : ('uncited' as const),
    description: t('ground'),
  }));
  return [...reasons, ...claims].map(({ text, span, icon, description }, i) => ({
    kind: 'action',
    id: `${parent}/ground:${i}`,
    label: capitalised(text),
    description,
    spoken: `${description}: ${text}`,
    icon,
    places: [span],
    copy: `- ${text}`,
    children: [],
    open: false,
  }));
}

function spokenItem(recommendation: Recommendation, label: string): string {
  const { actions } = recommendation;
  const said = `${strengthText(recommendation)}. ${label}`;
  return actions.length > 1 ? `${said}, ${actionsText(actions.length)}` : said;
}

function iconOf({ polarity, strength }: Recommendation): TreeIcon {
  if (polarity === 'both') return 'both';
  return polarity === 'do-not' ? 'do-not' : strength;
}

function actionsText(number: number): string {
  return plural(number, t('1 action'), t('{0} actions', number));
}
