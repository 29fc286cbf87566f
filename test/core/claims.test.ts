import assert from 'node:assert/strict';
import { findClaim, findClaims, thresholdOf } from '../../src/core/claims.ts';
import { analyse } from '../../src/core/index.ts';

const isClaim = (sentence: string): boolean => findClaim(sentence).score >= thresholdOf('balanced');

describe('claims', () => {
  for (const sentence of [
    'Unemployment rose to 14.2 percent in April 2020.',
    'The ministry spent $3.4 million on the programme last year.',
    'In March 2016 the Council adopted Resolution 2270 by fifteen votes to none.',
    'The senator voted against the bill in 1998.',
    'Exports to Brazil have fallen by a third since 2014.',
    'Anna Lindqvist, a senior fellow at the Port Institute, said that exports fell by 14 percent.',
    'If nothing changes, the shortage could reach 2 million units by 2040, according to the Housing Board.',
    'The shortage, which rose by 14 percent in 2019, could reach 2 million units by 2040.',
    'The bridge over the Ard will cost $4 billion by 2030.',
    'Until 2014 a pipe that was sold as clean could contain up to 8 percent lead.',
    'The bill of lading was found in the harbour office in 2019.',
  ]) {
    it(`takes for one: ${sentence}`, () => assert.ok(isClaim(sentence), String(findClaim(sentence).score)));
  }

  for (const sentence of [
    'Congress should fund the programme.',
    'We must do better for our children.',
    'What would the minister do then?',
    'Thank you very much.',
    'Let us begin.',
    'I believe that this is the right way.',
    'How many of the 26 ships left the port in 2019?',
    'This report examines how 26 ports spent $3 million in 2019.',
    'Drawing on 34 interviews in Lund, this article argues that their influence lies in the framing of 2019.',
    'We use the term “improper payment” as it is defined in the Payment Act of 2019.',
    'We sent a draft of this report to 14 ports in 2024.',
    'Ana Ruiz is a senior research fellow at the Port Institute in Arden.',
    'For more information, see the Port Act of 2019.',
    'Figure 3: Exports by year, 2010 to 2019.',
    'By Maria Ruiz and David Hale | March 14, 2024',
    'Maria Ruiz and David Hale | March 14, 2024',
    'March 4, 2024 · Issue Brief No. 5417',
    'Backgrounder No. 3456 | 4 March 2024 | 12 min read',
    'Report 23-114 – Updated on 12 June 2023',
    '12 June 2023',
    'Ana Ruiz, Senior Fellow',
    'Ana Ruiz, senior fellow at the Port Institute of Arden',
    'David Hale is a professor of economics at the University of Arden.',
    'This report examines (1) how 12 ports spent $3 million in 2019, and (2) what they built.',
    'If the government fails to move, the shortage could reach 2 million units by 2040.',
    'The shortage could reach 2 million units by 2040.',
    'The regime could also reopen its naval test site, block the northern strait or board a merchant ship.',
    'The minister’s options include a blockade of the northern strait and a strike on its naval bases.',
    'The requirements of the Port Act of 2019 for all 26 ports are listed below.',
    'The 2019 guidance of the Port Office is included in Attachment D.',
    'The costs of the 26 ports that the Port Act of 2019 names are:',
    'This fact sheet was reviewed by Dr. Ana Ruiz and the Port Council of Arden in 2019.',
    'Funding for this report was provided by the Ostrander Family Foundation in 2019.',
    'The names of the 14 detainees have been changed.',
    'Further details of the 2019 audit are available online.',
    'Port Officer – The Head of the customs office of one of the 26 ports of the Port Act of 2019.',
    'TO: Members, Committee on Commerce FROM: Majority Staff DATE: March 18, 2024 RE: Hearing on port security',
  ]) {
    it(`takes for none: ${sentence}`, () => assert.ok(!isClaim(sentence), String(findClaim(sentence).score)));
  }

  it('takes the life of an author for none, in all of its sentences', () => {
    const life = [
      'Ana Ruiz is a senior fellow at the Port Institute.',
      'She previously worked at the Customs Office in Arden and holds a PhD from the University of Selby.',
      'Dr. Ruiz is the author of three books on trade.',
      'Her research has appeared in 14 journals since 2010.',
    ];
    for (const { score } of findClaims(life)) assert.ok(score < thresholdOf('many'), String(score));
    const fact = 'She testified in May 2019 that exports had fallen by 14 percent.';
    for (const { score } of findClaims([life[0], fact]).slice(1)) assert.ok(score >= thresholdOf('few'));
    const text = `# Ports\n\nTo be begun.[^1]\n\n[^1]: Hale, *Ports*, 2020.\n\n${life.join(' ')}\n`;
    assert.deepEqual(analyse(text, undefined, { level: 'many' }).claims, []);
  });

  it('keeps a forecast on a condition at the level of many', () => {
    const { score } = findClaim('If nothing changes, the shortage could reach 2 million units by 2040.');
    assert.ok(score < thresholdOf('balanced') && score >= thresholdOf('many'), String(score));
  });

  it('takes a short sentence for one where those around it are, and no plan or question for that', () => {
    const facts = [
      'The auditors found in 2019 that the port had lost $3.4 million.',
      'It had reported a loss of $1.2 million to the ministry.',
    ];
    const scoreBehind = (sentence: string): number => findClaims([...facts, sentence])[2]?.score ?? 0;
    const alone = findClaim('The port authority disagreed.').score;
    assert.ok(
      alone < thresholdOf('balanced') &&
        scoreBehind('The port authority disagreed.') >= thresholdOf('balanced'),
    );
    for (const sentence of ['The port will open its books.', 'The ministry should open the books.'])
      assert.equal(scoreBehind(sentence), findClaim(sentence).score, sentence);
    assert.ok(scoreBehind('Who knew of it?') < thresholdOf('many'));
  });

  it('takes words for one more readily when it is said who said them', () => {
    const opinion = '“Nobody would want to live beside such a quay,” Ana Ruiz said.';
    const [only] = findClaims([opinion], new Set([0]));
    assert.ok((only?.score ?? 0) > findClaim(opinion).score);
    assert.equal(analyse(opinion).sentences[0]?.claimScore, only?.score);
    const unsaid = 'The so-called “Harbour Plan” was never adopted.';
    assert.equal(analyse(unsaid).sentences[0]?.claimScore, findClaim(unsaid).score);
  });

  it('scores a sentence that stands alone, or beside a title, by itself', () => {
    const fact = 'The auditors found in 2019 that the port had lost $3.4 million.';
    assert.equal(findClaims([undefined, fact])[1]?.score, findClaim(fact).score);
  });

  it('scores any string between 0 and 1', () => {
    for (const text of [
      '',
      ' ',
      '…',
      '\uD800',
      '’s',
      "n't",
      '1,',
      '1.',
      'a'.repeat(100_000),
      '1,'.repeat(50_000),
      'Ab '.repeat(50_000),
      `If ${'a, '.repeat(30_000)}`,
      'could '.repeat(30_000),
    ]) {
      const { score } = findClaim(text);
      assert.ok(score >= 0 && score <= 1, `${score} for ${text.slice(0, 20)}`);
    }
  });

  it('takes the fewer for claims the fewer are asked for', () => {
    assert.ok(thresholdOf('few') > thresholdOf('balanced') && thresholdOf('balanced') > thresholdOf('many'));
    const text = 'Exports fell by 14 percent in 2023. The law allows that. Thank you all.';
    const counts = (['few', 'balanced', 'many'] as const).map(
      level => analyse(text, undefined, { level }).claims.length,
    );
    assert.deepEqual(counts, [...counts].sort());
  });

  it('takes neither an entry of the contents nor what introduces a list for a claim', () => {
    const claims = (text: string) => analyse(text).claims.length;
    const said = 'The ministry closed 14 of the 20 ports in 2023 after the audit had failed.';
    assert.equal(claims(`- ${said}\n`), 1);
    assert.equal(claims(`- [${said}](#closed)\n`), 0);
    assert.equal(claims(`- [${said}](https://a.example/closed)\n`), 1);
    assert.equal(
      claims(
        'The Department of Ports is responsible for implementing the following actions:\n\n- It rained.\n',
      ),
      0,
    );
  });

  it('takes no title for a claim', () => {
    const { claims, sentences } = analyse(
      'Exports Fell by 14 Percent in 2023. The port of Arden closed in May 2022, and 300 workers lost their jobs.',
    );
    assert.equal(sentences[0]?.claimScore, 0);
    assert.equal(claims.length, 1);
  });

  it('are neither labels in a table nor the number of a marker in double brackets', () => {
    const table = '| Metric | Goal |\n| --- | --- |\n| Code under test | Minimum of 90% of all code |\n';
    assert.deepEqual(analyse(table).claims, []);
    const [claim] = analyse(
      'Ports have trusted the registry of the council [[42]](#note-42) since its founding.\n\n<p id="note-42">42. Hale.</p>\n',
      undefined,
      { level: 'many' },
    ).claims;
    assert.ok(!claim?.cues.some(cue => cue.includes('42')));
  });
});
