import type { Severity } from '../../core/index.ts';
import type { Problem } from './problem.ts';

/** Static Analysis Results Interchange Format 2.1.0, section 3.58.6. */
const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** A log of one run; the rules are those that found something. Addresses are relative to where the tool was run. */
export function sarifOf(problems: readonly Problem[], version: string): object {
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Brief Lens', version, rules: codes.map(id => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: problems.map(problem => resultOf(problem, codes)),
      },
    ],
  };
}

function resultOf(problem: Problem, codes: readonly string[]): object {
  const { file, code, severity, message, span, start, end, fingerprint } = problem;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: {
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column,
            charOffset: span.start,
            charLength: span.end - span.start,
          },
        },
      },
    ],
    partialFingerprints: { 'briefLens/v1': fingerprint },
  };
}

function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').replace(/^\.\//, '');
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  // A drive's letter: file:///C:/…
  if (/^[A-Za-z]%3A\//.test(encoded)) return `file:///${encoded.replace('%3A', ':')}`;
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}
