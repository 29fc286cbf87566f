import type { ClaimType } from './brief.ts';

/** How check-worthy a sentence is, and why. */
export interface ClaimDraft {
  /** 0–1. */
  readonly score: number;
  readonly type: ClaimType;
  readonly cues: readonly string[];
}

interface Cue {
  readonly name: string;
  readonly type?: ClaimType;
  readonly pattern: RegExp;
  /** In log-odds. */
  readonly weight: number;
}

const CUES: readonly Cue[] = [
  {
    name: 'a figure',
    type: 'statistic',
    weight: 1.6,
    pattern:
      /(?<![\w.])(?:[$€£]\s?)?(?!(?:19|20)\d\d\b)\d[\d,.]*\d*(?:\s?(?:percent|per cent|%|million|billion|trillion))?(?![\w-])/,
  },
  {
    name: 'a date',
    type: 'event',
    weight: 0.9,
    pattern:
      /\b(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:\d{1,2},\s+)?)?(?:19|20)\d\d\b/,
  },
  {
    name: 'a comparison',
    type: 'comparison',
    weight: 0.9,
    pattern:
      /\b(?:(?:more|less|fewer|higher|lower|larger|smaller|greater)\s[^.;]{0,60}?\bthan|the (?:largest|highest|lowest|biggest|most|least|first)|doubled|tripled|record)\b/i,
  },
  {
    name: 'an act',
    type: 'event',
    weight: 0.9,
    pattern:
      /\b(?:conducted|announced|launched|signed|voted|passed|closed|opened|rose|fell|increased|decreased|cut|spent|killed|built|won|lost|created|signed|issued|reported|found|imposed|rejected|constrained|weakened|deemed|threatened|appealed)\b/,
  },
  {
    name: 'a statement by somebody',
    type: 'statement',
    weight: 0.7,
    pattern: /\b(?:said|declared|warned|stated|claimed|promised|acknowledged|testified|according to)\b/i,
  },
  {
    name: 'a cause',
    type: 'causal',
    weight: 0.5,
    pattern: /\b(?:because of|led to|caused|resulted in|due to|as a result)\b/i,
  },
  {
    name: 'a law',
    type: 'legal',
    weight: 0.4,
    pattern: /\b(?:U\.S\.C\.|C\.F\.R\.|Act of \d{4}|statute|resolution)\b/,
  },
  { name: 'the past or a completed act', weight: 0.5, pattern: /\b(?:has|have|had|was|were)\b/ },
];
const AGAINST: readonly Cue[] = [
  { name: 'advice', weight: -1.8, pattern: /\b(?:should|must|ought|shall|need to|recommend|urge)\b/i },
  { name: 'a forecast', weight: -1.1, pattern: /\b(?:will|would|may|might|could|can)\b/i },
  {
    name: 'an opinion',
    weight: -1,
    pattern: /\b(?:I think|I believe|we believe|perhaps|hopefully|unfortunately|prudent|mistake)\b/i,
  },
  { name: 'a question', weight: -2, pattern: /\?\s*$/ },
];
const BIAS = -1.5;
/** A sentence of fewer words asserts nothing that could be looked up. */
const FEWEST_WORDS = 4;

/** `sentence`: its visible text, without markers. Every sentence has a score; whether it is a claim is the level's choice. */
export function findClaim(sentence: string): ClaimDraft {
  let odds = BIAS;
  let type: ClaimType | undefined;
  const cues: string[] = [];
  for (const cue of CUES) {
    const match = cue.pattern.exec(sentence);
    if (!match) continue;
    odds += cue.weight;
    type ??= cue.type;
    if (cue.type) cues.push(`${cue.name}: ${match[0].trim()}`);
  }
  for (const cue of AGAINST) if (cue.pattern.test(sentence)) odds += cue.weight;
  if (sentence.split(/\s+/).length < FEWEST_WORDS) odds -= 3;
  return { score: 1 / (1 + Math.exp(-odds)), type: type ?? 'event', cues };
}

/** How many sentences are taken for claims: precision first, the best balance, or recall first. */
export type Level = 'few' | 'balanced' | 'many';

const THRESHOLDS: Readonly<Record<Level, number>> = { few: 0.7, balanced: 0.5, many: 0.3 };

export function thresholdOf(level: Level): number {
  return THRESHOLDS[level];
}
