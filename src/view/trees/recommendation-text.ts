import { t } from '@vscode/l10n';
import { type Action, type Brief, covers, type Recommendation } from '../../core/index.ts';
import { PARTICIPLES } from '../../core/recommendations/word-classes.ts';
import { plainText, shorten, withoutMarkup } from './plain-text.ts';

/** A row is cut by the editor where the sidebar ends; these keep it from growing for nothing. */
const LONGEST_LABEL = 120;
const LONGEST_WHO = 40;

/** Who is asked, as a reader sees it; nothing when nobody is named. */
export function whoOf({ addressee }: Pick<Recommendation, 'addressee'>): string | undefined {
  return (addressee && withoutMarkup(addressee.name)) || undefined;
}

/** Who is asked, where an action is what he should do; in "be signed by the mayor" it says so itself. */
export function subjectOf(
  asked: Pick<Recommendation, 'addressee'>,
  { actions }: Pick<Recommendation, 'actions'>,
): string | undefined {
  const { addressee } = asked;
  const isWithin = addressee && actions.some(({ span }) => covers(span, addressee.span));
  return isWithin ? undefined : whoOf(asked);
}

/** "should", "must not"; for an imperative nothing, or "do not". */
export function askingWords({ modal, polarity }: Recommendation): string | undefined {
  const words = modal && withoutMarkup(modal);
  if (polarity !== 'do-not') return words || undefined;
  if (!words) return 'do not';
  return /\b(?:not|never)\b|n[’']t\b/i.test(words) ? words : `${words} not`;
}

/** Who should do what in one line: "Congress should fund 200 inspectors". Its sentence when no part says who. */
export function recommendationLabel(
  brief: Brief,
  recommendation: Recommendation,
  { withWho = true }: { readonly withWho?: boolean } = {},
): string {
  const first = recommendation.actions[0];
  const who = subjectOf(recommendation, recommendation);
  if (!first || (recommendation.modal && !who))
    return shorten(plainText(brief, recommendation.span), LONGEST_LABEL);
  const what = actionText(brief, first.span);
  const { polarity } = recommendation;
  const worded = {
    ...recommendation,
    polarity: polarity === 'both' ? polarity : wordedPolarity(what, polarity),
  };
  const asking = askingWords(worded);
  const own = ownWords(brief, recommendation);
  const subject = withWho && who ? shorten(who, LONGEST_WHO) : undefined;
  const asked =
    own ??
    firstAsked(recommendation, { ...first, polarity: wordedPolarity(what, first.polarity) }) ??
    (asking && VERB.test(asking) ? asking : undefined);
  const parts = asked
    ? [subject, asked, own ? what : uncapitalised(what)]
    : [subject && `${subject}:`, worded.polarity === 'do-not' ? 'do not' : undefined, what];
  return shorten(capitalised(parts.filter(Boolean).join(' ')), LONGEST_LABEL);
}

/** What its words say: "refrain from raising it" is not to be done, and has no "not". */
export function wordedPolarity(action: string, polarity: 'do' | 'do-not'): 'do' | 'do-not' {
  if (!LEAVING.test(action)) return polarity;
  return polarity === 'do' ? 'do-not' : 'do';
}

const LEAVING = /^(?:refrain|abstain|desist|avoid)\b/i;

/** "should" of "should remain open, and must not", whose strongest word is another's. */
function firstAsked({ strength }: Recommendation, first: Action): string | undefined {
  return first.strength === strength ? undefined : modalOf(first);
}

/** "should", "must not", "may, in part not": what asks for one thing of several, in an English text. */
export function modalOf({ strength, polarity }: Pick<Recommendation, 'strength' | 'polarity'>): string {
  if (polarity === 'both') return `${strength}, in part not`;
  return polarity === 'do-not' ? `${strength} not` : strength;
}

/** What stands between a subject and its infinitive. Others, such as "it is time", ask from another place. */
const VERB =
  /^(?:must|shall|should|may|might|can|could|ought to|(?:needs?|ha(?:s|ve)|is|are) to)(?: not|n[’']t)?$/i;

/** More words than these between who is asked and the action are an aside, in UTF-16 units. */
const LONGEST_VERB = 48;

/** The author's own words between who is asked and the action, when they are what asks: "should also". */
function ownWords(brief: Brief, { addressee, modal, actions, span }: Recommendation): string | undefined {
  const [first] = actions;
  if (!first || !addressee || !modal || !covers(span, addressee.span)) return undefined;
  if (addressee.span.end > first.span.start) return undefined;
  const words = plainText(brief, { start: addressee.span.end, end: first.span.start });
  const asks = words.toLowerCase().includes(withoutMarkup(modal).toLowerCase());
  return asks && words.length <= LONGEST_VERB && !/^[,;:]/.test(words) ? words : undefined;
}

/** An action's words without the punctuation that ended it in its sentence. */
export function actionText(brief: Brief, span: Recommendation['span']): string {
  return plainText(brief, span).replace(/[\s,;:.]+$/, '');
}

/** One thing of several that are asked: "do not sell it", "Congress: fund the ports", where that differs from the others. */
export function actionLine(brief: Brief, recommendation: Recommendation, action: Action): string {
  return (
    clauseOf(brief, recommendation, action) ??
    beforeAction(brief, recommendation, action) + actionWords(brief, recommendation, action)
  );
}

/** What one action says, with the "be" that it shares with one before it: "be open and (be) kept so". */
export function actionWords(brief: Brief, { actions }: Recommendation, action: Action): string {
  const words = uncapitalised(actionText(brief, action.span));
  const [first = ''] = words.split(' ', 1);
  if (!/[^e]ed$/.test(first) && !PARTICIPLES.has(first)) return words;
  const before = actions.slice(0, actions.indexOf(action));
  return before.some(({ span }) => /^be\b/i.test(actionText(brief, span))) ? `be ${words}` : words;
}

/**
 * The clause of an action that says little without what it is said of, where nobody is asked by name: "no limits should be
 * placed upon their use". Where the clause takes up the subject of the one before, with that.
 */
export function clauseOf(brief: Brief, recommendation: Recommendation, action: Action): string | undefined {
  const { actions, modal, span } = recommendation;
  const words = actionText(brief, action.span);
  if (subjectOf(action, recommendation) || !(OF_SUBJECT.test(words) || (modal && VERB.test(modal))))
    return undefined;
  let subject = '';
  let from = span.start;
  for (const each of actions) {
    const own = plainText(brief, { start: from, end: each.span.start }).replace(JOINING, '');
    if (own) subject = actions.length > 1 ? own.replace(CONCEDING, '') : own;
    if (each === action) break;
    from = each.span.end;
  }
  return subject ? capitalised(`${subject} ${words}`) : undefined;
}

/** "be published" says nothing without what is to be published. */
const OF_SUBJECT = /^(?:be|remain|become|stay)\b/i;
const JOINING = /^[\s,;:–—-]*(?:(?:and|but|or|nor|yet)\b)?[\s,]*/i;
/** "While data should be open, …": each stands for itself. */
const CONCEDING = /^(?:while|although|though|even though)\s+/i;

/** "Congress: ", "do not ", where one of several differs from the others. */
function beforeAction(brief: Brief, recommendation: Recommendation, action: Action): string {
  const who = whoOf(action);
  const polarity = wordedPolarity(actionText(brief, action.span), action.polarity);
  const not = recommendation.polarity === 'both' && polarity === 'do-not';
  // "The office should be small, and Congress must fund it"
  if (action.strength !== recommendation.strength)
    return `${who ? `${who} ` : ''}${modalOf({ ...action, polarity })} `;
  return `${isOfAnother(recommendation, action) ? `${who}: ` : ''}${not ? 'do not ' : ''}`;
}

/** Whether one thing of several is asked of somebody else, or more or less strongly than the whole. */
export function isAskedApart(recommendation: Recommendation, action: Action): boolean {
  return action.strength !== recommendation.strength || isOfAnother(recommendation, action);
}

function isOfAnother(recommendation: Recommendation, action: Action): boolean {
  const who = whoOf(action);
  return who !== undefined && who.toLowerCase() !== whoOf(recommendation)?.toLowerCase();
}

/** "Must", "Should not", "May, in part not": how strongly it is asked, whatever the words. */
export function strengthText({ strength, polarity }: Pick<Recommendation, 'strength' | 'polarity'>): string {
  switch (polarity) {
    case 'do':
      return { must: t('Must'), should: t('Should'), may: t('May') }[strength];
    case 'do-not':
      return { must: t('Must not'), should: t('Should not'), may: t('May not') }[strength];
    case 'both':
      return {
        must: t('Must, in part not'),
        should: t('Should, in part not'),
        may: t('May, in part not'),
      }[strength];
  }
}

/** "Adopt it" after "shall"; names and abbreviations stay as they are where their second letter tells. */
function uncapitalised(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
