import type { Span } from '../span.ts';

/** More words than a term or a mocking use has. */
const LONGEST_TERM = 4;

/** What a stretch in quotation marks is: somebody's words, a term of art or of mockery, or a work's name. */
export function useOf(
  mask: string,
  quoted: Span,
  credited: boolean,
  alone: boolean,
): 'quotation' | 'scare' | 'title' {
  const inner = mask.slice(quoted.start + 1, quoted.end - 1).trim();
  const words = inner.split(/\s+/).length;
  if (credited || alone) return 'quotation';
  return words > LONGEST_TERM ? 'quotation' : 'scare';
}
