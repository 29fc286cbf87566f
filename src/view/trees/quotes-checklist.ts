import { type Brief, type Quote, unsourcedQuotes } from '../../core/index.ts';
import { csv } from '../csv.ts';
import { plainMarkdown } from '../markdown-text.ts';
import { positionsIn } from '../problems/problem.ts';
import { citedWords } from './cited-words.ts';
import { plainText } from './plain-text.ts';
import { sectionOf, speakerOf } from './quote-order.ts';
import { ended } from './recommendations-markdown.ts';

/** A task list for who checks the quotations: the words, who said them, and where that can be looked up. */
export function quotesChecklist(brief: Brief, quotes: readonly Quote[]): string {
  const unsourced = new Set(unsourcedQuotes(brief));
  const place = positionsIn(brief.text);
  return ended(
    quotes.map(quote => {
      const name = speakerOf(quote) ?? (quote.use === 'quotation' ? 'no speaker named' : USES[quote.use]);
      const sources = citedWords(brief, quote.citations);
      const lacking = unsourced.has(quote)
        ? '**no source**'
        : quote.use === 'quotation'
          ? 'sourced nearby'
          : undefined;
      const support = sources.length > 0 ? sources : lacking ? [lacking] : [];
      const line = `line ${place(quote.span.start).line}`;
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
  const place = positionsIn(brief.text);
  const rows = quotes.map((quote, i) => [
    String(i + 1),
    plainText(brief, quote.span),
    USES[quote.use],
    speakerOf(quote) ?? '',
    quote.cue ? plainText(brief, quote.cue.span) : '',
    sectionOf(brief, quote)?.title ?? '',
    String(place(quote.span.start).line),
    citedWords(brief, quote.citations).join('; '),
    '',
  ]);
  return csv([head, ...rows]);
}

const USES: Readonly<Record<Quote['use'], string>> = {
  quotation: 'quotation',
  scare: 'term',
  title: 'title',
};
