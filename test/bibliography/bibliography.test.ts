import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBibliography, readFrontMatter } from '../../src/bibliography/main.ts';

const ENTRY = {
  id: 'ruiz2023',
  type: 'report',
  title: 'Ports under Pressure',
  author: [{ family: 'Ruiz', given: 'Ana' }, { literal: 'Harbor Institute' }],
  publisher: 'Harbor Institute',
  number: '12',
  issued: { 'date-parts': [[2023, 5]] },
};

describe('bibliographies', () => {
  it('are read from BibTeX', () => {
    const bib = `@techreport{ruiz2023,
      author = {Ruiz, Ana and {Harbor Institute}}, title = {Ports under Pressure},
      institution = {Harbor Institute}, number = {12}, year = 2023, month = may }`;
    assert.deepEqual(readBibliography('refs.bib', bib), [ENTRY]);
  });

  it('keep BibTeX’s “and others”', () => {
    const [source] = readBibliography(
      'refs.bib',
      '@book{a, author = {Ruiz, Ana and others}, title = {Ports}}',
    );
    assert.deepEqual(source?.author, [{ family: 'Ruiz', given: 'Ana' }, { literal: 'others' }]);
  });

  it('are read from CSL-JSON', () => {
    assert.deepEqual(
      readBibliography('refs.json', JSON.stringify([{ ...ENTRY, custom: { a: 1 } }, { title: 'no id' }])),
      [ENTRY],
    );
  });

  it('are read from CSL-YAML, bare or under references', () => {
    const yaml = `- id: ruiz2023
  type: report
  title: Ports under Pressure
  author:
  - {family: Ruiz, given: Ana}
  - literal: Harbor Institute
  publisher: Harbor Institute
  number: 12
  issued: 2023-05
`;
    assert.deepEqual(readBibliography('refs.yaml', yaml), [ENTRY]);
    assert.deepEqual(readBibliography('refs.yml', `references:\n${yaml}`), [ENTRY]);
  });

  it('are named by the front matter', () => {
    assert.deepEqual(readFrontMatter('title: X\nbibliography: refs.bib').files, ['refs.bib']);
    const found = readFrontMatter('bibliography: [a.bib, b.json]\nreferences:\n- id: k\n  title: T\n');
    assert.deepEqual(found.files, ['a.bib', 'b.json']);
    assert.deepEqual(found.references, [{ id: 'k', type: 'document', title: 'T' }]);
    assert.deepEqual(readFrontMatter('just text'), { files: [], references: [] });
  });

  it('that can’t be read say why', () => {
    assert.throws(() => readBibliography('refs.json', '[{'), SyntaxError);
    assert.throws(() => readBibliography('refs.txt', ''), /expected a \.bib/);
    assert.throws(() => readBibliography('refs.yaml', 'a: [b'));
  });

  it('of any shape give sources or an error', () => {
    fc.assert(
      fc.property(fc.json(), json => {
        for (const { id, type } of readBibliography('x.json', json)) assert.ok(id && type);
      }),
    );
  });
});
