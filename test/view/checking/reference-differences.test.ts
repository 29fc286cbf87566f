import assert from 'node:assert/strict';
import type { DocumentMetadata } from '../../../src/view/checking/ports.ts';
import { referenceDifferences } from '../../../src/view/checking/reference-differences.ts';

const SOURCE = {
  id: 'source-1',
  type: 'report',
  title: 'Winter Traffic in Larkhaven',
  author: [{ family: 'Okafor', given: 'Mira' }],
  issued: { 'date-parts': [[2023, 3, 3]] },
};

function fieldsOf(about: DocumentMetadata, format: 'html' | 'pdf' = 'html'): string[] {
  return referenceDifferences(SOURCE, { format, text: '', about }).map(({ field }) => field);
}

describe('a reference and its source', () => {
  it('are the same in other words, or where the source says nothing', () => {
    for (const about of [
      {},
      { title: 'Winter traffic | Larkhaven Gazette', author: ['M. Okafor'], issued: '2023-03-04' },
      { title: 'WINTER TRAFFIC IN LARKHAVEN: A SURVEY', author: ['Brandt, Ilse', 'Okafor, Mira'] },
      { title: 'Gazette', author: ['admin'] },
    ])
      assert.deepEqual(fieldsOf(about), [], JSON.stringify(about));
  });

  it('differ in the title, the author and the year', () => {
    assert.deepEqual(fieldsOf({ title: 'The Age of Old Cranes', author: ['Ilse Brandt'], issued: '2021' }), [
      'title',
      'author',
      'year',
    ]);
    assert.deepEqual(fieldsOf({ issued: '2021-01-01' }, 'pdf'), []);
  });
});
