import type { ClaimType } from './brief.ts';
import { contextOf } from './claims/context.ts';
import { readCues } from './claims/cues.ts';
import { type Assertion, assertionOf, biographyIn } from './claims/exceptions.ts';
import { type Evidence, evidenceIn, scoreOf } from './claims/model.ts';

/** How check-worthy a sentence is, and why. */
export interface ClaimDraft {
  /** 0–1: see `scoreClaim`. */
  readonly score: number;
  /** Read when first asked for: most sentences are no claims and need none. */
  explain(): ClaimReasons;
}

export interface ClaimReasons {
  /** `state` where nothing tells; told when first asked for: only lists and cards show it. */
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
   * cross-validation, 0.2, whose labels are noisier, and that of the groundtruth, about 0.5.
   */
  balanced: 0.3,
  /** The best accuracy where most sentences are claims, as in a governor's address (PoliClaim), by hundredths. */
  many: 0.04,
};

export function thresholdOf(level: Level): number {
  return THRESHOLDS[level];
}

/** What a title is, or anything else that asserts nothing. */
const NO_CLAIM: ClaimDraft = { score: 0, explain: () => ({ type: 'state', cues: [] }) };

/** What is left of a score: what surrounds a text is no claim at any level. Of debaters' questions, one in twenty was checked. */
const HELD_BACK = { none: 0.025, question: 0.25 } as const;
/** Speeches' annotators count a conditional forecast as a claim, fact-checkers don't: it is one at `many` alone. */
const MOST_OF_A_FORECAST = 0.29;

/** Every sentence has a score; whether it is a claim is the level's choice. `sentence`: its visible text, without markers. */
export function findClaim(sentence: string): ClaimDraft {
  return findClaims([sentence])[0] ?? NO_CLAIM;
}

/**
 * The claims of a paragraph's sentences, in order: each is read among the others, and an author's life goes on over
 * several of them. An undefined one, a title, asserts nothing.
 *
 * @param credited the indices of those that quote somebody and say whom
 */
export function findClaims(
  sentences: readonly (string | undefined)[],
  credited: ReadonlySet<number> = NONE,
): ClaimDraft[] {
  let life: string | undefined;
  const read = sentences.map((sentence, i): Read | undefined => {
    if (sentence === undefined) return undefined;
    life = biographyIn(sentence, life);
    const assertion = life === undefined ? assertionOf(sentence) : 'none';
    return { sentence, assertion, evidence: evidenceIn(sentence), isCredited: credited.has(i) };
  });
  const contexts = contextOf(read.map(each => each && oddsOf(scoreIn(each, 0))));
  return read.map((each, i) => (each ? draft(each, contexts[i] ?? 0) : NO_CLAIM));
}

interface Read {
  readonly sentence: string;
  readonly assertion: Assertion;
  readonly evidence: Evidence;
  readonly isCredited: boolean;
}

const NONE: ReadonlySet<number> = new Set();
/**
 * Log-odds of a sentence that quotes somebody and says whom: that the words were said can be looked up, however much
 * they are an opinion.
 */
const SAID = 0.7;

function draft(read: Read, context: number): ClaimDraft {
  let reasons: ClaimReasons | undefined;
  return {
    score: scoreIn(read, context),
    explain() {
      reasons ??= reasonsOf(read.sentence);
      return reasons;
    },
  };
}

/** Facts that stand around it make neither a fact of a plan nor of what is asked. */
function scoreIn({ evidence, assertion, isCredited }: Read, context: number): number {
  const isFact = assertion === 'full' && !evidence.isAdvice;
  const around = isFact ? context : Math.min(context, 0);
  return heldBack(scoreOf(evidence, isCredited ? around + SAID : around), assertion);
}

/** Finite: a score has five places. */
function oddsOf(score: number): number {
  const sure = Math.min(Math.max(score, LEAST_SCORE), 1 - LEAST_SCORE);
  return Math.log(sure / (1 - sure));
}

const LEAST_SCORE = 0.000_01;

function heldBack(score: number, assertion: Assertion): number {
  if (assertion === 'full' || assertion === 'plan') return score;
  if (assertion === 'forecast') return Math.min(score, MOST_OF_A_FORECAST);
  return score * HELD_BACK[assertion];
}

function reasonsOf(sentence: string): ClaimReasons {
  const read = readCues(sentence);
  let type: ClaimType | undefined;
  return {
    cues: read.cues.map(({ name, text }) => `${name}: ${text}`),
    get type() {
      type ??= read.type();
      return type;
    },
  };
}
