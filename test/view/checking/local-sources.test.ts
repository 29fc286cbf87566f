import assert from 'node:assert/strict';
import type { Source } from '../../../src/core/index.ts';
import { contentTypeOf, localFileOf } from '../../../src/view/checking/local-sources.ts';

const FILES = [
  'ruiz2023.pdf',
  '10.1000_182.pdf',
  'winter-traffic.html',
  'Okafor 2023 - The Age of Old Cranes.pdf',
  'Harbor Fees and Who Pays Them.txt',
  'picture.png',
];

function find(fields: Partial<Source>): string | undefined {
  return localFileOf({ id: 'source-1', type: 'report', ...fields }, FILES);
}

describe('a folder of sources', () => {
  it('has the file that a key, a DOI, an address or a title names', () => {
    assert.equal(find({ id: 'ruiz2023' }), 'ruiz2023.pdf');
    assert.equal(find({ DOI: '10.1000/182' }), '10.1000_182.pdf');
    assert.equal(
      find({ URL: 'https://gazette.example.com/news/winter-traffic.html?x=1#top' }),
      'winter-traffic.html',
    );
    assert.equal(find({ title: 'The Age of Old Cranes' }), 'Okafor 2023 - The Age of Old Cranes.pdf');
    assert.equal(
      find({ title: 'Harbor fees, and who pays them: A survey' }),
      'Harbor Fees and Who Pays Them.txt',
    );
  });

  it('has none for what it doesn’t hold, or can’t be read', () => {
    for (const fields of [
      {},
      { id: 'picture' },
      { URL: 'https://example.com/' },
      { URL: 'https://example.com/%E0%A4%A' },
      { title: 'Cranes' },
      { DOI: '10.1000/18' },
    ])
      assert.equal(find(fields), undefined, JSON.stringify(fields));
    assert.equal(contentTypeOf('picture.png'), undefined);
  });
});
