import type { Source } from '../../core/index.ts';
import { type ReferenceStyle, referenceMarkdown } from './reference.ts';

/** References as Markdown, each in a paragraph of its own; APA's list is in the order of the alphabet (9.44). */
export function referenceList(sources: readonly Source[], style: ReferenceStyle): string {
  const references = sources.map(source => referenceMarkdown(source, style)).filter(Boolean);
  const plain = (reference: string) => reference.replace(/^[*“]+/, '');
  if (style === 'apa') references.sort((a, b) => plain(a).localeCompare(plain(b), 'en'));
  return references.join('\n\n');
}
