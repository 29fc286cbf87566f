import type { Brief, Claim } from '../../core/index.ts';
import { csv } from '../csv.ts';
import { plainMarkdown } from '../markdown-text.ts';
import { positionsIn } from '../problems/problem.ts';
import { citedWords } from './cited-words.ts';
import { plainText } from './plain-text.ts';
import { ended } from './recommendations-markdown.ts';

/** A check-list for whoever checks the facts: a box for each claim, under the titles of its sections. */
export function claimsChecklist(brief: Brief, claims: readonly Claim[]): string {
  const lines: string[] = [];
  let title: string | undefined;
  for (const claim of claims) {
    const section = claim.sentence.paragraph.section?.title ?? '';
    if (section !== title && section !== '')
      lines.push(...(lines.length > 0 ? [''] : []), `## ${plainMarkdown(section)}`, '');
    title = section;
    const sources = citedWords(brief, claim.citations).join('; ');
    lines.push(`- [ ] ${plainMarkdown(plainText(brief, claim.span))}`);
    lines.push(`  - ${TYPES[claim.type]}; ${sources === '' ? 'no source' : plainMarkdown(sources)}`);
  }
  return ended(lines);
}

/** A check-list is in the language of the brief. */
const TYPES: Readonly<Record<Claim['type'], string>> = {
  statistic: 'a figure',
  comparison: 'a comparison',
  event: 'an event or act',
  state: 'a state of affairs',
  statement: 'a statement by somebody',
  causal: 'a cause',
  legal: 'a matter of law',
  quotation: 'quoted words',
};

const COLUMNS = ['Claim', 'Section', 'Line', 'Type', 'Source', 'Verdict'];

/** The same as comma-separated values with a column for the verdict. */
export function claimsCsv(brief: Brief, claims: readonly Claim[]): string {
  const place = positionsIn(brief.text);
  const rows = claims.map(claim => [
    plainText(brief, claim.span),
    claim.sentence.paragraph.section?.title ?? '',
    String(place(claim.span.start).line),
    claim.type,
    citedWords(brief, claim.citations).join('; '),
    '',
  ]);
  return csv([COLUMNS, ...rows]);
}
