import assert from 'node:assert/strict';
import type { Source } from '../../../src/core/index.ts';
import { formatReference, referenceMarkdown } from '../../../src/view/references/reference.ts';

const date = (...parts: number[]) => ({ 'date-parts': [parts] });

const BRIEF: Source = {
  id: '1',
  type: 'report',
  title: 'Ports under Pressure',
  author: [{ given: 'Ana', family: 'Ruiz' }],
  publisher: 'Harbor Institute',
  'container-title': 'Issue Brief',
  number: 'No. 5032',
  issued: date(2019, 12, 20),
  URL: 'https://harbor.example.org/5032',
};
const ARTICLE: Source = {
  id: '2',
  type: 'article-newspaper',
  title: 'Who Pays for the Quay?',
  author: [
    { given: 'Ana', family: 'Ruiz' },
    { given: 'Tom J.', family: 'Okafor' },
  ],
  'container-title': 'Larkhaven Gazette',
  issued: date(2023, 5, 4),
};
const BOOK: Source = {
  id: '3',
  type: 'book',
  title: 'The Age of Cranes',
  author: [{ given: 'Ilse', family: 'Brandt' }],
  publisher: 'Quay Press',
  issued: date(2020),
  page: '12',
};
const REPORT: Source = {
  id: '4',
  type: 'report',
  title: 'Winter Traffic',
  author: [{ literal: 'Harbor Authority' }],
  publisher: 'Harbor Authority',
  issued: date(2022, 3),
  DOI: '10.1234/abc.5',
};
const PAGE: Source = { id: '5', type: 'webpage', title: 'Berths', URL: 'https://berths.example.org/' };

describe('references', () => {
  it('are Chicago notes', () => {
    const notes = [BRIEF, ARTICLE, BOOK, REPORT, PAGE].map(source => referenceMarkdown(source, 'chicago'));
    assert.deepEqual(notes, [
      'Ana Ruiz, “Ports under Pressure,” *Issue Brief*, Harbor Institute No. 5032, December 20, 2019, https://harbor.example.org/5032.',
      'Ana Ruiz and Tom J. Okafor, “Who Pays for the Quay?” *Larkhaven Gazette*, May 4, 2023.',
      'Ilse Brandt, *The Age of Cranes* (Quay Press, 2020), 12.',
      'Harbor Authority, “Winter Traffic,” Harbor Authority, March 2022, https://doi.org/10.1234/abc.5.',
      '“Berths,” https://berths.example.org/.',
    ]);
  });

  it('are entries of an APA list', () => {
    const entries = [BRIEF, ARTICLE, BOOK, REPORT, PAGE].map(source => referenceMarkdown(source, 'apa'));
    assert.deepEqual(entries, [
      'Ruiz, A. (2019, December 20). *Ports under Pressure* (No. 5032). Harbor Institute. https://harbor.example.org/5032',
      'Ruiz, A., & Okafor, T. J. (2023, May 4). Who Pays for the Quay? *Larkhaven Gazette*.',
      'Brandt, I. (2020). *The Age of Cranes*. Quay Press.',
      'Harbor Authority (2022, March). *Winter Traffic*. https://doi.org/10.1234/abc.5',
      '*Berths*. (n.d.). https://berths.example.org/',
    ]);
  });

  it('are formed of whatever little there is', () => {
    assert.deepEqual(formatReference({ id: '6', type: 'document' }, 'chicago'), []);
    assert.deepEqual(formatReference({ id: '7', type: 'document', title: 'Berths' }, 'apa'), [
      { text: 'Berths', italic: true },
      { text: '. ' },
      { text: '(n.d.)' },
      { text: '.' },
    ]);
  });
});
