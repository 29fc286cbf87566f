import type { CslName, Note, Source } from '../brief.ts';
import type { BriefContent } from '../findings/index.ts';
import { worksOf } from '../meant-notes.ts';
import { namesIn } from '../sources/others.ts';
import { repeatsEarlier, SourceList } from '../sources.ts';
import { sliceOf } from '../span.ts';

/** Words with a comma or point behind them, which American style has within the quotation marks. */
export function closed(words: string, mark: string): string {
  return words.endsWith('”') ? `${words.slice(0, -1)}${mark}”` : `${words}${mark}`;
}

/** What a note says in its first paragraph, on one line. */
export function fullWords(body: string): string {
  const [paragraph = ''] = body.split(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/, 1);
  return paragraph
    .replace(/\s+/g, ' ')
    .replace(/[.\s]{1,4}$/, '')
    .replace(SIGNAL, '');
}

/** "See" before what is cited. */
const SIGNAL = /^(?:But )?See(?: also|,? e\.g\.)?,? (?=[“"*_\p{Lu}])/u;

/** "Ruiz and Okafor, “Ports in Winter”" for the source of a note; undefined where the note is short itself, or cites others, too. */
export function shortWords(brief: BriefContent, meant: Note): string | undefined {
  const isShort = repeatsEarlier(sliceOf(brief.text, meant.body));
  return meant.source && !isShort && worksOf(brief, meant) < 2 ? shortForm(meant.source) : undefined;
}

/** Whether a note that says this leads to a source that is cited before it. */
export function leadsTo(brief: BriefContent, source: Source | undefined, body: string): boolean {
  return new SourceList(brief.sources).ofNote('', body) === source;
}

function shortForm({ author, title }: Source): string | undefined {
  const { named, hasMore } = namesIn(author);
  const [first, second] = named.map(nameOf);
  if (first === undefined || title === undefined) return undefined;
  const who =
    hasMore || named.length > 2 ? `${first} et al.` : second === undefined ? first : `${first} and ${second}`;
  return `${who}, “${(/^[^:?“”"]{3,100}\??/.exec(title)?.[0] ?? title).trim()}”`;
}

function nameOf({ family, literal }: CslName): string {
  return family ?? literal ?? '';
}
