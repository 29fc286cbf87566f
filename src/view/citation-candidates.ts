import { t } from '@vscode/l10n';
import { type Brief, type Citation, type Source, sliceOf } from '../core/index.ts';
import { webLinksOf } from '../core/links/web-links.ts';
import { namesIn } from '../core/sources/others.ts';
import type { Fact } from './card.ts';
import { hostOf } from './source-text.ts';
import { plainText, shorten } from './trees/plain-text.ts';

/** More would hide the marker's sentence. */
const MOST = 3;

/**
 * What the document itself offers for a marker without a source: sources that its sentence names by author or outlet,
 * links in its paragraph, and notes that no marker uses.
 */
export function candidatesFor(brief: Brief, citation: Citation): Fact[] {
  return [...namedSources(brief, citation), ...linksNearBy(brief, citation), ...unusedNotes(brief)].slice(
    0,
    MOST,
  );
}

function namedSources(brief: Brief, { sentence }: Citation): Fact[] {
  if (!sentence) return [];
  const words = ` ${sliceOf(brief.text, sentence.span).replace(/[^\p{L}\p{N}’'-]+/gu, ' ')} `;
  return brief.notes.flatMap(({ label, source, span }) => {
    const name = source && namesOf(source).find(each => words.includes(` ${each} `));
    if (!source || name === undefined) return [];
    const title = source.title ?? shorten(plainText(brief, span), 80);
    const text =
      label === '' ? t('a note, by {0}: {1}', name, title) : t('note {0}, by {1}: {2}', label, name, title);
    return [{ label: t('Perhaps'), text, place: span }];
  });
}

/** Short names are words of other things as well. */
function namesOf({ author = [], 'container-title': container }: Source): string[] {
  const names = [...namesIn(author).named.map(({ family, literal }) => family ?? literal), container];
  return names.flatMap(name => (name !== undefined && name.length > 3 ? [name] : []));
}

function linksNearBy(brief: Brief, { sentence }: Citation): Fact[] {
  const paragraph = sentence?.paragraph.span;
  if (!paragraph) return [];
  return webLinksOf(brief)
    .filter(({ span }) => paragraph.start <= span.start && span.end <= paragraph.end)
    .map(({ url, span }) => ({
      label: t('Perhaps'),
      text: t('the link near by, to {0}', hostOf(url)),
      place: span,
    }));
}

function unusedNotes(brief: Brief): Fact[] {
  const used = new Set(brief.citations.flatMap(({ notes }) => notes));
  return brief.notes
    .filter(note => !used.has(note))
    .map(({ label, body, span }) => ({
      label: t('Perhaps'),
      text: unusedNote(label, shorten(plainText(brief, body), 80)),
      place: span,
    }));
}

function unusedNote(label: string, words: string): string {
  return label === ''
    ? t('a note, which no marker uses: {0}', words)
    : t('note {0}, which no marker uses: {1}', label, words);
}
