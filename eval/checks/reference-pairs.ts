import { readHtml } from '../../src/documents/html.ts';
import type { DocumentMetadata } from '../../src/view/checking/ports.ts';
import type { ReferenceDifference } from '../../src/view/checking/reference-differences.ts';
import { readRecord } from '../../src/view/checking/registry-record.ts';
import type { SourceCheck } from '../../src/view/checking/source-check.ts';
import type { Random } from './random.ts';
import type { Work } from './reference-works.ts';

/** A note, what is known of the work that it cites, and the part of it in which they differ, if in any. */
export interface ReferencePair {
  readonly kind: string;
  readonly note: string;
  readonly check: Pick<SourceCheck, 'url' | 'document' | 'record'>;
  readonly expected: ReferenceDifference['field'] | undefined;
}

/** How a work describes itself. */
type Witness = (work: Work, random: Random) => ReferencePair['check'];

const URL = 'https://www.example.org/library/item/4711';
const WITNESSES: Readonly<Record<string, Witness>> = {
  'citation tags': citationTags,
  'a news page': newsPage,
  'a registry': registry,
  'a report in PDF': report,
  'a report with its properties': ownReport,
  'a careless page': carelessPage,
};

/** So many pairs of each kind: of notes that are right, by each kind of witness, and of notes that are not, by any. */
export function referencePairs(works: readonly Work[], random: Random, perKind: number): ReferencePair[] {
  const right = Object.entries(WITNESSES).flatMap(([kind, witness]) =>
    random
      .shuffled(works)
      .slice(0, perKind)
      .map(work => ({ kind, note: work.note, check: witness(work, random), expected: undefined })),
  );
  const wrong = ALTERATIONS.flatMap(({ kind, field, alter, sure }) => {
    const pairs: ReferencePair[] = [];
    for (const work of random.shuffled(works)) {
      if (pairs.length === perKind) break;
      const other = random.pick(works);
      const altered = other && other !== work ? alter(work, other, random) : undefined;
      const witness = WITNESSES[random.pick(sure) ?? ''];
      if (altered && witness)
        pairs.push({ kind, note: work.note, check: witness(altered, random), expected: field });
    }
    return pairs;
  });
  return [...right, ...wrong];
}

interface Alteration {
  readonly kind: string;
  readonly field: ReferenceDifference['field'];
  /** The work as it would be, were the note wrong about it. */
  readonly alter: (work: Work, other: Work, random: Random) => Work | undefined;
  /** Witnesses that speak of it. */
  readonly sure: readonly string[];
}

const ALL = ['citation tags', 'a news page', 'a registry'];
const ALTERATIONS: readonly Alteration[] = [
  {
    kind: 'a word of the title changed',
    field: 'title',
    alter: titleWordChanged,
    sure: [...ALL, 'a report with its properties'],
  },
  {
    kind: 'another title',
    field: 'title',
    alter: (work, { title }) => ({ ...work, title }),
    sure: [...ALL, 'a report with its properties', 'a careless page'],
  },
  { kind: 'another author', field: 'author', alter: otherAuthor, sure: ALL },
  { kind: 'an author misspelt', field: 'author', alter: misspelt, sure: ALL },
  {
    kind: 'another year',
    field: 'date',
    alter: (work, _, { below }) =>
      work.year === undefined ? undefined : { ...work, year: work.year - 2 - below(8) },
    sure: ['citation tags', 'a registry'],
  },
  {
    kind: 'another journal',
    field: 'publication',
    alter: (work, { journal }) =>
      shareWords(work.journal, journal) ? undefined : { ...work, journal: journal ?? '' },
    sure: ['citation tags', 'a registry'],
  },
  {
    kind: 'another publisher',
    field: 'publisher',
    alter: (work, { publisher }) =>
      shareWords(work.publisher, publisher) ? undefined : { ...work, publisher: publisher ?? '' },
    sure: ['citation tags', 'a registry'],
  },
];

function titleWordChanged(work: Work, other: Work, { below }: Random): Work | undefined {
  const words = work.title.split(' ');
  const at = below(words.length);
  const [word = '', instead = ''] = [words[at], /\p{Ll}{5,}/u.exec(other.title)?.[0]];
  if (!/^\p{L}{4,}$/u.test(word) || instead === '' || instead === word.toLowerCase()) return undefined;
  return { ...work, title: words.with(at, instead).join(' ') };
}

function otherAuthor(work: Work, other: Work, { below }: Random): Work | undefined {
  const at = below(Math.max(1, work.people.length));
  const person = other.people[0];
  const known = work.people.some(({ family }) => shareWords(family, person?.family));
  return person && work.people.length > 0 && !known
    ? { ...work, people: work.people.with(at, person) }
    : undefined;
}

function misspelt(work: Work, _: Work, { below }: Random): Work | undefined {
  const at = below(Math.max(1, work.people.length));
  const person = work.people[at];
  if (!person || person.family.length < 6) return undefined;
  const letter = 2 + below(person.family.length - 3);
  const family = person.family.slice(0, letter) + person.family.slice(letter + 1);
  return family === person.family || /['’ -]/.test(person.family)
    ? undefined
    : { ...work, people: work.people.with(at, { ...person, family }) };
}

function shareWords(a = '', b = ''): boolean {
  const words = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const [ours, theirs] = [words(a), words(b)];
  // What can't be told apart is no other one.
  return (
    ours.length === 0 ||
    theirs.length === 0 ||
    ours.some(word => theirs.some(each => each.startsWith(word.slice(0, 3))))
  );
}

function html(head: string, body: string): ReferencePair['check'] {
  return {
    url: URL,
    document: readHtml(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`),
  };
}

/** A day by chance would be another than the note's. */
function hasMonth(note: string): boolean {
  return /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d{4}-\d\d|\d\/\d/i.test(note);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

function meta(name: string, content: string | number | undefined): string {
  return content === undefined ? '' : `<meta name="${name}" content="${escaped(String(content))}">`;
}

const FILLER = '<nav>Menu About Contact</nav><p>Cookies help us to improve this library.</p>';

/** A publisher's page for an article (Highwire Press tags, as Google Scholar reads them). */
function citationTags({ note, title, year, people, journal, publisher }: Work, { below, next }: Random) {
  const date =
    year === undefined
      ? undefined
      : next() < 0.5 || hasMonth(note)
        ? year
        : `${year}/${1 + below(12)}/${1 + below(28)}`;
  return html(
    [
      meta('citation_title', title),
      ...people.map(({ family, given }) =>
        meta('citation_author', next() < 0.5 ? `${family}, ${given}` : `${given} ${family}`),
      ),
      meta('citation_publication_date', date),
      meta('citation_journal_title', journal),
      meta('citation_publisher', publisher),
      `<title>${escaped(title)} | Library</title>`,
    ].join(''),
    FILLER,
  );
}

const GIVEN: Readonly<Record<string, string>> = {
  A: 'Anna',
  B: 'Bernard',
  C: 'Clara',
  D: 'Daniel',
  E: 'Eve',
  F: 'Franz',
  G: 'Grace',
  H: 'Henry',
  I: 'Ines',
  J: 'Jane',
  K: 'Karl',
  L: 'Laura',
  M: 'Maria',
  N: 'Nora',
  O: 'Oscar',
  P: 'Paul',
  R: 'Rosa',
  S: 'Simon',
  T: 'Tara',
  V: 'Vera',
  W: 'Walter',
  Y: 'Yann',
};

/** With JSON-LD and Open Graph; the names are written out, and the page was changed later. */
function newsPage({ note, title, year, people }: Work, { below, next }: Random) {
  const author = people.map(({ family, given }) => ({
    '@type': 'Person',
    name: `${given.length < 3 ? (GIVEN[given.charAt(0)] ?? given) : given} ${family}`,
  }));
  const day = hasMonth(note)
    ? ''
    : `-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`;
  const work = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', name: 'The Example Library' },
      {
        '@type': 'NewsArticle',
        headline: next() < 0.5 ? title : title.toUpperCase(),
        author,
        ...(year === undefined ? {} : { datePublished: `${year}${day}`, dateModified: `${year + 3}${day}` }),
      },
    ],
  };
  const headline = `${title}${next() < 0.5 ? ' | The Example Library' : ' - Example Library'}`;
  return html(
    `<meta property="og:title" content="${escaped(headline)}"><meta property="og:site_name" content="The Example Library">` +
      `<title>${escaped(headline)}</title><script type="application/ld+json">${JSON.stringify(work).replace(/</g, '\\u003c')}</script>`,
    FILLER,
  );
}

/** The record of a DOI, with the subtitle apart, markup in the title, and years of print and online. */
function registry(
  { title, year, people, journal, publisher }: Work,
  { next }: Random,
): ReferencePair['check'] {
  const [main = title, subtitle] = title.split(/: (.+)/);
  const marked = next() < 0.3 ? main.replace(/ (\p{L}{4,}) /u, ' <i>$1</i> ') : main;
  const record = readRecord({
    title: marked.replace(/&/g, '&amp;'),
    ...(subtitle ? { subtitle: [subtitle] } : {}),
    author: people.map(({ family, given }) => ({ family, given })),
    ...(year === undefined
      ? {}
      : {
          issued: { 'date-parts': [[year - (next() < 0.3 ? 1 : 0)]] },
          'published-print': { 'date-parts': [[year]] },
        }),
    ...(journal ? { 'container-title': journal } : {}),
    publisher: publisher ?? 'Example House BV',
    DOI: '10.1000/4711',
  });
  return { url: 'https://doi.org/10.1000/4711', ...(record ? { record } : {}) };
}

/** The properties are those of its template, or none; the first page has the title in capitals over several lines. */
function report(work: Work, { next }: Random): ReferencePair['check'] {
  return pdf(
    work,
    next() < 0.5 ? { title: 'Report template of the print shop', author: ['Print Shop'] } : {},
  );
}

function ownReport(work: Work): ReferencePair['check'] {
  const [first] = work.people;
  return pdf(work, { title: work.title, ...(first ? { author: [`${first.given} ${first.family}`] } : {}) });
}

function pdf({ title, people, publisher }: Work, about: DocumentMetadata): ReferencePair['check'] {
  const lines = title.toUpperCase().replace(/(.{18,30}) /g, '$1\n');
  const names = people.map(({ family, given }) => `${given} ${family}`).join(' · ');
  const text = `${publisher ?? 'Example Library'}\n${lines}\n${names}\n${'The rest of the report says more. '.repeat(40)}`;
  return { url: `${URL}.pdf`, document: { format: 'pdf', text, pages: [0], about } };
}

/** Only a title, without its subtitle, and the desk for an author. */
function carelessPage({ title }: Work, { next }: Random) {
  const main = title.split(/: /)[0] ?? title;
  const shown = main.split(' ').length > 3 ? main : title;
  return html(
    `${meta('author', next() < 0.5 ? 'admin' : 'Library Staff')}<title>${escaped(`Library » ${shown}`)}</title>`,
    FILLER,
  );
}
