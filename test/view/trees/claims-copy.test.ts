import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/index.ts';
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
  - a figure; Customs Office, Trade in 2023 (2024).
- [ ] The port of Arden lost 300 workers in 2022.
  - a figure; no source
`,
    );
  });

  it('are comma-separated values with an empty verdict', () => {
    assert.deepEqual(claimsCsv(brief, brief.claims).split('\r\n'), [
      'Claim,Section,Type,Source,Verdict',
      '"Exports, once “free”, fell by 14 percent in 2023.",Ports,statistic,"Customs Office, Trade in 2023 (2024).",',
      'The port of Arden lost 300 workers in 2022.,Ports,statistic,,',
      '',
    ]);
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
