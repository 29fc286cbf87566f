/**
 * What the other sentences of a paragraph say of each: where many are claims, one more is likelier ("VA concurred."), and
 * more so behind a claim. Added to log-odds, as for other prior probabilities (Saerens et al. 2002, "Adjusting the outputs of
 * a classifier to new a priori probabilities"). Both weights were chosen on paragraphs of our own, labelled for this.
 */
const PARAGRAPH = 0.2;
const BEFORE = 0.1;
/** The mean log-odds in debates, of which a quarter are claims: among such sentences nothing is added. */
const USUAL = -2.6;
/** No sentence says more of the others, against them or for them. */
const LEAST = -4;
const MOST = 3;

/**
 * What each sentence of a paragraph has from the others, to be added to its log-odds; nothing for one that stands alone.
 *
 * @param odds the log-odds of each by itself; undefined for what asserts nothing, such as a title
 */
export function contextOf(odds: readonly (number | undefined)[]): number[] {
  let [sum, count] = [0, 0];
  for (const each of odds) {
    if (each === undefined) continue;
    sum += aboveUsual(each);
    count++;
  }
  return odds.map((each, i) => {
    if (each === undefined || count < 2) return 0;
    const before = odds[i - 1];
    // The mean of the others, held back where they are few: their sum over their number and one.
    return (
      (PARAGRAPH * (sum - aboveUsual(each))) / count +
      (before === undefined ? 0 : BEFORE * aboveUsual(before))
    );
  });
}

function aboveUsual(odds: number): number {
  return Math.min(Math.max(odds, LEAST), MOST) - USUAL;
}
