import type { Problem } from './problem.ts';

/** What `brief-lens check --format json` prints: an array with one object for each file. */
export function problemsJson(
  files: readonly { readonly file: string; readonly problems: readonly Problem[] }[],
): object {
  return files.map(({ file, problems }) => ({
    format: 'brief-lens-check/1',
    file,
    problems: problems.map(({ code, severity, message, span, start, end, fingerprint }) => ({
      code,
      severity,
      message,
      span: [span.start, span.end],
      start,
      end,
      fingerprint,
    })),
  }));
}
