import type { Finding, Recommendation } from '../brief.ts';
import { shareOf, termsOf } from '../recommendations/terms.ts';
import { type Span, sliceOf } from '../span.ts';
import { flattened, inSteps, type Steps } from '../steps.ts';
import { worded } from '../wording.ts';
import type { BriefContent, Rule } from './index.ts';

/** What one asks and the other forbids must be the same in nearly all of its longer words, of which there are two or more. */
const SAME = 0.8;
const FEWEST_TERMS = 2;
/** What is forbidden in a manner, or until something, may be asked in another. */
const QUALIFIED =
  /\b(?:without|until|unless|before|after|if|when|where|while|only|solely|merely|simply|just|exclusively|automatically|by default|except|other than|rather than|instead of|beyond|more than|less than|too|unnecessarily|blanket|all|any|every)\b/i;

/**
 * Two recommendations to the same addressee, or to nobody by name, one of which forbids what the other asks. Where a
 * sentence asks several things, each counts with whom it is asked of. What is forbidden only in a manner, or in some
 * cases, is left alone.
 *
 * @example warns
 * Congress should renew the harbor subsidy for shipyards.
 *
 * {recommendation.contradiction:Congress should not renew the harbor subsidy for shipyards.}
 * @example accepts
 * Congress should renew the harbor subsidy for shipyards.
 *
 * Congress should not renew the harbor subsidy for shipyards unless it is audited.
 * @example accepts
 * Congress should renew the harbor subsidy. The Senate should not renew the tonnage tax.
 * @example warns
 * Congress should renew the harbor subsidy for shipyards.
 *
 * {recommendation.contradiction:The ports should raise their fees, and Congress should not renew the harbor subsidy for shipyards.}
 * @example accepts
 * Congress should hold hearings, and the ports should renew the harbor subsidy for shipyards.
 *
 * Congress should not renew the harbor subsidy for shipyards.
 */
export const recommendationContradiction: Rule = function* (brief): Steps<Finding[]> {
  const forbidden = yield* verbsForbidden(brief);
  const asked = new Map<string, Asked[]>();
  const found = yield* inSteps(brief.recommendations, (each): Finding[] => {
    const own = askedBy(brief, each, forbidden);
    const before = own.flatMap(act => asked.get(act.verb)?.filter(other => contradict(other, act)) ?? [])[0];
    for (const act of own) {
      const list = asked.get(act.verb) ?? [];
      asked.set(act.verb, list);
      if (list.length < MOST_OF_A_VERB) list.push(act);
    }
    if (!before) return [];
    return [
      {
        code: 'recommendation.contradiction',
        severity: 'hint',
        span: each.span,
        ...worded('Unexpected recommendation against what is recommended elsewhere, expected one of the two'),
        related: [{ span: before.recommendation.span, ...worded('The other one') }],
      },
    ];
  });
  return yield* flattened(found);
};

/** Of one verb so many acts are compared, so that the work stays linear. */
const MOST_OF_A_VERB = 40;

interface Asked {
  readonly recommendation: Recommendation;
  readonly span: Span;
  readonly verb: string;
  readonly terms: ReadonlySet<string>;
  readonly not: boolean;
  /** In lower case; undefined where nobody is asked by name. */
  readonly addressee: string | undefined;
}

/** The verbs of what is forbidden: only what is asked with one of them may be against it. */
function* verbsForbidden({ text, recommendations }: BriefContent): Steps<ReadonlySet<string>> {
  const verbs = new Set<string>();
  yield* inSteps(recommendations, ({ actions }) => {
    for (const { span, polarity } of actions)
      if (polarity === 'do-not') verbs.add(verbOf(sliceOf(text, span)));
  });
  return verbs;
}

/** Its first word, in lower case; empty where it starts with none. */
function verbOf(action: string): string {
  return /^\p{L}+/u.exec(action)?.[0].toLowerCase() ?? '';
}

/** What a recommendation asks and forbids with one of these verbs. */
function askedBy(
  { text }: BriefContent,
  recommendation: Recommendation,
  verbs: ReadonlySet<string>,
): Asked[] {
  return recommendation.actions.flatMap(({ span, strength, polarity, addressee }) => {
    const words = sliceOf(text, span);
    const verb = verbOf(words);
    if (strength === 'may' || !verbs.has(verb) || verb === '' || verb === 'be' || QUALIFIED.test(words))
      return [];
    const terms = termsOf(words.slice(verb.length));
    if (terms.size < FEWEST_TERMS) return [];
    return [
      {
        recommendation,
        span,
        verb,
        terms,
        not: polarity === 'do-not',
        addressee: addressee?.name.toLowerCase(),
      },
    ];
  });
}

function contradict(one: Asked, other: Asked): boolean {
  if (one.not === other.not || one.recommendation === other.recommendation) return false;
  const bothNamed = one.addressee !== undefined && other.addressee !== undefined;
  if (bothNamed && one.addressee !== other.addressee) return false;
  return shareOf(one.terms, other.terms) >= SAME && shareOf(other.terms, one.terms) >= SAME;
}
