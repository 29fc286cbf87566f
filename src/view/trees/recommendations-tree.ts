import { t } from '@vscode/l10n';
import { groupBy } from '../../core/group-by.ts';
import { type Brief, type Claim, findGrounds, type Recommendation } from '../../core/index.ts';
import { plural } from '../say.ts';
import { deadlineOrder } from './deadline-order.ts';
import { plainText } from './plain-text.ts';
import {
  filterRecommendations,
  matchesIn,
  NO_FILTER,
  type RecommendationFilter,
  strengthKindText,
} from './recommendation-filter.ts';
import { actionLine, capitalised, recommendationLabel, strengthText, whoOf } from './recommendation-text.ts';
import { itemMarkdown } from './recommendations-markdown.ts';
import { sectionGroups } from './section-groups.ts';
import { group, type TreeIcon, type TreeNode } from './tree-node.ts';

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
export function recommendationsTree(
  brief: Brief,
  { groupBy, filter = NO_FILTER, aliases = NO_ALIASES }: RecommendationsTreeOptions,
): readonly TreeNode[] {
  const recommendations = filterRecommendations(brief, filter);
  const groundsOf = findGrounds(brief);
  const nodes = (list: readonly Recommendation[]) =>
    list.map(recommendation =>
      itemNode(brief, recommendation, { filter, grounds: groundsOf(recommendation) }),
    );
  switch (groupBy) {
    case 'section':
      return sectionGroups(brief, recommendations, ({ section }) => section, nodes);
    case 'addressee':
      return addresseeGroups(recommendations, aliases, list =>
        list.map(({ own, of }) => itemNode(brief, own, { filter, grounds: groundsOf(of), part: own !== of })),
      );
    case 'strength':
      return strengthGroups(recommendations, nodes);
    case 'deadline':
      return deadlineGroups(recommendations, nodes);
  }
}

const NO_ALIASES: Aliases = new Map();

type ToNodes = (list: readonly Recommendation[]) => readonly TreeNode[];

/** Who is asked most comes first; who is asked by no name, last. A sentence that asks two is in both groups. */
function addresseeGroups(
  recommendations: readonly Recommendation[],
  aliases: Aliases,
  nodes: (parts: readonly Part[]) => readonly TreeNode[],
): readonly TreeNode[] {
  const merged = new Map([...aliases].map(([other, name]) => [nameKey(other), name]));
  const nameOf = ({ own }: Part) => {
    const who = whoOf(own);
    return merged.get(nameKey(who)) ?? who;
  };
  const byName = groupBy(recommendations.flatMap(partsOf), part => nameKey(nameOf(part)));
  const named = [...byName].filter(([key]) => key !== undefined);
  const inOrder = named.sort(([, a], [, b]) => b.length - a.length);
  const groups = inOrder.map(([key, list]) => {
    const name = capitalised((list[0] && nameOf(list[0])) ?? '');
    return group(name, 'addressee', nodes(list), { id: `addressee:${key}`, spoken: t('Asked of {0}', name) });
  });
  const nobody = byName.get(undefined);
  if (!nobody) return groups;
  return [...groups, group(t('Nobody by name'), 'nobody', nodes(nobody), { id: 'addressee:' })];
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
function deadlineGroups(recommendations: readonly Recommendation[], nodes: ToNodes): readonly TreeNode[] {
  const byDate = groupBy(recommendations, ({ deadline }) => deadline?.text.toLowerCase());
  const undated = byDate.get(undefined);
  const inOrder = [...byDate].sort(([a = ''], [b = '']) => deadlineOrder(a) - deadlineOrder(b));
  const groups = inOrder.flatMap(([key, list]) => {
    const deadline = list[0]?.deadline;
    if (!key || !deadline) return [];
    return group(capitalised(deadline.text), 'deadline', nodes(list), { id: `deadline:${key}` });
  });
  if (!undated) return groups;
  return [...groups, group(t('No date'), 'nobody', nodes(undated), { id: 'deadline:' })];
}

function strengthGroups(recommendations: readonly Recommendation[], nodes: ToNodes): readonly TreeNode[] {
  const strengths = ['must', 'should', 'may'] as const;
  return strengths.flatMap(strength => {
    const list = recommendations.filter(recommendation => recommendation.strength === strength);
    if (list.length === 0) return [];
    const { label, description } = strengthKindText(strength);
    return group(label, strength, nodes(list), {
      id: `strength:${strength}`,
      spoken: `${label}: ${description}`,
      hint: description,
    });
  });
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
    spoken: spokenItem(brief, recommendation),
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

function spokenItem(brief: Brief, recommendation: Recommendation): string {
  const { actions } = recommendation;
  const said = `${strengthText(recommendation)}. ${recommendationLabel(brief, recommendation)}`;
  return actions.length > 1 ? `${said}, ${actionsText(actions.length)}` : said;
}

function iconOf({ polarity, strength }: Recommendation): TreeIcon {
  if (polarity === 'both') return 'both';
  return polarity === 'do-not' ? 'do-not' : strength;
}

function actionsText(number: number): string {
  return plural(number, t('1 action'), t('{0} actions', number));
}
