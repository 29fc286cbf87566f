/** A sentence's score and its label, 0 or 1. */
export interface Scored {
  readonly score: number;
  readonly label: number;
}

/** Harmonic mean of precision and recall of what scores `threshold` or more; 0 where nothing does. */
export function f1(items: readonly Scored[], threshold: number): number {
  let [hits, found, wanted] = [0, 0, 0];
  for (const { score, label } of items) {
    wanted += label;
    if (score < threshold) continue;
    found++;
    hits += label;
  }
  return found + wanted > 0 ? (2 * hits) / (found + wanted) : 0;
}

/** Part of the items that are on their label's side of the threshold. */
export function accuracy(items: readonly Scored[], threshold: number): number {
  return items.filter(({ score, label }) => score >= threshold === (label === 1)).length / items.length;
}

/** Area under the ROC curve: how often a claim scores more than what is none, ties counted half. */
export function areaUnderCurve(items: readonly Scored[]): number {
  const sorted = [...items].sort((a, b) => a.score - b.score);
  let [rankSum, positives] = [0, 0];
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to++;
    const rank = (from + to + 1) / 2;
    for (const { label } of sorted.slice(from, to)) {
      rankSum += label * rank;
      positives += label;
    }
    from = to;
  }
  const pairs = positives * (items.length - positives);
  return pairs > 0 ? (rankSum - (positives * (positives + 1)) / 2) / pairs : 0.5;
}

/** Expected calibration error over ten bins of equal width (Naeini et al. 2015). */
export function calibrationError(items: readonly Scored[]): number {
  const bins = Array.from({ length: 10 }, () => ({ score: 0, label: 0 }));
  for (const { score, label } of items) {
    const bin = bins[Math.min(9, Math.floor(score * 10))];
    if (!bin) continue;
    bin.score += score;
    bin.label += label;
  }
  return bins.reduce((sum, { score, label }) => sum + Math.abs(score - label), 0) / items.length;
}

/** The middle 95 % of a measure over 1,000 resamplings with replacement (the bootstrap, Efron 1979), always the same ones. */
export function interval<Item>(items: readonly Item[], measure: (items: readonly Item[]) => number): string {
  let state = 1;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const values = Array.from({ length: 1000 }, () =>
    measure(items.map(() => items[Math.floor(random() * items.length)] as Item)),
  ).sort((a, b) => a - b);
  return `${values[25]?.toFixed(3)} – ${values[974]?.toFixed(3)}`;
}
