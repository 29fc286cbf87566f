import type { CslDate, CslName, Source } from '../../core/index.ts';
import { namesIn } from '../../core/sources/others.ts';
import { citationKeys } from './citation-keys.ts';

/** BibTeX's entry types (BibTeXing, 1988, section 3.1) for CSL's; any other is @misc. */
const ENTRY_TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  article: 'article',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  thesis: 'phdthesis',
};

const CONTAINERS: Readonly<Record<string, string>> = {
  article: 'journal',
  incollection: 'booktitle',
  inproceedings: 'booktitle',
  techreport: 'type',
};

const PUBLISHERS: Readonly<Record<string, string>> = { techreport: 'institution', phdthesis: 'school' };

/** The sources as BibTeX entries with keys that differ, one blank line between them. */
export function bibtex(sources: readonly Source[]): string {
  const keys = citationKeys(sources);
  return sources.map((source, i) => entry(source, keys[i] ?? source.id)).join('\n\n');
}

function entry(source: Source, key: string): string {
  const type = ENTRY_TYPES[source.type] ?? 'misc';
  const [year, month, day] = source.issued?.['date-parts'][0] ?? [];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', braced(names(source.author))],
    // A second pair of braces keeps the capitals that a style would make small.
    ['title', source.title && braced(`{${escapeBibtex(source.title)}}`)],
    [CONTAINERS[type] ?? 'howpublished', text(source['container-title'])],
    [PUBLISHERS[type] ?? 'publisher', text(source.publisher)],
    ['address', text(source['publisher-place'])],
    ['volume', text(source.volume)],
    ['number', text(source.number ?? source.issue)],
    ['pages', text(source.page)?.replace(/\s*[–—-]+\s*/g, '--')],
    ['year', year === undefined ? undefined : braced(String(year))],
    ['month', monthMacro(month, day)],
    ['doi', address(source.DOI)],
    ['url', address(source.URL)],
    ['urldate', isoDate(source.accessed)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []));
  return [`@${type}{${key},`, ...lines, '}'].join('\n');
}

function text(value: string | undefined): string | undefined {
  return value ? braced(escapeBibtex(value)) : undefined;
}

function braced(value: string | undefined): string | undefined {
  return value ? `{${value}}` : undefined;
}

/** "Ruiz, Ana and {Port Office} and others": braces keep an organisation from being taken apart. */
function names(list: readonly CslName[] | undefined): string | undefined {
  const { named, hasMore } = namesIn(list);
  const written = named.map(({ literal, family, given }) => {
    if (literal !== undefined || !family) return `{${escapeBibtex(literal ?? given ?? '')}}`;
    return [family, given].flatMap(part => (part ? [escapeBibtex(part)] : [])).join(', ');
  });
  return [...written, ...(hasMore ? ['others'] : [])].join(' and ') || undefined;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The macro of the standard styles, with the day before it where one is known: `"4~" # may`. */
function monthMacro(month: number | undefined, day: number | undefined): string | undefined {
  const macro = month === undefined ? undefined : MONTHS[month - 1];
  return macro && day !== undefined ? `"${day}~" # ${macro}` : macro;
}

function isoDate(date: CslDate | undefined): string | undefined {
  const parts = date?.['date-parts'][0] ?? [];
  return braced(parts.map(part => String(part).padStart(2, '0')).join('-'));
}

/** Addresses are read verbatim: braces and backslashes, which would end them, are percent-encoded. */
function address(value: string | undefined): string | undefined {
  return braced(value?.replace(/[{}\\\s]/g, mark => encodeURIComponent(mark)));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text as TeX that prints it. */
function escapeBibtex(value: string): string {
  return value.replace(/\s+/g, ' ').replace(/[\\~^{}&%$#_]/g, mark => ESCAPES[mark] ?? `\\${mark}`);
}
