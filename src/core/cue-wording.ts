import { type Wording, wording } from './wording.ts';

/** The names that cues have in a claim ("a figure: 26"), with their words behind them. */
const CUES: Readonly<Record<string, (words: string) => Wording>> = {
  'a quotation': words => wording('a quotation: {0}', words),
  'a comparison': words => wording('a comparison: {0}', words),
  'a ranking': words => wording('a ranking: {0}', words),
  'a cause': words => wording('a cause: {0}', words),
  'a law': words => wording('a law: {0}', words),
  'a rule in force': words => wording('a rule in force: {0}', words),
  'a figure': words => wording('a figure: {0}', words),
  'a statement': words => wording('a statement: {0}', words),
  'a date': words => wording('a date: {0}', words),
  'a change': words => wording('a change: {0}', words),
  'an act': words => wording('an act: {0}', words),
};

/** A claim's cue in a form that can be translated; its words are the document's. */
export function cueWording(cue: string): Wording {
  const colon = cue.indexOf(': ');
  return CUES[cue.slice(0, colon)]?.(cue.slice(colon + 2)) ?? wording('{0}', cue);
}
