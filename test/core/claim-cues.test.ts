import assert from 'node:assert/strict';
import { readCues } from '../../src/core/claim-cues.ts';

function assertCues(sentence: string, type: string, ...cues: string[]): void {
  const found = readCues(sentence);
  assert.equal(found.type, type);
  const written = found.cues.map(({ name, text }) => `${name}: ${text}`);
  for (const cue of cues) assert.ok(written.includes(cue), `${cue} is not in ${written.join(' · ')}`);
}

describe('cues of a claim', () => {
  it('are its figures', () => {
    assertCues('Unemployment rose to 14.2 percent.', 'statistic', 'a figure: 14.2 percent');
    assertCues('The fund holds $3.4 million.', 'statistic', 'a figure: $3.4 million');
    assertCues('It employs 12,500 people.', 'statistic', 'a figure: 12,500');
    assertCues('One in five households owns none.', 'statistic', 'a figure: One in five');
    assertCues('The port handled 26 ships.', 'statistic', 'a figure: 26');
  });

  it('are its dates, and a year is no figure', () => {
    const { cues } = readCues('The port closed on May 3, 2019.');
    assert.ok(cues.some(({ name, text }) => name === 'a date' && text === 'May 3, 2019'));
    assert.ok(!cues.some(({ name }) => name === 'a figure'));
    assertCues('The treaty was signed in the 1990s.', 'event', 'a date: the 1990s');
  });

  it('are its comparisons', () => {
    assertCues(
      'The North launched 26 missiles, more than in any previous year.',
      'comparison',
      'a comparison: more … than in any previous',
      'a figure: 26',
    );
    assertCues('It is the second-largest port of the region.', 'comparison', 'a ranking: the second-largest');
  });

  it('are who said so', () => {
    assertCues('According to the auditors, the bridge is unsafe.', 'statement', 'a statement: According to');
  });

  it('are causes', () => {
    assertCues('The strike led to shortages.', 'causal', 'a cause: led to');
  });

  it('are laws, whose numbers are no figures', () => {
    assertCues('Section 12 of the Harbour Act requires an audit.', 'legal', 'a law: Section 12');
    assert.ok(
      !readCues('Section 12 of the Harbour Act requires an audit.').cues.some(cue => cue.name === 'a figure'),
    );
  });

  it('are quotations of more than a few words', () => {
    assertCues('The report calls it “a failure of planning from the start”.', 'quotation');
    assert.notEqual(readCues('The so-called “Harbour Plan” was adopted.').type, 'quotation');
  });

  it('cost time in proportion to the length', () => {
    for (const part of [
      'more ',
      '“a b c ',
      '1,',
      '12 of ',
      'the most ',
      'Harbour Port ',
      '$1.',
      'Jan. ',
      'a',
    ]) {
      const start = performance.now();
      readCues(part.repeat(Math.ceil(200_000 / part.length)));
      assert.ok(performance.now() - start < 1000, `${part}: ${performance.now() - start} ms`);
    }
  });
});
