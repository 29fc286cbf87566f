import assert from 'node:assert/strict';
import { analyse } from '../../src/core/index.ts';
import { readOut } from '../../src/view/read-out.ts';

const TEXT = `# Ports

Exports fell by 14 percent in 2023.[^1] “The cranes are old,” said Mira Okafor.[^2]

[^1]: Ilse Brandt, *The Age of Cranes* (Larkhaven: Quay Press, 2020), p. 12.
`;

function at(words: string): string {
  const brief = analyse(TEXT);
  return readOut(brief, TEXT.indexOf(words), brief.findings);
}

describe('reading out', () => {
  it('counts what is there, and names the section', () => {
    assert.match(at('Exports'), /^1 annotation here\.\nIn the section “Ports”\.\n\nClaim, a figure\.\n/);
  });

  it('says what a marker leads to, without markup', () => {
    assert.match(at('[^1]'), /Citation 1, book\.\nSource: Ilse Brandt, The Age of Cranes \([^)]*\), 12\.\n/);
  });

  it('names the problems', () => {
    assert.match(
      at('[^2]'),
      /1 annotation here\.\n1 problem here\..*\nProblem: Unexpected marker “2” without a note/s,
    );
  });

  it('says the words of what is marked, and the problems anywhere in it', () => {
    const text = 'Exports fell by 14 percent in 2023.\n';
    const brief = analyse(text);
    const told = readOut(brief, 2, brief.findings);
    assert.match(told, /^1 annotation here\.\n1 problem here\./);
    assert.match(told, /Claim, a figure\.\nExports fell by 14 percent in 2023\.\n/);
    assert.match(told, /Problem: Unexpected figure “14 percent”/);
  });

  it('names everybody whose words a claim holds', () => {
    const text =
      'Ostrander said it was “no weapon at all,” while the ministry boasted that it held “the keys to forty harbors.”\n';
    const told = readOut(analyse(text), 2, []);
    assert.match(told, /Quotes: Ostrander\.\nQuotes: the ministry\./);
  });

  it('says that nothing is marked', () => {
    assert.equal(readOut(analyse('Hello.'), 2, []), 'Nothing is marked here.\n');
  });
});
