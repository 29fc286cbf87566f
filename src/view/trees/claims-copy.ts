import type { Brief, Claim, Source } from '../../core/index.ts';
import { csv } from '../csv.ts';
import { plainMarkdown } from '../markdown-text.ts';
import { referenceText } from '../references/reference.ts';
import { linkOf } from '../source-text.ts';
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
    const sources = sourcesOf(brief, claim);
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

const COLUMNS = ['Claim', 'Section', 'Type', 'Source', 'Verdict'];

/** The same as comma-separated values with a column for the verdict. */
export function claimsCsv(brief: Brief, claims: readonly Claim[]): string {
  const rows = claims.map(claim => [
    plainText(brief, claim.span),
    claim.sentence.paragraph.section?.title ?? '',
    claim.type,
    sourcesOf(brief, claim),
    '',
  ]);
  return csv([COLUMNS, ...rows]);
}

function sourcesOf(brief: Brief, { citations }: Claim): string {
  const texts = citations.flatMap(({ sources, notes }) =>
    sources.length > 0
      ? sources.map(source => wordsOf(source))
      : notes.map(({ body }) => plainText(brief, body)).filter(text => text !== ''),
  );
  return [...new Set(texts)].join('; ');
}

function wordsOf(source: Source): string {
  const reference = referenceText(source, 'chicago');
  const link = linkOf(source) ?? '';
  return reference === '' || reference.includes(link) ? reference || link : `${reference} ${link}`;
}
