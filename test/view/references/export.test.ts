import assert from 'node:assert/strict';
import type { Source } from '../../../src/core/index.ts';
import { bibtex } from '../../../src/view/references/bibtex.ts';
import { cslJson } from '../../../src/view/references/csl-json.ts';
import { referenceList } from '../../../src/view/references/reference-list.ts';

const ARTICLE: Source = {
  id: 'source-1',
  type: 'article-newspaper',
  title: 'Fees & 5% of {Trade}_now',
  author: [{ given: 'Ana', family: 'Ruíz' }, { literal: 'Port Office' }],
  'container-title': 'Larkhaven Gazette',
  issued: { 'date-parts': [[2023, 5, 4]] },
  page: '12–14',
  URL: 'https://gazette.example.com/a_b?x=1&y={2}',
  accessed: { 'date-parts': [[2024, 1, 9]] },
};

const typed = (type: string): Source => ({
  id: type,
  type,
  title: 'Quays',
  'container-title': 'Annals',
  publisher: 'Harbor Institute',
  number: '7',
});

describe('sources as BibTeX', () => {
  it('keep every field, and escape what TeX would read', () => {
    assert.equal(
      bibtex([ARTICLE]),
      [
        '@article{ruiz2023fees,',
        '  author = {Ruíz, Ana and {Port Office}},',
        '  title = {{Fees \\& 5\\% of \\{Trade\\}\\_now}},',
        '  journal = {Larkhaven Gazette},',
        '  pages = {12--14},',
        '  year = {2023},',
        '  month = "4~" # may,',
        '  url = {https://gazette.example.com/a_b?x=1&y=%7B2%7D},',
        '  urldate = {2024-01-09},',
        '}',
      ].join('\n'),
    );
    assert.match(
      bibtex([{ ...ARTICLE, title: 'A\\b~c^d #1 $2' }]),
      /A\\textbackslash\{\}b\\textasciitilde\{\}c/,
    );
  });

  it('say that there are more authors than are named', () => {
    const source: Source = { ...ARTICLE, author: [{ given: 'Ana', family: 'Ruíz' }, { literal: 'others' }] };
    assert.match(bibtex([source]), /author = \{Ruíz, Ana and others\},/);
    assert.deepEqual(JSON.parse(cslJson([source]))[0].author, source.author);
    assert.match(referenceList([source], 'chicago'), /^Ana Ruíz et al\., “/);
    assert.match(referenceList([source], 'apa'), /^Ruíz, A\., et al\. \(2023/);
    const two: Source = { ...ARTICLE, author: [...(ARTICLE.author ?? []), { literal: 'others' }] };
    assert.match(referenceList([two], 'chicago'), /^Ana Ruíz, Port Office, et al\., “/);
    assert.match(bibtex([two]), /author = \{Ruíz, Ana and \{Port Office\} and others\},/);
  });

  it('have the entry type of their kind, and its names of fields', () => {
    const forms: readonly (readonly [string, string, string, string])[] = [
      ['article-journal', 'article', 'journal', 'publisher'],
      ['article-newspaper', 'article', 'journal', 'publisher'],
      ['book', 'book', 'howpublished', 'publisher'],
      ['chapter', 'incollection', 'booktitle', 'publisher'],
      ['paper-conference', 'inproceedings', 'booktitle', 'publisher'],
      ['report', 'techreport', 'type', 'institution'],
      ['thesis', 'phdthesis', 'howpublished', 'school'],
      ['legislation', 'misc', 'howpublished', 'publisher'],
      ['bill', 'misc', 'howpublished', 'publisher'],
      ['regulation', 'misc', 'howpublished', 'publisher'],
      ['legal_case', 'misc', 'howpublished', 'publisher'],
      ['hearing', 'misc', 'howpublished', 'publisher'],
      ['webpage', 'misc', 'howpublished', 'publisher'],
      ['document', 'misc', 'howpublished', 'publisher'],
    ];
    for (const [type, entry, container, publisher] of forms) {
      const lines = bibtex([typed(type)]).split('\n');
      assert.equal(lines[0], `@${entry}{quays,`, type);
      assert.deepEqual(lines.slice(2, 4), [
        `  ${container} = {Annals},`,
        `  ${publisher} = {Harbor Institute},`,
      ]);
    }
  });

  it('have keys that differ', () => {
    const heads = bibtex([typed('book'), typed('report'), { id: 'source-3', type: 'document' }]).match(
      /^@.*/gm,
    );
    assert.deepEqual(heads, ['@book{quays,', '@techreport{quays-2,', '@misc{source3,']);
  });
});

describe('sources as CSL-JSON', () => {
  it('are what they were, with keys that a person recognises', () => {
    const read = JSON.parse(cslJson([ARTICLE, typed('bill')]));
    assert.deepEqual(read, [
      { ...ARTICLE, id: 'ruiz2023fees' },
      { ...typed('bill'), id: 'quays' },
    ]);
  });
});

describe('the list of references', () => {
  it('is in the order of the sources, or of the alphabet where the style wants it', () => {
    const sources = [typed('book'), ARTICLE];
    const first = (style: 'chicago' | 'apa') => referenceList(sources, style).split('\n\n')[0] ?? '';
    assert.match(first('chicago'), /Quays/);
    assert.match(first('apa'), /^\*?Quays/);
    assert.match(referenceList([...sources].reverse(), 'apa').split('\n\n')[0] ?? '', /^\*?Quays/);
  });
});
