import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/index.ts';
import { citedWords } from '../../../src/view/trees/cited-words.ts';
import { claimsChecklist, claimsCsv, filterClaims } from '../../../src/view/trees/index.ts';

const TEXT = `# Ports

Exports, once “free”, fell by 14 percent in 2023.[^1]

The port of Arden lost 300 workers in 2022.

[^1]: Customs Office, *Trade in 2023*, 2024.
`;

describe('copies of claims', () => {
  const brief = analyse(TEXT);

  it('are a check-list with what supports each', () => {
    assert.equal(
      claimsChecklist(brief, brief.claims),
      `## Ports

- [ ] Exports, once “free”, fell by 14 percent in 2023.
  - a figure; Customs Office, Trade in 2023, 2024.
- [ ] The port of Arden lost 300 workers in 2022.
  - a figure; no source
`,
    );
  });

  it('are comma-separated values with an empty verdict', () => {
    assert.deepEqual(claimsCsv(brief, brief.claims).split('\r\n'), [
      'Claim,Section,Line,Type,Source,Verdict',
      '"Exports, once “free”, fell by 14 percent in 2023.",Ports,3,statistic,"Customs Office, Trade in 2023, 2024.",',
      'The port of Arden lost 300 workers in 2022.,Ports,5,statistic,,',
      '',
    ]);
  });
});

describe('what copies say of sources', () => {
  it('are the same words for claims and for quotes', () => {
    const brief = analyse(
      'In 2022, 400 ships waited, “and nobody came,” said Jon Berg.[^1] In 2023, 300 waited, “in vain,” said Berg.[^2] ' +
        'In 2024, 200 waited, said [Trade](https://trade.example.org/a), “at sea.” In 2025, 100 waited, “at last,” said Berg.[^9]\n\n' +
        '[^1]: Ana Ruiz et al., *Trade* (Arden: Port Press, 2024), table 2 (accessed May 2, 2024).\n[^2]: Ibid., p. 4.\n',
    );
    const words = brief.quotes.map(({ citations }) => citedWords(brief, citations).join('; '));
    assert.deepEqual(words, [
      'Ana Ruiz et al., Trade (Arden: Port Press, 2024), table 2 (accessed May 2, 2024).',
      'Ibid., p. 4. [Ana Ruiz et al., Trade (Arden: Port Press, 2024).]',
      'https://trade.example.org/a.',
      '[^9]: note missing',
    ]);
    assert.deepEqual(
      brief.claims.map(({ citations }) => citedWords(brief, citations).join('; ')),
      words,
    );
  });
});

describe('the filter of claims', () => {
  const brief = analyse(TEXT);
  const words = (text: string, uncitedOnly = false) =>
    filterClaims(brief, { text, uncitedOnly }).map(({ span }) => TEXT.slice(span.start, span.start + 8));

  it('leaves what has the words, or what lacks a citation', () => {
    assert.deepEqual(words(''), ['Exports,', 'The port']);
    assert.deepEqual(words('arden'), ['The port']);
    assert.deepEqual(words('ports'), ['Exports,', 'The port']);
    assert.deepEqual(words('', true), ['The port']);
    assert.deepEqual(words('exports', true), []);
  });
});
