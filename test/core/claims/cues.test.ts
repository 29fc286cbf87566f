import assert from 'node:assert/strict';
import { readCues } from '../../../src/core/claims/cues.ts';

function assertCues(sentence: string, type: string, ...cues: string[]): void {
  const found = readCues(sentence);
  assert.equal(found.type(), type);
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

  it('show the most telling figure', () => {
    assertCues(
      'In 2019 the port of 26 docks lost 14.2 percent of its trade.',
      'statistic',
      'a figure: 14.2 percent',
    );
    assertCues('On May 3 its 26 docks held 1,200 ships.', 'statistic', 'a figure: 1,200');
    assertCues('Under Section 12.1 the port must pay $4 million.', 'legal', 'a figure: $4 million');
    assertCues('It lost 3 of 12 docks in 2019.', 'statistic', 'a figure: 3 of 12');
    assertCues('The port lost 14 ships in 2019.', 'statistic', 'a figure: 14');
    assertCues('The EU lost 14–16 percent of its trade.', 'statistic', 'a figure: 14');
  });

  for (const sentence of [
    'The council passed Bill 44 on May 3.',
    'The audit names (1) the docks and (2) the cranes.',
    'As figure 1 shows, trade fell.',
    'The act, 128 Stat. 3292, created the office.',
    'The council accepted Recommendation 3 at 10:30.',
    'Section 12.1 and Sections 3, 4 and 15 were repealed.',
    'The agency issued BOD 19-02 and HB 44.',
    'The two ministers met in 2019.',
  ]) {
    it(`have no figure in: ${sentence}`, () => {
      const { cues } = readCues(sentence);
      assert.deepEqual(
        cues.filter(({ name }) => name === 'a figure'),
        [],
      );
    });
  }

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
    for (const amount of ['doubled', '40 percent', '$2 billion', 'a year', 'half'])
      assert(
        !readCues(`It cost more than ${amount} in 2019.`).cues.some(cue => cue.name === 'a comparison'),
        amount,
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
    assert.notEqual(readCues('The so-called “Harbour Plan” was adopted.').type(), 'quotation');
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
      const cost = (length: number): number => {
        const text = part.repeat(Math.ceil(length / part.length));
        const start = process.cpuUsage();
        readCues(text).type();
        return process.cpuUsage(start).user;
      };
      const [short, long] = [cost(50_000), cost(400_000)];
      // Eightfold when it is linear, 64-fold when it grows with the square; in microseconds.
      assert.ok(long < 24 * short + 200_000, `${part}: ${short} µs, ${long} µs`);
    }
  });
});
