import type { ClaimType } from './brief.ts';
import { readCues } from './claim-cues.ts';
import { isNoAssertion } from './claim-exceptions.ts';
import { scoreClaim } from './claim-model.ts';

/** How check-worthy a sentence is, and why. */
export interface ClaimDraft {
  /** 0–1: see `scoreClaim`. */
  readonly score: number;
  /** Read when first asked for: most sentences are no claims and need none. */
  explain(): ClaimReasons;
}

export interface ClaimReasons {
  /** `event` where nothing tells. */
  readonly type: ClaimType;
  /** Each after what it is: "a figure: 26". */
  readonly cues: readonly string[];
}

/** How many sentences are taken for claims: precision first, the best balance, or recall first. */
export type Level = 'few' | 'balanced' | 'many';

const THRESHOLDS: Readonly<Record<Level, number>> = {
  /** Nineteen in twenty are claims, in debates. */
  few: 0.6,
  /**
   * The best F1 where a quarter of the sentences are claims, as in debates (ClaimBuster): between the best of
   * cross-validation, 0.2, whose labels are noisier, and that of the groundtruth, 0.36.
   */
  balanced: 0.3,
  /** The best accuracy where most sentences are claims, as in a governor's address (PoliClaim). */
  many: 0.045,
};

export function thresholdOf(level: Level): number {
  return THRESHOLDS[level];
}

/** What a title is, or anything else that asserts nothing. */
export const NO_CLAIM: ClaimDraft = { score: 0, explain: () => ({ type: 'event', cues: [] }) };

/** What isn't asserted is no claim at the level `balanced`, whatever its words. Of debaters' questions, one in twenty was. */
const HELD_BACK = 0.25;

/** Every sentence has a score; whether it is a claim is the level's choice. `sentence`: its visible text, without markers. */
export function findClaim(sentence: string): ClaimDraft {
  let reasons: ClaimReasons | undefined;
  return {
    score: isNoAssertion(sentence) ? scoreClaim(sentence) * HELD_BACK : scoreClaim(sentence),
    explain() {
      reasons ??= reasonsOf(sentence);
      return reasons;
    },
  };
}

function reasonsOf(sentence: string): ClaimReasons {
  const { type, cues } = readCues(sentence);
  return { type, cues: cues.map(({ name, text }) => `${name}: ${text}`) };
}
