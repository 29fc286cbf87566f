/** What each `eval/*.eval.ts` exports: `name`, `needs` and `run`. `npm run eval` prints it as a table. */
export interface Evaluation {
  /** What is measured, in a word or two: the table's title. */
  readonly name: string;
  /** Paths below the data folder; without one of them there is nothing to measure. */
  readonly needs: readonly string[];
  /** Measures the build against the labelled data. */
  run(dataFolder: string): Promise<{ readonly rows: readonly Measurement[] }>;
}

export interface Measurement {
  readonly measure: string;
  readonly value: number | string;
  /** The least that a release may score; a number below it fails the run. */
  readonly floor?: number;
}
