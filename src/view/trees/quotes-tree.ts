import type { Brief, Quote } from '../../core/index.ts';
import { plural } from '../kinds.ts';
import { plainText, shorten, withoutMarkup } from './plain-text.ts';
import { capitalised } from './recommendation-text.ts';
import { group, type TreeNode } from './tree-node.ts';

const LONGEST_LABEL = 120;

/** Quotations by speaker, in the order in which they first speak; then those without, and other words in marks. */
export function quotesTree(brief: Brief): readonly TreeNode[] {
  const bySpeaker = new Map<string, Quote[]>();
  for (const quote of brief.quotes) {
    if (quote.use !== 'quotation' || !quote.speaker) continue;
    const key = withoutMarkup(quote.speaker.name).toLowerCase();
    const list = bySpeaker.get(key);
    if (list) list.push(quote);
    else bySpeaker.set(key, [quote]);
  }
  const speakers = [...bySpeaker].map(([key, quotes]) => {
    const name = capitalised(withoutMarkup(quotes[0]?.speaker?.name ?? ''));
    return group(name, 'speaker', quoteNodes(brief, quotes), {
      id: `speaker:${key}`,
      spoken: `Quoted: ${name}`,
    });
  });
  const quotes = (belongs: (quote: Quote) => boolean) => quoteNodes(brief, brief.quotes.filter(belongs));
  const rest = [
    group(
      'No speaker named',
      'no-speaker',
      quotes(({ use, speaker }) => use === 'quotation' && !speaker),
    ),
    group(
      'Terms in quotation marks',
      'term',
      quotes(({ use }) => use === 'scare'),
      { open: false },
    ),
    group(
      'Titles in quotation marks',
      'title',
      quotes(({ use }) => use === 'title'),
      { open: false },
    ),
  ];
  return [...speakers, ...rest.filter(({ children }) => children.length > 0)];
}

function quoteNodes(brief: Brief, quotes: readonly Quote[]): readonly TreeNode[] {
  return quotes.map(quote => quoteNode(brief, quote));
}

function quoteNode(brief: Brief, quote: Quote): TreeNode {
  const { span, form, use, citations, speaker } = quote;
  const words = plainText(brief, span);
  const support = citations.length > 0 ? plural(citations.length, 'citation') : 'uncited';
  const isQuotation = use === 'quotation';
  return {
    kind: 'quote',
    id: `quote:${words}`,
    label: shorten(words, LONGEST_LABEL),
    // Only reported words have to be credited.
    ...(isQuotation ? { description: form === 'block' ? `block · ${support}` : support } : {}),
    spoken: isQuotation
      ? `Quote, ${speaker ? withoutMarkup(speaker.name) : 'no speaker named'}, ${support}: ${words}`
      : `${use === 'title' ? 'Title' : 'Term'}: ${words}`,
    icon: isQuotation ? 'spoken-words' : use === 'title' ? 'title' : 'term',
    places: [span],
    ...(isQuotation ? { card: span } : {}),
    copy: words,
    children: [],
    open: false,
  };
}
