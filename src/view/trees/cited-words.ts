import { isBackReference } from '../../core/back-reference.ts';
import { type Brief, type Citation, type Note, type Source, sliceOf } from '../../core/index.ts';
import { referenceText } from '../references/reference.ts';
import { linkOf } from '../source-text.ts';
import { plainText } from './plain-text.ts';

/**
 * What stands behind markers, for a copy: the words of their notes, which say more than a reference made of them; of an
 * "Ibid." also whom it means; of what has no note, its reference. A marker that leads nowhere stands for itself.
 */
export function citedWords(brief: Brief, citations: readonly Citation[]): string[] {
  const words = citations.flatMap(({ notes, sources, span }) => {
    const told = notes.length > 0 ? notes.map(note => noteWords(brief, note)) : sources.map(referenceWords);
    const found = told.filter(each => each !== '');
    return found.length > 0 ? found : [`${sliceOf(brief.text, span)}: ${MISSING}`];
  });
  return [...new Set(words)];
}

/** A copy is in the language of the brief. */
const MISSING = 'note missing';

function noteWords(brief: Brief, { body, source }: Note): string {
  const words = plainText(brief, body);
  if (!source || !isBackReference(sliceOf(brief.text, body))) return words;
  return `${words} [${referenceWords(source)}]`;
}

function referenceWords(source: Source): string {
  const reference = referenceText(source, 'chicago');
  const link = linkOf(source) ?? '';
  return reference === '' || reference.includes(link) ? reference || link : `${reference} ${link}`;
}
