import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { openDocumentReader } from '../../src/node/document-reader.ts';
import { smallPdf } from '../node/small-pdf.ts';

const SIGNAL = new AbortController().signal;

describe('the reader of documents', () => {
  const reader = openDocumentReader(resolve('dist'));
  const read = (text: string, type = 'text/html') => reader.read(Buffer.from(text), type, SIGNAL);

  it('reads the words of a page, blocks apart, without scripts and the calls of notes', async () => {
    const { format, text } = await read(
      '<title>T</title><nav>Menu</nav><p>Exports <b>fell</b>.<sup><a href="#1">12</a></sup> The&nbsp;office<script>x()</script></p><p>Next<br>line</p>',
    );
    assert.equal(format, 'html');
    assert.equal(text.replace(/\u00A0/g, ' '), 'Menu\nExports fell. The office\nNext\nline');
  });

  it('reads what a page says about itself: citation tags, JSON-LD, Open Graph', async () => {
    const tags = await read(
      '<title>T | Site</title><meta name="citation_title" content="Trade"><meta name="citation_author" content="Ruiz, Ana"><meta name="citation_author" content="Okafor, Tom"><meta name="citation_publication_date" content="2023/4/5"><meta property="og:site_name" content="Harbour Office"><p>x</p>',
    );
    assert.deepEqual(tags.about, {
      title: 'Trade',
      otherTitles: ['T | Site'],
      author: ['Ruiz, Ana', 'Okafor, Tom'],
      issued: '2023-04-05',
      otherNames: ['Harbour Office'],
    });
    const linked = await read(
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Trade","author":[{"name":"Ana Ruiz"}],"datePublished":"2023-04-05T10:00Z","publisher":{"name":"The Harbour"}}]}</script><p>x</p>',
    );
    assert.deepEqual(linked.about, {
      title: 'Trade',
      author: ['Ana Ruiz'],
      issued: '2023-04-05',
      publisher: 'The Harbour',
    });
  });

  it('knows the work among all that JSON-LD describes, its people by reference and its journal above its issue', async () => {
    const graph = [
      { '@type': 'WebPage', name: 'Page' },
      { '@type': ['Person'], '@id': '#a', name: 'Ana Ruiz' },
      {
        '@type': ['ScholarlyArticle', 'Article'],
        name: 'Trade',
        author: [{ '@id': '#a' }, 'Tom Okafor', { givenName: 'Ilse', familyName: 'Brandt' }],
        isPartOf: { '@type': 'PublicationIssue', isPartOf: { '@type': 'Periodical', name: 'Ports' } },
        dateModified: 'April 5, 2023',
        copyrightYear: 2022,
      },
    ];
    const { about } = await read(
      `<script type="application/ld+json">not JSON</script><script type="application/ld+json">${JSON.stringify({ '@graph': graph })}</script><h1>Trade in <i>ports</i></h1><time datetime="2021-01-02">x</time>`,
    );
    assert.deepEqual(about, {
      title: 'Trade',
      otherTitles: ['Trade in ports'],
      author: ['Ana Ruiz', 'Tom Okafor', 'Ilse Brandt'],
      issued: '2023-04-05',
      otherDates: ['2021-01-02'],
      'container-title': 'Ports',
    });
  });

  it('reads a PDF page by page, without the headings of its pages', async () => {
    const body = smallPdf(
      [1, 2, 3, 4].map(page => [
        'Trade Report 2024',
        `${['One', 'Two', 'Three', 'Four'][page - 1]} is the text of this page.`,
        `It ends in ${'abcd'[page - 1]} (really).`,
        String(page),
      ]),
      'Trade Report',
    );
    const { format, text, pages, about } = await reader.read(body, 'application/pdf', SIGNAL);
    assert.equal(format, 'pdf');
    assert.equal(pages?.length, 4);
    assert.match(text.slice(pages?.[2]), /^Three is the text of this page\.\nIt ends in c \(really\)\.\n/);
    assert.doesNotMatch(text, /Report 2024/);
    assert.deepEqual(about, { title: 'Trade Report', issued: '2024-03-05' });
  });

  it('reads text, in the encoding that is named', async () => {
    assert.equal((await read('Exports fell.', 'text/plain')).text, 'Exports fell.');
    const latin = Buffer.from('<meta charset="iso-8859-1"><p>caf\xe9</p>', 'latin1');
    assert.equal((await reader.read(latin, 'text/html', SIGNAL)).text, 'café');
  });

  it('says what it can’t read', async () => {
    await assert.rejects(read('x', 'application/zip'), /files of the type application\/zip can’t be read/);
    await assert.rejects(read('no pdf', 'application/pdf'), /PDF/);
    await assert.rejects(reader.read(smallPdf([[]]), 'application/pdf', SIGNAL), /no text/);
  });

  it('reads a page however deep it nests, or gives up without harm', async () => {
    const deep = await read('<div>'.repeat(20_000) + 'word'.repeat(3)).catch((error: Error) => error);
    assert.ok(deep instanceof Error || deep.text.includes('word'));
    assert.equal((await read('<p>fine</p>')).text, 'fine');
  });

  it('ends one that takes too long or too much memory, and reads the next', async () => {
    const hasty = openDocumentReader(resolve('dist'), { time: 1, memory: 512, workers: 1 });
    await assert.rejects(
      hasty.read(Buffer.from('<p>x'.repeat(100_000)), 'text/html', SIGNAL),
      /more than 0 s/,
    );
    const small = openDocumentReader(resolve('dist'), { time: 20_000, memory: 24, workers: 1 });
    await assert.rejects(small.read(Buffer.from('<p>x'.repeat(1_000_000)), 'text/html', SIGNAL), /memory/);
    assert.equal((await small.read(Buffer.from('<p>fine'), 'text/html', SIGNAL)).text, 'fine');
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const reading = reader.read(Buffer.from('<p>x'), 'text/html', controller.signal);
    controller.abort();
    await assert.rejects(reading, /cancel|abort/);
  });
});
