import type { Problem } from './problem.ts';

/** What was known at one time: for each file the fingerprints of its problems. */
export interface Baseline {
  readonly format: 'brief-lens-baseline/1';
  readonly files: Readonly<Record<string, readonly string[]>>;
}

export function baselineOf(problems: readonly Problem[]): Baseline {
  const files: Record<string, string[]> = {};
  for (const { file, fingerprint } of problems) {
    const name = slashed(file);
    files[name] = [...(files[name] ?? []), fingerprint];
  }
  return { format: 'brief-lens-baseline/1', files };
}

/** Reads a baseline; throws with a message for a person for anything else. */
export function readBaseline(json: string): Baseline {
  const content: unknown = JSON.parse(json);
  const isBaseline =
    typeof content === 'object' &&
    content !== null &&
    Reflect.get(content, 'format') === 'brief-lens-baseline/1' &&
    typeof Reflect.get(content, 'files') === 'object';
  if (!isBaseline) throw new Error('Unexpected content, expected a baseline that --write-baseline wrote');
  return content as Baseline;
}

/** The problems that the baseline doesn't know. */
export function newSince({ files }: Baseline, problems: readonly Problem[]): Problem[] {
  return problems.filter(({ file, fingerprint }) => !files[slashed(file)]?.includes(fingerprint));
}

function slashed(file: string): string {
  return file.replaceAll('\\', '/').replace(/^\.\//, '');
}
