import type { Brief, Claim, Source } from '../../core/index.ts';
import { csv } from '../csv.ts';
import { CLAIM_TYPES } from '../hover-card.ts';
import { referenceText } from '../references/reference.ts';
import { linkOf } from '../source-text.ts';
import { plainText } from './plain-text.ts';
import { ended, escaped } from './recommendations-markdown.ts';

/** A check-list for whoever checks the facts: a box for each claim, under the titles of its sections. */
export function claimsChecklist(brief: Brief, claims: readonly Claim[]): string {
  const lines: string[] = [];
  let title: string | undefined;
  for (const claim of claims) {
    const section = claim.sentence.paragraph.section?.title ?? '';
    if (section !== title && section !== '')
      lines.push(...(lines.length > 0 ? [''] : []), `## ${escaped(section)}`, '');
    title = section;
    const sources = sourcesOf(brief, claim);
    lines.push(`- [ ] ${escaped(plainText(brief, claim.span))}`);
    lines.push(`  - ${CLAIM_TYPES[claim.type]}; ${sources === '' ? 'no source' : escaped(sources)}`);
  }
  return ended(lines);
}

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
