import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/index.ts';
import { checkFindings } from '../../../src/view/checking/check-findings.ts';
import { checkFixes } from '../../../src/view/checking/check-fixes.ts';
import type { DocumentMetadata } from '../../../src/view/checking/ports.ts';
import { referenceDifferences } from '../../../src/view/checking/reference-differences.ts';
import { type RegistryRecord, readRecord } from '../../../src/view/checking/registry-record.ts';
import type { SourceCheck } from '../../../src/view/checking/source-check.ts';

const ADDRESS = 'https://gazette.example.com/winter';
const SOURCE = {
  id: 'source-1',
  type: 'report',
  title: 'Winter Traffic in Larkhaven',
  author: [{ family: 'Okafor', given: 'Mira' }],
  publisher: 'Institute for Harbour Studies',
  issued: { 'date-parts': [[2023, 3, 3]] },
};

function fieldsOf(about: DocumentMetadata, format: 'html' | 'pdf' = 'html', text = ''): string[] {
  const document = { format, text, about };
  return referenceDifferences(SOURCE, { url: ADDRESS, document }).map(({ field }) => field);
}

describe('a reference and its source', () => {
  it('are the same in other words, or where the source says nothing', () => {
    for (const about of [
      {},
      {
        title: 'Winter traffic in Larkhaven | Larkhaven Gazette',
        author: ['M. Okafor'],
        issued: '2023-03-04',
      },
      { title: 'WINTER TRAFFIC IN LARKHAVEN: A SURVEY', author: ['Brandt, Ilse', 'Okafor, Mira'] },
      { title: 'The winter traffic in Larkhaven (PDF)', author: ['By Mira Okafor, Ph.D.'] },
      { title: 'Gazette - Winter Traffic in Lark…', author: ['admin'] },
      { title: 'Gazette', author: ['Gazette Staff', 'news@gazette.example.com'] },
      { title: 'Ports', otherTitles: ['IHS-23-7: Winter Traffic in Larkhaven'] },
      { issued: '2021-01-01', otherDates: ['2023-03-01'] },
      { issued: '2021-01-01', otherDates: ['2024-05-01'] },
      { publisher: 'IHS' },
      { publisher: 'The Harbour Studies Trust' },
      { publisher: 'Medium' },
      { publisher: 'Gazette Company', otherNames: ['Institute for Harbor Studies'] },
      { author: ['Institute for Harbour Studies'] },
      { title: 'Зимнее движение в гавани' },
    ])
      assert.deepEqual(fieldsOf(about), [], JSON.stringify(about));
  });

  it('differ in the title, the author, the date and the publisher', () => {
    assert.deepEqual(
      fieldsOf({
        title: 'The Age of Old Cranes',
        author: ['Ilse Brandt'],
        issued: '2021',
        publisher: 'Crane Foundation',
      }),
      ['title', 'author', 'date', 'publisher'],
    );
    assert.deepEqual(fieldsOf({ title: 'Winter Trade in Larkhaven' }), ['title']);
    assert.deepEqual(fieldsOf({ author: ['Okafer, Mira'] }), ['author']);
    assert.deepEqual(fieldsOf({ issued: '2023-05-03' }), ['date']);
    assert.deepEqual(fieldsOf({ issued: '2021-01-01' }, 'pdf'), []);
  });

  it('are the same when the first page says so, whatever the properties of the file say', () => {
    const about = { title: 'The Age of Old Cranes', author: ['Ilse Brandt'] };
    const first = 'Brandt, Ilse\nThe Age of\nOld Cranes\nA report';
    assert.deepEqual(fieldsOf(about, 'pdf', first), ['title', 'author']);
    assert.deepEqual(fieldsOf(about, 'pdf', 'Nothing of that.'), []);
    assert.deepEqual(fieldsOf(about, 'pdf', 'WINTER TRAFFIC\nIN LARKHAVEN\nMira Okafor\nMarch 2023'), []);
  });
});

/** As Crossref answers content negotiation, with what it adds to CSL-JSON. */
const RECORD = {
  type: 'journal-article',
  title: 'Winter <i>Traffic</i> &amp; Trade',
  subtitle: ['A Survey'],
  author: [
    { given: 'Mira', family: 'Okafor', sequence: 'first', affiliation: [] },
    { given: 'Ana', family: 'Ruiz', sequence: 'additional', affiliation: [] },
  ],
  issued: { 'date-parts': [[2022, 11]] },
  'published-online': { 'date-parts': [[2022, 11, 28]] },
  'published-print': { 'date-parts': [[2023, 2]] },
  'container-title': 'Journal of Harbour Studies',
  'container-title-short': 'J. Harb. Stud.',
  publisher: 'Elsevier BV',
  DOI: '10.1000/winter.1',
  'updated-by': [
    {
      updated: {
        'date-parts': [[2024, 4, 5]],
        'date-time': '2024-04-05T00:00:00Z',
        timestamp: 1712275200000,
      },
      DOI: '10.1000/winter.2',
      type: 'retraction',
      source: 'retraction-watch',
      label: 'Retraction',
    },
    { DOI: '10.1000/winter.3', type: 'erratum', label: 'Erratum' },
  ],
};

function checked(text: string, record: RegistryRecord | undefined, about: DocumentMetadata = {}) {
  const brief = analyse(text);
  const [source] = brief.sources;
  assert.ok(source && record);
  const check: SourceCheck = {
    format: 'brief-lens-source/1',
    url: source.URL ?? '',
    record,
    document: { format: 'html', text: '', about },
  };
  const checks = new Map([[source.id, check]]);
  const findings = checkFindings(brief, { checks, quotes: [], figures: [] });
  const mended = (code: string): string[] =>
    findings
      .filter(finding => finding.code === code)
      .flatMap(finding => checkFixes(brief, finding, checks))
      .map(({ change: { edits } }) =>
        edits.reduce(
          (whole, edit) => whole.slice(0, edit.span.start) + edit.text + whole.slice(edit.span.end),
          text,
        ),
      );
  return { findings, mended };
}

describe('the record of a DOI', () => {
  const noted = (note: string) => `Fees rose.[^1]\n\n[^1]: ${note} https://doi.org/10.1000/winter.1.\n`;
  const right = noted(
    'Mira Okafor and Ana Ruiz, “Winter Traffic and Trade,” *J. Harbour Stud.* 12, no. 3 (2023): 4–9,',
  );

  it('agrees with a note in another style, of print or online', () => {
    const { findings } = checked(right, readRecord({ ...RECORD, 'updated-by': undefined }));
    assert.deepEqual(findings, []);
  });

  it('says that a source was retracted, unless the note says so', () => {
    const { findings } = checked(right, readRecord(RECORD));
    assert.deepEqual(
      findings.map(({ code, severity }) => [code, severity]),
      [['source.retracted', 'warning']],
    );
    assert.match(findings[0]?.message ?? '', /2024-04-05, doi:10\.1000\/winter\.2/);
    const told = checked(right.replace('4–9', '4–9 (retracted)'), readRecord(RECORD));
    assert.deepEqual(told.findings, []);
  });

  it('doesn’t take the notice for what was retracted', () => {
    const { 'updated-by': _, ...record } = RECORD;
    const notice = {
      ...record,
      title: 'Retraction: Winter Traffic & Trade',
      'update-to': [{ DOI: '10.1/x' }],
    };
    assert.deepEqual(checked(right, readRecord(notice)).findings, []);
    const marked = { ...record, title: 'RETRACTED ARTICLE: Winter Traffic & Trade' };
    assert.deepEqual(
      checked(right, readRecord(marked)).findings.map(({ code }) => code),
      ['source.retracted'],
    );
  });

  it('mends a note in its own form, with nothing in it that is markup', () => {
    const record = readRecord({ ...RECORD, title: 'Winter Freight & *Trade*', 'updated-by': undefined });
    const wrong = noted(
      'M. Okafur and Ana Ruiz, “Winter Traffic and Trade,” *Journal of Labour Studies* 12 (Mar. 5, 2019): 4–9,',
    );
    const { mended } = checked(wrong, record);
    const all = mended('source.differs');
    assert.equal(all.length, 4);
    assert.match(all[0] ?? '', /^\[\^1\]: M\. Okafor and Ana/m);
    assert.match(all[1] ?? '', /“Winter Freight & \\\*Trade\\\*,”/);
    assert.match(all[2] ?? '', /\*Journal of Harbour Studies\* 12/);
    assert.match(all[3] ?? '', /\(November 2022\)/);
  });

  it('is read as Crossref’s and DataCite’s own interfaces have it', () => {
    const work = readRecord({ status: 'ok', message: { ...RECORD, title: [RECORD.title] } });
    assert.equal(work?.['container-title'], 'Journal of Harbour Studies');
    assert.deepEqual(work?.author, ['Okafor, Mira', 'Ruiz, Ana']);
    const set = readRecord({
      data: {
        id: '10.1000/set',
        attributes: {
          titles: [{ title: 'Ships of Larkhaven' }, { title: 'Counts', titleType: 'Subtitle' }],
          creators: [
            { name: 'Okafor, Mira', givenName: 'Mira', familyName: 'Okafor' },
            { name: 'Port Office' },
          ],
          publisher: { name: 'Harbour Archive' },
          publicationYear: 2021,
          dates: [{ date: '2021-04-01', dateType: 'Issued' }],
        },
      },
    });
    assert.deepEqual(set, {
      title: 'Ships of Larkhaven',
      otherTitles: ['Counts'],
      author: ['Okafor, Mira', 'Port Office'],
      issued: '2021',
      otherDates: ['2021-04-01'],
      publisher: 'Harbour Archive',
      notices: [],
    });
  });

  it('is none where the answer is something else', () => {
    for (const content of [null, [], {}, 'x', 3, { title: 3 }, { message: 'not found' }, { data: {} }])
      assert.equal(readRecord(content), undefined, JSON.stringify(content));
    assert.ok(readRecord({ title: 'x', author: 'y', issued: [], 'updated-by': [null, 3, {}], editor: [{}] }));
  });
});
