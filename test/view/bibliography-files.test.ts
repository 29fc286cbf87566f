import assert from 'node:assert/strict';
import { readBibliography, readFrontMatter } from '../../src/bibliography/main.ts';
import { analyse } from '../../src/core/index.ts';
import {
  type BibliographyPlaces,
  bibliographiesBeside,
  loadBibliography,
  mayCiteKeys,
} from '../../src/view/bibliography-files.ts';

const FILES: Readonly<Record<string, string>> = {
  'refs.bib':
    '@techreport{ruiz2023, author={Ruiz, Ana}, title={Ports}, institution={Harbor Institute}, year=2023}',
  'broken.json': '[{',
};

function load(text: string, places: Partial<BibliographyPlaces>) {
  const readFile = async (name: string): Promise<string> => {
    const file = FILES[name];
    if (file === undefined) throw Object.assign(new Error(`ENOENT: /home/ann/${name}`), { code: 'ENOENT' });
    return file;
  };
  const all = { yaml: undefined, files: [], beside: [], ...places };
  return loadBibliography({ readBibliography, readFrontMatter }, all, readFile, text);
}

describe('loadBibliography', () => {
  it('tells once what can’t be read, and then no key is unknown', async () => {
    const yaml = 'bibliography: [refs.bib, lost.bib, broken.json]';
    const text = `---\n${yaml}\n---\n\nExports fell [@ruiz2023]. Imports rose [@okafor2021; @brandt2019].\n`;
    const read = await load(text, { yaml });
    assert.deepEqual(
      read.bibliography.map(({ id }) => id),
      ['ruiz2023'],
    );
    const findings = analyse(text, undefined, read).findings.filter(({ code }) =>
      /bibliography|unknown/.test(code),
    );
    assert.deepEqual(
      findings.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`),
      ['bibliography.unread lost.bib', 'bibliography.unread broken.json'],
    );
    assert.match(findings[0]?.message ?? '', /“lost\.bib” that can’t be read \(there is no such file\)/);
    assert.doesNotMatch(findings[0]?.message ?? '', /home/);
  });

  it('takes a file beside the document for its bibliography where a key of it is cited', async () => {
    const cited = await load('Exports fell [@ruiz2023].', { beside: ['refs.bib', 'broken.json'] });
    assert.equal(cited.bibliography.length, 1);
    assert.deepEqual(cited.unreadBibliographies, []);
    const other = await load('Exports fell [@okafor2021].', { beside: ['refs.bib'] });
    assert.deepEqual(other, { bibliography: [], unreadBibliographies: [] });
  });
});

describe('bibliographiesBeside', () => {
  it('goes by the document’s name, by usual names, and by there being one only', () => {
    const beside = (...names: string[]) => bibliographiesBeside('ports.md', names);
    assert.deepEqual(beside('ports.md', 'ports.bib', 'other.bib', 'data.json'), ['ports.bib']);
    assert.deepEqual(beside('References.json', 'My Library.bib', 'a.yaml'), [
      'References.json',
      'My Library.bib',
    ]);
    assert.deepEqual(beside('harbour.bib', 'notes.md'), ['harbour.bib']);
    assert.deepEqual(beside('a.bib', 'b.bib', 'package.json', 'ports.json'), []);
  });
});

describe('mayCiteKeys', () => {
  it('sees keys and no addresses', () => {
    for (const text of ['It fell [@ruiz2023].', 'As @ruiz2023 shows', '[see -@a; @b]'])
      assert.ok(mayCiteKeys(text));
    for (const text of ['Write to ann@port.example.org.', 'It fell.']) assert.ok(!mayCiteKeys(text));
  });
});
