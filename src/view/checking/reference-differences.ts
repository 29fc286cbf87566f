import type { Source } from '../../core/index.ts';
import type { ReadDocument } from './ports.ts';

/** A part of a reference that the source gives in another way. */
export interface ReferenceDifference {
  readonly field: 'title' | 'author' | 'year';
  readonly noted: string;
  readonly found: string;
}

/** Titles with less of their words in common are different ones; a site's name behind one doesn't count. */
const LEAST_COMMON = 0.5;
/** Titles of one word are names of sites and sections. */
const FEWEST_WORDS = 2;

/**
 * What a source says of itself and a reference says otherwise. Only what both name is compared, and only what can't be
 * another way to write the same: a hint to look, since pages are careless about themselves.
 */
export function referenceDifferences(source: Source, { format, about }: ReadDocument): ReferenceDifference[] {
  const differences: ReferenceDifference[] = [];
  const { title } = source;
  if (title && about.title && areOther(title, about.title))
    differences.push({ field: 'title', noted: title, found: about.title });
  const names = (source.author ?? []).map(({ family, literal }) => family ?? literal ?? '').filter(Boolean);
  const found = (about.author ?? []).filter(name => name.trim().includes(' ')).join('; ');
  if (names.length > 0 && found !== '' && !names.some(name => isIn(name, found)))
    differences.push({ field: 'author', noted: names.join(', '), found });
  const year = source.issued?.['date-parts'][0]?.[0];
  const issued = /^\d{4}/.exec(about.issued ?? '')?.[0];
  // A PDF's date is that of the file.
  if (format === 'html' && year !== undefined && issued !== undefined && Number(issued) !== year)
    differences.push({ field: 'year', noted: String(year), found: issued });
  return differences;
}

function areOther(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const fewer = Math.min(x.size, y.size);
  if (fewer < FEWEST_WORDS) return false;
  return [...x].filter(word => y.has(word)).length / fewer < LEAST_COMMON;
}

/** Whether any word of a name, which may be an organisation's, stands in other names. */
function isIn(name: string, others: string): boolean {
  const words = wordsOf(others);
  return [...wordsOf(name)].some(word => words.has(word));
}

const SMALL = /^(?:the|and|for|with|from|that|this|into|its)$/;

function wordsOf(text: string): ReadonlySet<string> {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return new Set((folded.match(/[\p{L}\d]{2,}/gu) ?? []).filter(word => !SMALL.test(word)));
}
