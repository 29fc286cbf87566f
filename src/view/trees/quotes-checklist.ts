import { type Brief, type Quote, sliceOf, unsourcedQuotes } from '../../core/index.ts';
import { csv } from '../csv.ts';
import { plainMarkdown } from '../markdown-text.ts';
import { plainText } from './plain-text.ts';
import { sectionOf, speakerOf } from './quote-order.ts';
import { ended } from './recommendations-markdown.ts';

/** A task list for who checks the quotations: the words, who said them, and where that can be looked up. */
export function quotesChecklist(brief: Brief, quotes: readonly Quote[]): string {
  const unsourced = new Set(unsourcedQuotes(brief));
  return ended(
    quotes.map(quote => {
      const name = speakerOf(quote) ?? (quote.use === 'quotation' ? 'no speaker named' : USES[quote.use]);
      const sources = sourcesOf(brief, quote);
      const lacking = unsourced.has(quote)
        ? '**no source**'
        : quote.use === 'quotation'
          ? 'sourced nearby'
          : undefined;
      const support = sources.length > 0 ? sources : lacking ? [lacking] : [];
      const line = `line ${lineOf(brief.text, quote.span.start)}`;
      const rest = [
        plainMarkdown(name),
        ...support.map(each => (each.startsWith('**') ? each : plainMarkdown(each))),
        line,
      ];
      return `- [ ] ${plainMarkdown(plainText(brief, quote.span))} — ${rest.join(' · ')}`;
    }),
  );
}

/** The same as comma-separated values, with a column to fill in. */
export function quotesCsv(brief: Brief, quotes: readonly Quote[]): string {
  const head = ['No.', 'Quote', 'Use', 'Speaker', 'Cue', 'Section', 'Line', 'Source', 'Checked'];
  const rows = quotes.map((quote, i) => [
    String(i + 1),
    plainText(brief, quote.span),
    USES[quote.use],
    speakerOf(quote) ?? '',
    quote.cue ? plainText(brief, quote.cue.span) : '',
    sectionOf(brief, quote)?.title ?? '',
    String(lineOf(brief.text, quote.span.start)),
    sourcesOf(brief, quote).join('; '),
    '',
  ]);
  return csv([head, ...rows]);
}

const USES: Readonly<Record<Quote['use'], string>> = {
  quotation: 'quotation',
  scare: 'term',
  title: 'title',
};

/** What the notes say, or the address of a link; the marker itself where there is no note. */
function sourcesOf(brief: Brief, { citations }: Quote): string[] {
  return citations.map(({ notes, sources, span }) => {
    const words = notes.map(({ body }) => plainText(brief, body)).filter(Boolean);
    const told =
      words.length > 0 ? words : sources.map(({ title, URL }) => title ?? URL ?? '').filter(Boolean);
    return told.join('; ') || sliceOf(brief.text, span);
  });
}

/** From 1. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}
