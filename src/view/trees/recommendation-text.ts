import type { Brief, Recommendation } from '../../core/index.ts';
import { plainText, shorten, withoutMarkup } from './plain-text.ts';

/** A row is cut by the editor where the sidebar ends; these keep it from growing for nothing. */
const LONGEST_LABEL = 120;
const LONGEST_WHO = 40;

/** Who is asked, as a reader sees it; nothing when nobody is named. */
export function whoOf({ addressee }: Recommendation): string | undefined {
  return (addressee && withoutMarkup(addressee.name)) || undefined;
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
  const who = whoOf(recommendation);
  const asking = askingWords(recommendation);
  if (!first || (asking && asking !== 'do not' && !who))
    return shorten(plainText(brief, recommendation.span), LONGEST_LABEL);
  const what = actionText(brief, first.span);
  const subject = withWho && who ? shorten(who, LONGEST_WHO) : undefined;
  const parts = asking ? [subject, asking, what] : [subject && `${subject}:`, what];
  return shorten(capitalised(parts.filter(Boolean).join(' ')), LONGEST_LABEL);
}

/** An action's words without the punctuation that ended it in its sentence. */
export function actionText(brief: Brief, span: Recommendation['span']): string {
  return plainText(brief, span).replace(/[\s,;:.]+$/, '');
}

/** "Must", "Should not": how strongly it is asked, whatever the words. */
export function strengthText({ strength, polarity }: Recommendation): string {
  const not = polarity === 'do-not' ? ' not' : polarity === 'both' ? ' and not' : '';
  return capitalised(`${strength}${not}`);
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
