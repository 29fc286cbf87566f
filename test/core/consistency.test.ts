import assert from 'node:assert/strict';
import { analyse, sliceOf } from '../../src/core/index.ts';

function found(code: string, text: string): string[] {
  return analyse(text)
    .findings.filter(finding => finding.code === code)
    .map(({ span }) => sliceOf(text, span));
}

const pair = (first: string, second: string) => found('figure.conflict', `${first}\n\n${second}\n`);

describe('the same thing with two figures', () => {
  const conflicts: readonly (readonly [string, string, string])[] = [
    [
      'North Korea conducted 26 missile launches in 2019.',
      'In 2019, North Korea carried out 27 missile launches.',
      '27',
    ],
    ['North Korea conducted 26 launches in 2019.', 'The 27 launches of 2019 alarmed its neighbors.', '27'],
    ['Unemployment rose to 14.2% in 2020.', 'In 2020, unemployment reached 12.4%, a record.', '12.4%'],
    ['The program cost $3.2 million in 2019.', 'In 2019 the program cost $2.3 million.', '$2.3 million'],
    ['Of the ships, 62 percent were late in 2021.', 'In 2021, 26 percent of ships were late.', '26 percent'],
    ['The agency inspected 1,240 bridges in 2022.', 'In 2022 the agency inspected 1,420 bridges.', '1,420'],
    ['Twenty-six ports closed in 2018.', 'The 27 ports that closed in 2018 were small.', '27'],
    ['The survey covered 412 farms in 2017.', 'All 421 farms were visited twice.', '421'],
    ['Exports fell by 14 percent in 2019.', 'In 2019 exports declined by 41 percent.', '41 percent'],
  ];
  for (const [first, second, figure] of conflicts) {
    it(`is told: ${second}`, () => assert.deepEqual(pair(first, second), [figure]));
  }

  it('is told where another clause compares', () =>
    assert.deepEqual(
      pair(
        'North Korea conducted 26 missile launches in 2019, more than in any previous year.',
        'The 27 missile launches of 2019 alarmed Seoul.',
      ),
      ['27'],
    ));

  const apart: readonly (readonly [string, string])[] = [
    // Other years, places, things, parts and ways of counting.
    ['North Korea conducted 26 launches in 2019.', 'North Korea conducted 27 launches in 2020.'],
    [
      'North Korea conducted 26 missile launches in 2019.',
      'In 2019, South Korea carried out 27 missile launches.',
    ],
    ['The United States closed 12 bases in 2019.', 'In 2019 the United States opened 14 bases.'],
    ['The United States closed 12 bases in 2019.', 'In 2019 the United States closed 4 bases in Germany.'],
    ['Unemployment rose to 14.2 percent in 2020.', 'Youth unemployment rose to 24.1 percent in 2020.'],
    ['Unemployment rose to 14.2 percent in 2020.', 'Unemployment rose by 3.1 percent in 2020.'],
    ['Unemployment rose from 3 to 14.2 percent in 2020.', 'Unemployment rose to 14 percent in 2020.'],
    ['Exports fell by 14 percent in 2019.', 'In 2019 exports rose by 3 percent.'],
    ['The agency inspected 1,240 bridges in 2022.', 'In 2022 the agency inspected about 1,200 bridges.'],
    [
      'The agency inspected 1,240 bridges in 2022.',
      'The agency revised the count from 1,240 to 1,420 bridges in 2022.',
    ],
    ['The agency inspected 1,240 bridges in 2022.', 'In 2022 the agency inspected 40 bridges more.'],
    ['The program cost $3.2 million in 2019.', 'In 2019 the program cost 3,150,000 dollars.'],
    ['The program cost $3.2 million in 2019.', 'In 2019 the program cost €2.9 million.'],
    ['The program cost $3.2 million in 2019.', 'The program will cost $4 million in 2019.'],
    ['Twelve agencies reported losses in 2019.', 'In 2019, 14 agencies adopted the standard.'],
    ['It takes 26 days to file in Arden in 2019.', 'In Arden it took 27 days to appeal in 2019.'],
    [
      'The port of Arden received 26 ships in 2019.',
      '“The port of Arden received 27 ships in 2019,” said Mayor Ruiz.',
    ],
    ['The port of Arden received 26 to 30 ships in 2019.', 'The port of Arden received 27 ships in 2019.'],
    ['The Bureau counted 26 ports in Arden in 2019.', 'The 14 ports in Brazil were not counted.'],
    ['The Bureau counted 26 ports in Arden in 2019.', 'The 14 ports that lack cranes are poor.'],
    ['Section 26 covers ports in Arden in 2019.', 'Section 27 covers ports in Arden in 2019.'],
  ];
  for (const [first, second] of apart) {
    it(`is something else: ${second}`, () => assert.deepEqual(pair(first, second), []));
  }
});

describe('parts in percent', () => {
  const total = (text: string) => found('figure.total', text);
  it('that don’t make a hundred are told', () => {
    for (const [text, figure] of [
      [
        'Of the ships, 62 percent left on time, 21 percent were late and the remaining 27 percent never came.',
        '27 percent',
      ],
      ['Coal gave 40% of power, gas 35%, wind 12.5% and the remaining 2.5% came from water.', '2.5%'],
      [
        'Half of the ships left on time, 30 percent were late, and the other 30 percent never came.',
        '30 percent',
      ],
      ['Sixty percent said yes, 25 percent said no, and the rest, 25 percent, did not know.', '25 percent'],
      ['Two-thirds of the members agreed; the remaining 43 percent did not.', '43 percent'],
    ] as const)
      assert.deepEqual(total(`${text}\n`), [figure], text);
  });
  it('that do, are rounded, or are parts of other wholes are not', () => {
    for (const text of [
      'Of the ships, 62 percent left on time, 21 percent were late and the remaining 17 percent never came.',
      'Of the ships, 33 percent left on time, 33 percent were late and the remaining 33 percent never came.',
      'Two-thirds of the members agreed; the remaining third did not.',
      'Two-thirds of the members agreed; the remaining 33 percent did not.',
      'Support rose by 12 percent, while the remaining 20 percent of members were unsure.',
      'Only 20 percent of the remaining 40 percent agreed.',
      'Of the remaining 45 percent, 20 percent agreed.',
    ])
      assert.deepEqual(total(`${text}\n`), [], text);
  });
});

describe('words that go stale and years to come', () => {
  const dated = (code: string, text: string) => found(code, `# Ports\n\nMarch 4, 2020\n\n${text}\n`);
  it('are told in a dated document', () => {
    for (const [text, words] of [
      ['Exports fell by 14 percent this year.', 'this year'],
      ['The port is currently closed to coal ships.', 'currently'],
      ['The Council recently adopted a resolution on coal.', 'recently'],
      ['Last month, the Council met in Arden.', 'Last month'],
    ] as const)
      assert.deepEqual(dated('date.stale-word', text), [words], text);
    for (const [text, year] of [
      ['In 2021, exports fell by 14 percent.', '2021'],
      ['The Council adopted the resolution on May 3, 2022.', '2022'],
      ['By 2023, the port had closed.', '2023'],
      ['Exports grew in each quarter of 2022.', '2022'],
    ] as const)
      assert.deepEqual(dated('date.future-as-past', text), [year], text);
  });
  it('are none in rules, plans, quotations and names', () => {
    for (const text of [
      'Agencies must report this year and every year.',
      '“Exports fell this year,” said Mayor Ruiz of the port.',
      'The Council adopted a resolution in 2019.',
    ])
      assert.deepEqual(dated('date.stale-word', text), [], text);
    for (const text of [
      'In 2021, exports will fall by 14 percent.',
      'The deadline was set for May 2022.',
      'The Council adopted a plan to close the port by 2030.',
      'The plan was adopted and runs through 2024.',
      'The budget for 2021 was approved.',
      'The Council approved the 2021 budget.',
      'The Agenda 2030 was adopted.',
      'Elections were scheduled for 2022.',
      'The model of 2019 predicted that exports fall in 2025.',
    ])
      assert.deepEqual(dated('date.future-as-past', text), [], text);
  });
});
