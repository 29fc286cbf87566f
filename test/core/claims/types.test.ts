import assert from 'node:assert/strict';
import { readCues } from '../../../src/core/claims/cues.ts';

/** Each type, and sentences that are of it. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  statistic: [
    'Only 18 percent of the drivers said that they had stopped.',
    'According to the harbour office, dockers earned $15.40 an hour.',
    'The audit found that eleven of 24 ports kept no records.',
    'Exports fell by 14 percent, the ministry said.',
    'It costs fewer than one in five towns anything.',
    'Three of the towns have cut absence by a third.',
  ],
  statement: [
    'For weeks, the ministry has warned owners of “consequences without precedent”.',
    'Ana Ruiz told the panel that the port had lost 14 ships.',
    'The clerks were asked by the chair, who told them that 26 docks were closed.',
    'Counsel asked Dr. Vale how many letters he had read that year.',
    'Asked whether the target of 600,000 stood, he said: “Targets are hopes.”',
    '3.15 Mr. Reece accepted in evidence that this was a standard phrase.',
    'The mayor criticised the decision.',
    'In practice, as a pilot of the northern fleet put it, it is “strict for them and loose for us”.',
    'Its chief pilot believes the exemption has been “drafted by somebody with a boat”.',
    'At a meeting in April, a rancher stood up and asked who was supposed to watch the dam.',
    'In the words of one pilot, the harbour is “a puddle with a flag on it”.',
  ],
  quotation: [
    'The report calls it “a failure of planning from the start”.',
    'The inspectors’ letter describes the quay as “a museum of rust”.',
  ],
  legal: [
    'The Harbour Act bars pilots from working at night.',
    'The act calls water “a good that belongs to all of us”.',
    'Under the code, a captain may not leave the bridge.',
    'In a 2019 ruling, the court struck down a similar charge.',
    'The court held that the police had acted without a warrant.',
    'HARBA requires ports to report their losses.',
    'The order does not apply to naval ships.',
    'Naval ships are exempt from the fee.',
    'Lawyers point to the convention, which obliges every state to mark its wrecks.',
    'A bill before the senate would cap the fee.',
  ],
  event: [
    'The treaty was signed in the 1990s.',
    'Wage bills rose in poor countries.',
    'Eleven days later, the coast guard boarded two ships.',
    'The council passed a budget that few had read.',
    'At the hearing it was proposed, to applause, that the fee be dropped.',
    'The port is building two docks.',
    'Several firms have adopted the standard.',
    'The review, titled “A Harbour in Cold Water,” reached the cabinet.',
    'She bought the boat and told him to leave.',
    '3.16 By March the nurses had begun to keep a list.',
  ],
  state: [
    'The valley has no rail link.',
    'The fund is run from a house by the sea.',
    'Most towns rely on a single well.',
    'The harbour office keeps a list of its ships.',
    'There has not been a consistent policy in this area.',
    'The ministry’s policy has never been consistent.',
    'The plan of the port has a 5-year horizon.',
    'Everything made by the firm is owned by the state.',
    'The device requires that the reader compare two codes.',
    'We use the ratings of the port office when the ministry has not provided any.',
    'It’s possible to cross the strait in a day.',
  ],
  causal: [
    'Dredging worsens the silt of the inner harbour.',
    'Small contracts are rarely disputed, because the sums are too low.',
    'Breaking up the contract lowers the risk of a delay, as a rule.',
  ],
  comparison: [
    'The two docks differ from one another in depth.',
    'The northern port is similar to the southern one.',
    'The losses exceed those of any other port.',
  ],
};

describe('the type of a claim', () => {
  for (const [type, sentences] of Object.entries(SENTENCES))
    for (const sentence of sentences)
      it(`is ${type}: ${sentence}`, () => {
        assert.equal(readCues(sentence).type(), type);
      });

  it('costs time in proportion to the length', () => {
    for (const part of [
      'said that ',
      'which was, ',
      '“a b ” said ',
      'After it, ',
      'the act of ',
      '( ',
      'told him and ',
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
