import type { Claim } from './brief.ts';

/** How the cue of a figure starts. */
export const FIGURE = 'a figure: ';

/** The code of the finding that a claim without a citation has: one with a figure has its own. */
export function uncitedCode({ cues }: Pick<Claim, 'cues'>): 'claim.uncited-figure' | 'claim.uncited' {
  return cues.some(cue => cue.startsWith(FIGURE)) ? 'claim.uncited-figure' : 'claim.uncited';
}
