import { type Brief, type Finding, type Severity, type Span, sliceOf } from '../../core/index.ts';
import { countPassing } from '../../core/sorted.ts';

/** A line and a column of a text, both from 1; columns count UTF-16 code units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** A finding as other programs see it: in a file, by lines, with a name that outlives edits elsewhere. */
export interface Problem {
  readonly file: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** UTF-16 offsets. */
  readonly span: Span;
  readonly start: TextPosition;
  readonly end: TextPosition;
  /** The same for the same words in the same sentence, wherever they stand; the second of two alike has another. */
  readonly fingerprint: string;
}

/** How a finding is to be shown; `off` leaves it out. */
export type SeverityOf = (code: string, otherwise: Severity) => Severity | 'off';

/** The findings of a file as problems, in document order, with the severities that the settings give them. */
export function problemsOf(
  brief: Brief,
  file: string,
  findings: readonly Finding[],
  severityOf: SeverityOf,
): Problem[] {
  const place = positionsIn(brief.text);
  const alike = new Map<string, number>();
  return findings.flatMap(finding => {
    const severity = severityOf(finding.code, finding.severity);
    if (severity === 'off') return [];
    const name = nameOf(brief, finding);
    const number = alike.get(name) ?? 0;
    alike.set(name, number + 1);
    const { code, message, span } = finding;
    return [
      {
        file,
        code,
        severity,
        message,
        span,
        start: place(span.start),
        end: place(span.end),
        fingerprint: hash(`${name}\n${number}`),
      },
    ];
  });
}

/** What makes a finding the same one after the text around it was edited: its code, its words, and their paragraph's start. */
function nameOf(brief: Brief, { code, span }: Finding): string {
  const sentence = brief.sentences.find(each => each.span.start <= span.start && span.start < each.span.end);
  const context = sentence ? sliceOf(brief.text, sentence.span).slice(0, CONTEXT) : '';
  return [code, sliceOf(brief.text, span).slice(0, CONTEXT), context].map(folded).join('\n');
}

const CONTEXT = 200;

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** FNV-1a, 2 × 32 bits with different offsets, in hexadecimal: a name, no protection. */
function hash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + i), 0x01000193);
  }
  return [a, b].map(part => (part >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Lines end as VS Code has them: `\n`, `\r\n` or `\r`. */
export function positionsIn(text: string): (offset: number) => TextPosition {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return offset => {
    const line = countPassing(starts, start => start <= offset);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}
