import assert from 'node:assert/strict';
import { analyse, finish } from '../../src/core/index.ts';
import { documentLinksOf } from '../../src/view/document-links.ts';

const linksIn = (text: string): string[] =>
  finish(documentLinksOf(analyse(text))).map(
    ({ span, url }) => `${text.slice(span.start, span.end)} → ${url}`,
  );

describe('documentLinksOf', () => {
  it('sees DOIs and addresses without https:, in the text and in notes', () => {
    assert.deepEqual(
      linksIn(
        'See www.example.org/a_(b), it says.[^1]\n\n[^1]: Ana Ruiz, “Trade,” 2023, doi:10.1000/xyz(1).2.\n',
      ),
      [
        'www.example.org/a_(b) → https://www.example.org/a_(b)',
        'doi:10.1000/xyz(1).2 → https://doi.org/10.1000/xyz(1).2',
      ],
    );
  });

  it('sees what stands in an inline note once', () => {
    assert.deepEqual(linksIn('Exports fell.^[Ana Ruiz, www.example.org/a] Fees, too.\n'), [
      'www.example.org/a → https://www.example.org/a',
    ]);
  });

  it('leaves addresses to the editor, and code alone', () => {
    assert.deepEqual(
      linksIn(
        'It fell, https://www.example.org says.[^1] Write to ann@www.example.org.\n\n```\nwww.example.org\n```\n\n[^1]: https://doi.org/10.1000/xyz.1\n',
      ),
      [],
    );
  });
});
