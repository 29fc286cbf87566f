import {
  type Action,
  type Brief,
  covers,
  findGrounds,
  type Recommendation,
  type Span,
} from '../../core/index.ts';
import { plainText } from '../trees/plain-text.ts';
import { actionWords, capitalised, clauseOf, modalOf, whoOf } from '../trees/recommendation-text.ts';

export const MATRIX_HEAD = [
  'No.',
  'Section',
  'Addressee',
  'Strength',
  'Action',
  'Deadline',
  'Grounds',
] as const;

/** For each column of `MATRIX_HEAD` what its cell says, as plain text: nothing, one thing, or several grounds. */
export type MatrixRow = readonly (readonly string[])[];

/** The rows with one text in each cell. */
export function matrixTexts(brief: Brief, recommendations: readonly Recommendation[]): string[][] {
  return matrixRows(brief, recommendations).map(row => row.map(cell => cell.join(' / ')));
}

/** A row for each thing that is asked: "2.1" is the first action of the brief's second recommendation. */
export function matrixRows(brief: Brief, recommendations: readonly Recommendation[]): MatrixRow[] {
  const groundsOf = findGrounds(brief);
  const numbers = new Map(brief.recommendations.map((recommendation, i) => [recommendation, i + 1]));
  return recommendations.flatMap(recommendation => {
    const { actions, section, label, deadline, reason } = recommendation;
    const number = String(numbers.get(recommendation) ?? '');
    const asked = actions.length > 0 ? actions : [wholeOf(recommendation)];
    const claims = groundsOf(recommendation).map(claim => plainText(brief, claim.span));
    const grounds = reason ? [reason.text, ...claims] : claims;
    return asked.map((action, i) => [
      [`${number}${asked.length > 1 ? `.${i + 1}` : ''}${label ? ` (${label.text})` : ''}`],
      [section?.title ?? ''],
      [capitalised(whoOf(action) ?? '')],
      [modalOf(action)],
      [clauseOf(brief, recommendation, action) ?? actionWords(brief, recommendation, action)],
      deadline && isDue(action.span, deadline.span, asked) ? [deadline.text] : [],
      i === 0 ? grounds : [],
    ]);
  });
}

/** What asks for one thing that isn't set apart. */
function wholeOf({ span, strength, polarity, addressee }: Recommendation): Action {
  return { span, strength, polarity: polarity === 'do-not' ? polarity : 'do', addressee, object: undefined };
}

/** A deadline that stands in one of several actions is that one's; before them it is all of theirs. */
function isDue(action: Span, deadline: Span, asked: readonly { readonly span: Span }[]): boolean {
  return covers(action, deadline) || !asked.some(({ span }) => covers(span, deadline));
}
