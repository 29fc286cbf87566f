import assert from 'node:assert/strict';
import { analyse, findGrounds } from '../../src/core/index.ts';
import { assertBrief } from '../notation.ts';

function firstOf(text: string) {
  const found = analyse(text).recommendations[0];
  assert.ok(found, `no recommendation in ${text}`);
  return found;
}

describe('recommendations', () => {
  it('name who is asked and what for', () => {
    assertBrief('{recommendation:{addressee:Congress} must {action:fund the programme}.}');
    assertBrief('{recommendation:{addressee:The Harbour Board} should {action:publish its accounts}.}');
  });

  it('are found behind every modal and verb of asking', () => {
    for (const text of [
      '{recommendation:{addressee:Ministers} ought to {action:answer}.}',
      '{recommendation:{addressee:The agency} needs to {action:hire inspectors}.}',
      '{recommendation:{addressee:Parliament} has to {action:act}.}',
      '{recommendation:{addressee:Operators} are to {action:report every spill}.}',
      '{recommendation:{addressee:Cities} are encouraged to {action:share their maps}.}',
      '{recommendation:It is time for {addressee:the Senate} to {action:ratify the treaty}.}',
      '{recommendation:We recommend that {addressee:the Ministry} {action:publish a timetable}.}',
      '{recommendation:We strongly urge {addressee:the Council} to {action:reopen the talks}.}',
      '{recommendation:We call on {addressee:all parties} to {action:disarm}.}',
      '{recommendation:{addressee:Congress} would do well to {action:wait}.}',
      '{recommendation:It is essential to {action:keep the registry open}.}',
      '{recommendation:The wiser course is to {action:phase out the levy}.}',
      '{recommendation:{addressee:Lenders} could {action:consider longer terms}.}',
      '{recommendation:It is more urgent than ever for {addressee:the ports} to {action:insure their crews}.}',
      '{recommendation:{addressee:Ministers} may wish to {action:publish the minutes}.}',
      '{recommendation:This directive requires {addressee:agencies} to {action:encrypt backups}.}',
    ])
      assertBrief(text);
  });

  it('are found in the manner of resolutions, committees and plain speech', () => {
    for (const text of [
      '1. {recommendation:Calls upon {addressee:all States} to {action:ratify the convention};}',
      '2. *{recommendation:Calls upon* {addressee:Member States} to {action:pay in full};}',
      '2. {recommendation:Requests {addressee:the Secretary-General} to {action:report in May} and to {action:keep it informed};}',
      '3. {recommendation:Demands that {addressee:the parties} {action:release the crews};}',
      '{recommendation:We look to {addressee:the Minister} to {action:resolve this}.}',
      '{recommendation:We reiterate our recommendation that {addressee:the Government} {action:bring forward a bill}.}',
      '{recommendation:The wisest thing {addressee:the governors} could do is to {action:pool their crews}.}',
      '{recommendation:{addressee:Policymakers} have no choice but to {action:act now}.}',
      '{recommendation:It is high time that {addressee:the county} {action:listened}.}',
      '{recommendation:{addressee:Ministers} should also, as the auditors recommended, {action:publish the minutes}.}',
      '{recommendation:{addressee:The Secretary}, in coordination with the Commandant, should {action:assess the shortfall} and {action:report on it to Congress}.}',
      '{recommendation:{addressee:Residents who want to help} should {action:write to the clerk}.}',
      '**{recommendation:{addressee:The Government} should not {action:extend the cap without evidence}.} The fare fell.**',
    ])
      assertBrief(text);
    assert.equal(firstOf('It would be a grave mistake to leave this to the states.').polarity, 'do-not');
    assert.equal(firstOf('We ask the Ministry to refrain from raising the levy.').polarity, 'do-not');
  });

  it('are read behind “can and should”, nouns with an infinitive, and what others said and the author agrees with', () => {
    for (const text of [
      '{recommendation:It is past time for {addressee:the ports} to {action:shoulder their share}.}',
      '{recommendation:{addressee:Harbours} can and should {action:ban open fires}.}',
      '{recommendation:We propose {action:a right to retrain at 40}.}',
      '{recommendation:There is a pressing need for {action:a body with power to fine owners}.}',
      '{recommendation:We recommend {action:lowering the fee}, {action:ring-fencing a fifth of it}, and {action:giving crews a voice}.}',
      '{recommendation:The Minister told us that {addressee:owners} should {action:live within their means, and we agree}.}',
    ])
      assertBrief(text);
    assert.deepEqual(
      analyse('The Minister told us that owners should pay, and we agree that it is hard.').recommendations,
      [],
    );
  });

  it('are read behind aims, “might explore”, “alike” and one infinitive after another', () => {
    for (const text of [
      '{recommendation:For {addressee:Norland}, the first priority should be to {action:keep the port open}.}',
      '{recommendation:{addressee:Cities} might also {action:explore sharing the cost}.}',
      '{recommendation:{addressee:Unions and employers} alike should {action:welcome the board}.}',
      '{recommendation:We call upon {addressee:all crews} to {action:respect the signal}, to {action:lift the nets} and to {action:report in May}.}',
      '{recommendation:I reiterate my appeal to {addressee:donors} to {action:close the gap}.}',
      '{recommendation:{addressee:The Council} should {action:name an envoy}, {action:back her with staff}, and {action:keep watch}.}',
    ])
      assertBrief(text);
    assert.equal(firstOf('Neither port should be allowed to set the price.').polarity, 'do-not');
    for (const text of [
      'Participants in our workshops suggested that insurers should pay.',
      'Captains must choose between the quay and the channel.',
    ])
      assert.deepEqual(analyse(text).recommendations, [], text);
  });

  it('are read in the manner of columns, charities, regulators and banks', () => {
    for (const text of [
      '{recommendation:{addressee:Congress}, meanwhile, ought not to {action:wait}.}',
      '{recommendation:{addressee:Norland} will want ships, and should {action:get them}.}',
      '{recommendation:Above all, {addressee:the mayor} must {action:keep the pumps}.}',
      '{recommendation:We’re calling for {addressee:every ward} to {action:name a lead}.}',
      '{recommendation:We’d encourage {addressee:smaller firms} to {action:use the form}.}',
      '{recommendation:We also want {addressee:the inspectors} to {action:taste the soup}.}',
      '{recommendation:{addressee:Members} are asked to {action:raise these points}.}',
      '{recommendation:Staff advise against {action:a cut in the levy}.}',
      '{recommendation:Firms are reminded that {addressee:they} must {action:act}.}',
      '2. {recommendation:Calls on {addressee:all States} to {action:ratify it} and, in so doing, not to {action:lower their standards};}',
      '3. {recommendation:Considers that {addressee:rules which decide on pay} should {action:be open to all};}',
    ])
      assertBrief(text);
    const kept = firstOf('It is vital that the gate isn’t opened before May.');
    assert.deepEqual([kept.polarity, kept.addressee], ['do-not', undefined]);
    assert.equal(firstOf('Nobody in the region should confuse the two.').addressee, undefined);
    for (const text of [
      'A. whereas many crews must wait for hours;',
      'Harbours shouldn’t have to choose between ice and bait.',
      'The Speaker reminded members that they must register.',
      'We are asked to believe that it rained.',
    ])
      assert.deepEqual(analyse(text).recommendations, [], text);
  });

  it('are read in audits’ numbered paragraphs, after relative clauses, and with two who are joined', () => {
    for (const text of [
      'Who pays?\n\n{recommendation:6.27 {addressee:The Treasury and the Health Agency} need to {action:settle who pays}.}',
      '{recommendation:{addressee:Planning authorities} must not {action:grant permission}.}',
      '{recommendation:{addressee:The National Institutes of Health and the Science Foundation} should {action:support studies}.}',
      '{recommendation:{addressee:Courts that don’t yet send reminders} should {action:start}.}',
      '{recommendation:It is imperative that {action:test results be made public}.}'.replace(
        '{action:test results be made public}',
        'test results {action:be made public}',
      ),
      '{recommendation:We recommend that {addressee:the Bureau of Labor Statistics} {action:survey former apprentices}.}',
      '{recommendation:We submit that {addressee:the port} should {action:close}.}',
      '{recommendation:{addressee:Employers} should {action:be required to roster breaks}.}',
      '{recommendation:{addressee:Agencies} may want to {action:pool their purchasing}.}',
      '{recommendation:It is nonetheless essential that {addressee:the board} {action:act now}.}',
      '{recommendation:Nor should {addressee:it} {action:pretend that levees will save us}.}',
    ])
      assertBrief(text);
    assert.equal(
      firstOf('## Recommendation 4: Travel\n\nProviders must not charge for it.').label?.text,
      'Recommendation 4',
    );
  });

  it('go on behind a relative clause in the past, “but” and “nor”', () => {
    for (const [text, actions] of [
      ['Congress should fund the program that it authorized in 2024 and extend it to inland ports.', 2],
      ['The Agency should count the stock, remove items that have expired and reconcile the results.', 3],
      ['States should fund these systems but leave the design to the courts.', 2],
      ['Recess should neither be replaced by sport nor be shortened.', 2],
      ['The mayor should take that money and buy people out.', 2],
    ] as const)
      assert.equal(firstOf(text).actions.length, actions, text);
    assert.equal(firstOf('Recess should neither be replaced by sport nor be shortened.').polarity, 'do-not');
    assert.equal(
      firstOf('Donors should align their support and avoid setting up other systems.').polarity,
      'both',
    );
    const rules = analyse(
      'The rules must:\n\n- cover all firms\n- not exempt small services with many users\n',
    );
    assert.deepEqual(
      rules.recommendations.map(({ polarity }) => polarity),
      ['do', 'do-not'],
    );
  });

  it('end where another clause says what may be, and give an effect as their reason', () => {
    const pool = firstOf(
      'States could consider a pool of parts, and ports may count the cost toward their share.',
    );
    assert.equal(pool.actions.length, 1);
    assert.equal(pool.actions[0]?.span.end, 'States could consider a pool of parts'.length);
    const ban = firstOf('The President should reject a ban, which would idle most of the ports.');
    assert.equal(ban.reason?.text, 'which would idle most of the ports');
  });

  it('have the claim behind them for their ground, and no claim speaks for two', () => {
    const brief = analyse(
      'Congress should fund 200 inspectors and require operators of terminals to report intrusions. Congress should not federalize the terminals. ' +
        'In 2023 private operators of terminals reported 14 intrusions within a day.',
    );
    const grounds = findGrounds(brief);
    assert.deepEqual(
      brief.recommendations.map(each => grounds(each).length),
      [0, 1],
    );
  });

  it('have their grounds found section by section, however long the others are', () => {
    const sections = Array.from(
      { length: 300 },
      (_, i) => `## Port ${i}\n\nExports fell by ${i} percent.\n\nCongress should fund port ${i}.`,
    );
    const brief = analyse(sections.join('\n\n'));
    const [first] = brief.paragraphs;
    assert.ok(first);
    const paragraphs = [...brief.paragraphs, ...Array.from({ length: 100_000 }, () => ({ ...first }))];
    const start = performance.now();
    const grounds = findGrounds({ ...brief, paragraphs });
    for (const each of brief.recommendations) grounds(each);
    // Some 20 ms; to read all paragraphs for each section would take many seconds.
    assert.ok(performance.now() - start < 1000);
  });

  it('have what stands with them for their grounds, not what only goes on about them or opposes them', () => {
    const groundsOf = (text: string): string[] => {
      const brief = analyse(text);
      const recommendation = brief.recommendations[0];
      assert.ok(recommendation, text);
      return findGrounds(brief)(recommendation).map(({ span }) => text.slice(span.start, span.end));
    };
    const before = 'In 2023, 41 percent of the cranes in the harbour failed.';
    assert.deepEqual(groundsOf(`${before} Therefore, the port should act now.`), [before]);
    assert.deepEqual(groundsOf(`${before} However, the port should keep its cranes.`), []);
    const behind = 'Crews lost 400 hours to them in 2023.';
    assert.deepEqual(groundsOf(`The port should replace its cranes. ${behind}`), [behind]);
    assert.deepEqual(
      groundsOf('The port should replace its cranes. This includes 14 cranes at the northern terminal.'),
      [],
    );
    // The paragraph above, and what stands above a list.
    const asked = 'The port should replace the failed cranes of the harbour.';
    assert.deepEqual(groundsOf(`${before}\n\n${asked}`), [before]);
    const list = `${before}\n\n- The crews should train.\n- ${asked}\n`;
    const brief = analyse(list);
    assert.deepEqual(
      brief.recommendations.map(each => findGrounds(brief)(each).length),
      [0, 1],
    );
    // Two paragraphs above.
    assert.deepEqual(groundsOf(`${before}\n\nCrews come and go.\n\n${asked}`), []);
  });

  it('share no words with their grounds that only stand in an address', () => {
    const link = '[law](https://code.example.org/view/title/section/edition)';
    const brief = analyse(
      `The ${link} of 1998 binds 40 ports.\n\nCrews come and go.\n\nMinisters must follow the ${link}.\n`,
    );
    assert.deepEqual(
      brief.recommendations.map(each => findGrounds(brief)(each)),
      [[]],
    );
  });

  it('are titles of a list that a lead-in introduces, whatever else the text below asks', () => {
    const text =
      'Congress should:\n\n- **Station a cutter in the strait.**\nThe Coast Guard should join the patrols.\n- **Revoke License 44, and do not replace it.**\nFirms need time.\n';
    const { recommendations } = analyse(text);
    assert.deepEqual(
      recommendations.map(({ addressee, polarity }) => [addressee?.name, polarity]),
      [
        ['Congress', 'do'],
        ['The Coast Guard', 'do'],
        ['Congress', 'both'],
      ],
    );
  });

  it('are read behind a place in time, two adverbs, a number of a paragraph and “this”', () => {
    for (const text of [
      '{recommendation:Come November, {addressee:voters} should {action:remember it}.}',
      'Who pays?\n\n{recommendation:25 {addressee:The Cabinet Office} should {action:publish it}.}',
      '{recommendation:{addressee:Residents who care about this} ought to {action:show up}.}',
      '{recommendation:{addressee:Lund} should {action:speed up its plan, as milestones have to be met by May}.}',
    ])
      assertBrief(text);
    const list =
      '## Recommendations\n\n- Immediately and unconditionally release everyone.\n- Pending repeal, do not bring new charges.\n';
    assert.deepEqual(
      analyse(list).recommendations.map(({ polarity }) => polarity),
      ['do', 'do-not'],
    );
  });

  it('are due after days that are counted, and by what the line above their list says', () => {
    for (const [text, due] of [
      ['By 270 calendar days after the issue, the scope must grow.', 'By 270 calendar days'],
      ['At 2 years after the issue, all ports must join.', 'At 2 years'],
      ['Within six (6) months of today, ports must act.', 'Within six months'],
      ['Congress should require operators to report breaches within 24 hours.', undefined],
      [
        'Agencies shall return the plan _within three working\ndays_ of receipt.',
        'within three working days',
      ],
      ['Agencies shall post the plan no more than 30 days following the decision.', 'no more than 30 days'],
    ] as const)
      assert.equal(firstOf(text).deadline?.text, due, text);
    const list = analyse(
      '## Required Actions\n\nWithin 180 days after the issue:\n\n- Publish a policy.\n- Name a contact.\n\nPorts must also train their crews.\n',
    );
    assert.deepEqual(
      list.recommendations.map(({ deadline }) => deadline?.text),
      ['Within 180 days', 'Within 180 days', undefined],
    );
  });

  it('take things in a list for no acts, and an order with an adverb for one', () => {
    assert.equal(firstOf('Ports must review and, where appropriate, revise their plans.').actions.length, 1);
    assert.equal(
      firstOf(
        'Ports must keep records and ensure that they are tied to planning, budget, and program decisions.',
      ).actions.length,
      2,
    );
    const order = '## Required Actions\n\n1. After publication, immediately report to the board.\n';
    assert.equal(firstOf(order).actions.length, 1);
  });

  it('are no statements in bold type under a heading of advice', () => {
    const text =
      '## Recommendations\n\n1. **The Department let the contract without a plan.** It told us little.\n';
    assert.deepEqual(analyse(text).recommendations, []);
  });

  it('take “it” at the head of a paragraph for whom the one before it ends with', () => {
    const [, second] = analyse(
      'Mediators should wait.\n\nThe Coastal Union has a part to play.\n\nIt should name an envoy.\n',
    ).recommendations;
    assert.equal(second?.addressee?.name, 'The Coastal Union');
  });

  it('take whom a heading names for the one who is asked by the list under it', () => {
    for (const [heading, name] of [
      ['To the Government of Northland', 'the Government of Northland'],
      ['To donors and lenders', 'donors and lenders'],
      ['For the Council', 'the Council'],
      ['Congress', 'Congress'],
      ['The Department of Energy', 'The Department of Energy'],
    ]) {
      const { recommendations } = analyse(
        `# Recommendations\n\n## ${heading}\n\n- Repeal articles 12 and 14 of the law.\n- Ensure prompt inquiries.\n`,
      );
      assert.deepEqual(
        recommendations.map(({ addressee }) => addressee?.name),
        [name, name],
      );
    }
    const [first] = analyse(
      '## Five things the county can do now\n\n1. Keep the two buses that run on Saturdays.\n',
    ).recommendations;
    assert.equal(first?.addressee?.name, 'the county');
  });

  it('are asked by the lead-in of a list, whatever its verbs are elsewhere', () => {
    const { recommendations } = analyse(
      'It is recommended that the Commission:\n\n- propose a regulation;\n- give inspectors the power to stop work.\n',
    );
    assert.deepEqual(
      recommendations.map(({ addressee, strength }) => [addressee?.name, strength]),
      [
        ['the Commission', 'should'],
        ['the Commission', 'should'],
      ],
    );
  });

  it('are not what others argue, what a law says and how a text is to be read', () => {
    for (const text of [
      'Industry groups argue that the rules should be relaxed.',
      'The authorities say that the detainees must face trial.',
      'Under the press law, journalists must register with the ministry.',
      'The key words are to be read as the standard says.',
      'The directive requires annual inspections.',
      'Requests must have been filed by May.',
    ])
      assert.deepEqual(analyse(text).recommendations, [], text);
  });

  it('say why, in the words of their sentence or of the lead-in of their list', () => {
    for (const [text, reason] of [
      ['Because the pumps fail, Congress should fund new ones.', 'Because the pumps fail'],
      ['Congress should fund pumps, since the old ones are failing.', 'since the old ones are failing'],
      ['The ministry must close the gate in order to keep the port dry.', 'in order to keep the port dry'],
      ['Given the risk of floods, ports should close in May.', 'Given the risk of floods'],
      ['Ports should publish the tide so that crews can plan.', 'so that crews can plan'],
      ['Since 2019 the ports should have a plan.', undefined],
      ['Congress should name an official.', undefined],
    ])
      assert.equal(firstOf(text ?? '').reason?.text, reason, text);
    const [item] = analyse('Because the walls leak, ports should:\n\n- close the gate;\n').recommendations;
    assert.equal(item?.reason?.text, 'Because the walls leak');
  });

  it('name whom a pronoun means by the whole name', () => {
    const found = firstOf('While the United States should stay open, it must not accept threats.');
    assert.equal(found.addressee?.name, 'the United States');
  });

  it('are neither a need that somebody has nor a link back to the top', () => {
    for (const text of [
      'The crews’ need to coordinate is small.',
      'Agencies shall:\n\n1. report each spill;\n2. keep a log.\n\n_[Return to the Top](#top)_\n',
    ]) {
      const { recommendations, text: all } = analyse(text);
      assert.ok(
        !recommendations.some(({ span }) => /coordinate|Return/.test(all.slice(span.start, span.end))),
        text,
      );
    }
  });

  it('take a compound apart, one action for each thing asked', () => {
    assertBrief(
      '{recommendation:{addressee:The ministry} should {action:audit the ports}, {action:close the two oldest}, and {action:train new inspectors}.}',
    );
    assertBrief('{recommendation:{addressee:Agencies} shall {action:develop and publish a plan}.}');
    assertBrief(
      '{recommendation:{addressee:The board} must {action:set up a fund to repair roads and widen bridges}.}',
    );
  });

  it('take a list of bare verbs apart, and participles that share one “be”', () => {
    for (const text of [
      '{recommendation:{addressee:Ports} must {action:list}, {action:credential}, {action:watch}, and {action:relieve their pilots}.}',
      '{recommendation:{addressee:Ports} must {action:plan}, {action:staff} and {action:run their ferries}.}',
      '{recommendation:{addressee:Schools} should {action:fund music, art, and sport}.}',
      '{recommendation:{addressee:Ports} should {action:test, where possible, the pumps}.}',
      '{recommendation:{addressee:Tests} should {action:be subject to review by the board} and {action:conducted in public}.}',
      '{recommendation:{addressee:Rules} should {action:be based on agreed and published criteria}.}',
      '{recommendation:{addressee:Permits} should {action:be open to firms licensed in Malta and registered in Rome}.}',
    ])
      assertBrief(text);
  });

  it('are found behind a modal that stands before its subject', () => {
    for (const [text, polarity, who] of [
      ['The union must act. Neither should it reward pirates.', 'do-not', 'The union'],
      ['The ferry is old. Nor should Parliament pay for it.', 'do-not', 'Parliament'],
      ['Talks have begun; nor must the mayor wait.', 'do-not', 'the mayor'],
      ['Under no circumstances should the bank lend to itself.', 'do-not', 'the bank'],
      ['Not only should the board publish its minutes.', 'do', 'the board'],
    ] as const) {
      const found = analyse(text).recommendations.at(-1);
      assert.deepEqual([found?.polarity, found?.addressee?.name], [polarity, who], text);
    }
  });

  it('go on with what somebody just advised could do', () => {
    const text = 'The union must not leave. It could, for instance, explore talks among villages.';
    const [, second] = analyse(text).recommendations;
    assert.deepEqual([second?.strength, second?.addressee?.name], ['may', 'The union']);
    const [, option] = analyse('The union must act. It could explore talks.').recommendations;
    assert.deepEqual([option?.strength, option?.addressee?.name], ['may', 'The union']);
    for (const other of [
      'The union grew. It could, for instance, explore talks.',
      'The union must act. It could, for example, trigger a crisis.',
      'The union must act. Riga has grown. It could, for example, explore talks.',
    ])
      assert.ok(
        analyse(other).recommendations.every(each => each.strength !== 'may'),
        other,
      );
  });

  it('are what a committee would welcome', () => {
    assertBrief('{recommendation:We would also welcome {action:an update within six months}.}');
  });

  it('are duties of those who have others too', () => {
    assertBrief(
      '{recommendation:{addressee:Each port} shall {action:keep a log}.} {recommendation:{addressee:The port} is responsible for {action:submitting a copy}.}',
    );
  });

  it('are standards, in capitals, on what a noun stands for', () => {
    assertBrief('{recommendation:Modules hold keys that SHALL NOT {action:be exported}.}');
  });

  it('name who is asked without the short form in brackets', () => {
    const { addressee } = firstOf(
      'The Harbour Board (the Board) and the Pilots’ Guild (the Guild) shall meet.',
    );
    assert.equal(addressee?.name, 'The Harbour Board and the Pilots’ Guild');
  });

  it('say how strongly, as it is written', () => {
    for (const [text, modal, strength] of [
      ['Vendors MUST keep logs.', 'must', 'must'],
      ['The state should act now.', 'should', 'should'],
      ['The committee might want to consider a levy.', 'might', 'may'],
      ['The town has to decide.', 'has to', 'must'],
      ['We recommend a pause.', 'recommend', 'should'],
    ] as const) {
      const { modal: found, strength: how } = firstOf(text);
      assert.deepEqual([found, how], [modal, strength], text);
    }
  });

  it('are requests where they say please', () => {
    assert.equal(firstOf('Please publish the plan by May.').strength, 'should');
    assert.equal(firstOf('Please do not publish the names.').strength, 'should');
    assert.equal(firstOf('# Recommendations\n\n- Publish the plan by May.\n').strength, 'must');
  });

  it('ask without what only leads on to the next thing, and with both marks of a quotation', () => {
    for (const text of [
      '{recommendation:{addressee:Ports} should {action:list their data}, and, where feasible, {action:publish it}.}',
      '{recommendation:{addressee:Ports} should {action:list their data}, or, if need be, {action:publish a summary}.}',
      '{recommendation:{addressee:Ports} must {action:grant powers to act}, including:}\n\n- lists\n',
      '{recommendation:{addressee:Ports} must {action:open sets that are not yet fully "open"} (e.g. tables).}',
      '{recommendation:{addressee:Ports} must {action:call their terminals “open.”}}',
    ])
      assertBrief(text);
  });

  it('say whether something is to be done, left, or both', () => {
    assert.equal(firstOf('Riga should not wait.').polarity, 'do-not');
    assert.equal(firstOf('No bank should lend on such terms.').polarity, 'do-not');
    assert.equal(firstOf('The bank should lend and not speculate.').polarity, 'both');
    assert.equal(firstOf('Never ship samples by post, please.').polarity, 'do-not');
    const { polarity, addressee } = firstOf(
      'While the union should stay patient with its critics, it should not return to the old tariff.',
    );
    assert.deepEqual([polarity, addressee?.name], ['both', 'the union']);
  });

  it('name no one in a passive', () => {
    assertBrief(
      '{recommendation:Old dams should {action:be inspected}.}',
      'recommendation',
      'addressee',
      'action',
    );
  });

  it('know whom a pronoun means', () => {
    const [, second] = analyse(
      'The Port Authority must publish its rates. It should also invite the unions.',
    ).recommendations;
    assert.equal(second?.addressee?.name, 'The Port Authority');
  });

  it('leave out adverbs, phrases and asides around the subject', () => {
    for (const text of [
      'Before the next session, therefore, {addressee:the regional council} must decide.',
      'In 2027 {addressee:the council} should decide.',
      '{addressee:The council}, in consultation with the towns, should decide.',
      'Instead, {addressee:Washington} must decide.',
      'If the harvest fails, {addressee:the council} should decide.',
      'By 1 May, {addressee:the mayor, the council, and the port} shall decide.',
      'Storms are frequent, so {addressee:coastal towns} must decide.',
    ])
      assertBrief(text, 'addressee');
  });
});

describe('recommendations of documents', () => {
  const addressees = (text: string) => analyse(text).recommendations.map(each => each.addressee?.name);

  it('are orders that nouns look like, in a list of orders under a heading of advice', () => {
    const acts = (text: string) =>
      analyse(text).recommendations.map(
        ({ actions: [first] }) => first && text.slice(first.span.start, first.span.end),
      );
    assert.deepEqual(
      acts(
        '## Recommendations\n\n- Suspend arms exports.\n- Fund inspectors.\n- Scrap the fee.\n- Relocate the depot.\n',
      ),
      ['Suspend arms exports', 'Fund inspectors', 'Scrap the fee', 'Relocate the depot'],
    );
    assert.deepEqual(acts('## Recommendations\n\n- Fund managers.\n- Port fees.\n'), []);
  });

  it('may each name in a list whom they ask', () => {
    const asked = (text: string) =>
      analyse(text).recommendations.map(({ addressee, actions }) => [
        addressee?.name,
        ...actions.map(({ span }) => text.slice(span.start, span.end)),
      ]);
    const named =
      '## What we recommend\n\n- Congress: fund inspectors by 2026\n- Port authorities: publish their audits\n';
    assert.deepEqual(asked(named), [
      ['Congress', 'fund inspectors by 2026'],
      ['Port authorities', 'publish their audits'],
    ]);
    const clauses =
      'We recommend that:\n\n- Congress fund inspectors;\n- the Coast Guard publish its audits; and\n- port authorities stop buying cranes.\n';
    assert.deepEqual(asked(clauses), [
      ['Congress', 'fund inspectors'],
      ['the Coast Guard', 'publish its audits'],
      ['port authorities', 'stop buying cranes'],
    ]);
    for (const none of [
      '## Background\n\n- Congress: fund inspectors by 2026\n',
      '## Recommendations\n\n- Note: see the annex\n- Option 2: raise the fee by 2026\n- The cost: $4 million\n',
      'We found that:\n\n- Pilots fear storms at night;\n- the board knows the figures.\n',
    ])
      assert.deepEqual(asked(none), [], none);
  });

  it('inherit whom a line above their list addresses', () => {
    const text =
      '## Recommendations\n\nTo the Government of Norland:\n\n- Repair the wells.\n- Do not move anyone.\n\nFor donors:\n\n- Fund the wells in full.\n';
    assert.deepEqual(addressees(text), ['the Government of Norland', 'the Government of Norland', 'donors']);
    assert.deepEqual(addressees('To the editor:\n\nThe port is old.\n'), []);
  });

  it('are titles that order something, under a lead-in, where the text below asks nothing itself', () => {
    const items = (body: string) => `Congress should:\n\n- **Repeal the Harbor Act of 1921.** ${body}\n`;
    const [title] = analyse(items('The act bars foreign hulls.')).recommendations;
    assert.equal(title?.addressee?.name, 'Congress');
    assert.equal(title?.strength, 'should');
    const [body, ...others] = analyse(items('The Senate must repeal the act in May.')).recommendations;
    assert.equal(body?.addressee?.name, 'The Senate');
    assert.deepEqual(others, []);
    assert.deepEqual(addressees('- **Repeal the Harbor Act of 1921.** The act bars foreign hulls.\n'), []);
  });

  it('are no titles in bold type above a list that says the same, and no headings that are nouns', () => {
    const under = (title: string) =>
      analyse(
        `Ports shall complete the following actions:\n\n1. **${title}**\n\n    a. Repair the cranes and verify the brakes by May.\n`,
      ).recommendations.length;
    assert.equal(under('Repair and Verify Cranes'), 1);
    assert.equal(under('Sell the Old Pilot Boats'), 2);
    assert.equal(under('Pilot Programs'), 1);
  });

  it('leave to what comes after it what a sentence only counts', () => {
    const { recommendations } = analyse(
      'I would urge the Committee to do three things.\n\nFirst, fund the ports.\nSecond, extend the law.\nThird, don’t let states raid the fund.\n',
    );
    assert.deepEqual(
      recommendations.map(({ addressee, polarity }) => [addressee?.name, polarity]),
      [
        ['the Committee', 'do'],
        ['the Committee', 'do'],
        ['the Committee', 'do-not'],
      ],
    );
  });

  it('are written to urge, and requests', () => {
    assert.equal(firstOf('We, the undersigned ports, write to urge you to oppose the bill.').modal, 'urge');
    assert.equal(firstOf('It is time the council admitted its mistake.').addressee?.name, 'the council');
    assert.equal(
      firstOf('The Special Rapporteur calls upon lenders to suspend payments.').addressee?.name,
      'lenders',
    );
    assert.equal(firstOf('We respectfully request a recorded vote on the amendment.').modal, 'request');
  });

  it('are left in each part, and only there', () => {
    const polarities = (text: string) => firstOf(text).actions.map(({ polarity }) => polarity);
    assert.deepEqual(
      polarities('We call on leaders not to attach it to a bill, and to allow amendments from the floor.'),
      ['do-not', 'do'],
    );
    assert.deepEqual(polarities('Congress must neither widen the law nor extend the deadline.'), [
      'do-not',
      'do-not',
    ]);
    assert.deepEqual(
      polarities('Ports ought to pay for goods that have two makers and to publish the list.'),
      ['do', 'do'],
    );
  });

  it('take in what an act is for', () => {
    const [action] = firstOf('The office shall set up a process so agencies may check the keys.').actions;
    assert.ok(action && action.span.end > 60);
  });

  it('are what an office recommends by its name, in its own document', () => {
    const advice = 'NCSA strongly recommends that operators of ports apply the patch.';
    assert.deepEqual(addressees(`NCSA is aware of two flaws.\n\n${advice}\n`), ['operators of ports']);
    assert.deepEqual(addressees(`NCSA found two flaws.\n\n${advice}\n\nNCSA will publish more.\n`), []);
    assert.deepEqual(addressees(`Two flaws are known.\n\n${advice}\n`), []);
    assert.deepEqual(
      addressees(`NCSA will publish more.\n\n${advice}\n\nWe recommend that ports train their crews.\n`),
      ['operators of ports', 'ports'],
    );
    const [warning] = analyse(
      'NCSA will report in May.\n\nNCSA does not recommend paying ransoms.\n',
    ).recommendations;
    assert.equal(warning?.polarity, 'do-not');
  });

  it('are due by a month and its year, or a day', () => {
    const due = (when: string) => firstOf(`Congress must fund the ports by ${when}.`).deadline?.text;
    assert.equal(due('May 2027'), 'by May 2027');
    assert.equal(due('May 20, 2027'), 'by May 20, 2027');
    assert.equal(due('May 20'), 'by May 20');
  });

  it('ask two in one sentence each for his own, and tell what is to be left', () => {
    const parts = (text: string) =>
      firstOf(text).actions.map(({ polarity, addressee, object }) => [
        polarity,
        addressee?.name,
        object?.text,
      ]);
    assert.deepEqual(
      parts('The Minister must name an official, and Congress must fund 200 inspectors in May.'),
      [
        ['do', 'The Minister', 'an official'],
        ['do', 'Congress', '200 inspectors'],
      ],
    );
    assert.deepEqual(parts('The office should stay small, and it must not sell the ships.'), [
      ['do', 'The office', undefined],
      ['do-not', 'The office', 'the ships'],
    ]);
    assert.deepEqual(parts('Congress should repeal the act, and sanctions should be imposed.'), [
      ['do', 'Congress', 'the act'],
      ['do', undefined, undefined],
    ]);
  });

  it('take up an act that the clause before names, and set it off', () => {
    assertBrief('{recommendation:{addressee:The president} can {action:waive the act}, and he should.}');
    assertBrief('{recommendation:What {addressee:Congress} must do is {action:fund the ports}.}');
    assertBrief('{recommendation:Our members urge {addressee:the Treasury} to {action:defer the levy}.}');
    assertBrief('{recommendation:{addressee:You} are under a duty to {action:respond within 56 days}.}');
    assertBrief('{recommendation:{addressee:Management} will need to {action:decide by May}.}');
    assert.equal(firstOf('We would caution against a deposit scheme.').polarity, 'do-not');
    assert.equal(firstOf('What Congress must not do is confuse the two.').polarity, 'do-not');
    assert.equal(
      firstOf('We repeat our recommendation of last year that no bonus be paid.').polarity,
      'do-not',
    );
  });

  it('are found in the manner of inquiries and commissions', () => {
    for (const text of [
      '{recommendation:The need of the hour is for {addressee:the Ministry} to {action:publish the plan}.}',
      '{recommendation:It is their solemn obligation to {action:settle the dispute}.}',
      '{recommendation:I have recommended that it should be mandatory for {addressee:officers} to {action:record each contact}.}',
      '{recommendation:It is good practice for {addressee:a press officer} also to {action:be present}.}',
      '{recommendation:In no case should a rule {action:be waived without a hearing}.}',
      '{recommendation:Any exceptions to that ban, such as for markets, should {action:be strictly limited to dealers}.}',
      '{recommendation:The basis on which it was chosen must {action:be clearly stated}.}',
      '{recommendation:An award must {action:be determined in each case}.}',
      '{recommendation:{addressee:The guidance} should more specifically {action:spell out the dangers}.}',
      '{recommendation:{addressee:We} must {action:encourage reform of the ports}.}',
      '{recommendation:{addressee:All spending above £25,000} is to {action:be published by May}.}',
      '{recommendation:These organisations therefore call on {addressee:all citizens} to {action:write to them}.}',
    ])
      assertBrief(text);
  });

  it('are asked of whom “it” stands for', () => {
    assert.equal(
      firstOf('The West is in a crisis; it should be taking steps to end it.').addressee?.name,
      'The West',
    );
  });

  it('count each act once', () => {
    for (const [text, acts] of [
      ['The port has to help repair it, and we must do so under hard conditions.', 1],
      ['The President must now go further and actively protect the rules.', 2],
      [
        'The office shall consider whether to issue a policy to continue, modify, eliminate, or expand the pilot.',
        1,
      ],
      ['Such a notice should indicate that claimants should be paid in full.', 1],
      ['The Office should serve the public, and not industry lobbyists.', 1],
      ['Exchanges shall comply through controls, including, but not limited to, delisting.', 1],
      ['While it is important to consider the burden, it is equally important to publish the data.', 1],
    ] as const)
      assert.equal(firstOf(text).actions.length, acts, text);
  });

  it('are asked of nobody by “For each measure:”', () => {
    const [first] = analyse(
      'For each measure:\n\n- Use one identifier.\n- Name its legal basis.',
    ).recommendations.slice(-1);
    assert.ok(first);
    assert.equal(first.addressee, undefined);
  });
});

describe('no recommendations', () => {
  it('are needs, definitions, intentions, subjects that look like orders, and what a law obliges to', () => {
    for (const text of [
      'There are significant investment needs to add any filter to the plants.',
      'The word full must be understood as meaning that each claimant is paid.',
      'I propose to consider first whether they were paid.',
      'Launch criteria were sometimes waived without a reason.',
      'Online platforms are obligated to remove it under the Act.',
      'This shall prevent capture by the industry.',
      'Put simply, the current strategy is too long.',
      'So far, however, all have fallen short of it.',
      'This recommendation requires a new strategy.',
      'The study is a test of whether a larger programme is needed.',
    ])
      assert.deepEqual(
        analyse(text).recommendations.map(({ span }) => span),
        [],
        text,
      );
  });

  it('are feelings about what is, what would follow, and what a law requires', () => {
    none(
      'It is unacceptable that islanders should have to wait three days.',
      'If lawmakers were to raise the threshold, more homes should become eligible.',
      'The Commission is required to report every two years.',
      'That argument should not be dismissed lightly, but it fails.',
      'At present, producers must report by weight.',
      'Nobody should have to breathe this air.',
      'This paper sets out what the Council, the states, and their ports should do.',
    );
  });

  const none = (...texts: readonly string[]): void => {
    for (const text of texts)
      assert.deepEqual(
        analyse(text).recommendations.map(each => text.slice(each.span.start, each.span.end)),
        [],
        text,
      );
  };

  it('are conditions', () => {
    none(
      'The allies will respond should Minsk proceed with the plan.',
      'Should talks fail, prices will rise.',
      'Prices will fall if ministers must resign.',
      'This chapter asks how the state should respond.',
    );
  });

  it('are what the text says it is about', () => {
    none(
      'This chapter sets out what the Council should do about it.',
      'The annex explains how ports must report a spill.',
      'A reformed levy should result in lower fares.',
      'A new supplier should have no difficulty finding crews.',
    );
  });

  it('are expectations', () => {
    none(
      'The first ships should arrive by May.',
      'The minister must have known.',
      'This should help exporters.',
      'It should be noted that prices fell.',
      'The result should come as no surprise.',
    );
  });

  it('are other people’s advice, demands and laws', () => {
    none(
      'The audit office said the department should sell the building.',
      'Several witnesses argued that schools must close earlier.',
      'The department should sell the building, the auditors argued.',
      'According to the unions, ministers should resign.',
      'The envoy said: “You must leave by Friday.”',
      'Under current law, banks must report large transfers.',
      'The statute requires that banks must keep records.',
      'The envoy wrote in May:\n\nYou must leave by Friday. The port must be closed at once and for ever.REF\n\nThe town waited.',
      'The envoy demanded that the town “must leave by Friday” and go.',
    );
  });

  it('are questions, promises, and what is meant or possible', () => {
    none(
      'Should the city pay?',
      'Why must the state act?',
      'We shall return to this point.',
      'The aim is to cut waste.',
      'Inflation may fall next year.',
      'Mayors may often wish to try new timetables.',
      'The need to save water is old.',
      'Nor should this come as a surprise.',
      'We welcome the plan.',
      'Exporters would welcome an update.',
      'The board is responsible for overseeing the fund.',
      'Modules hold keys that should not be exported.',
    );
  });

  it('are what laws say, what would follow, disclaimers and clichés', () => {
    none(
      'Our estimates must be treated with caution.',
      'This is not to say that representation should be defunded.',
      'Under the War Powers Resolution, the President must notify Congress.',
      'Readers should note that the figures are in 2025 prices.',
      'It shouldn’t take a funeral to get one built.',
      'Under that directive, owners must keep an inventory.',
      'They coordinate so there is time to fix it.',
      'Existing standards state that air should be supplied at 15 cubic feet.',
      'Two-thirds of them believe that regulators should act first.',
      'The Association takes the view that schedules ought to be left to each school.',
      'If the target is adopted, most districts should see benefits within two years.',
      'A county should expect to spend less than 3,000 dollars.',
      'This statement should not be construed as a standard of care.',
      'It will be reviewed in five years, or earlier should new evidence emerge.',
      'Further research is needed on the effects.',
      'Managers will have to learn to question them.',
      'We would welcome the chance to meet you.',
      'Two ought to be enough for a basement.',
      'Don’t tell me that this is heartless.',
      'No patient should have to ration a drug.',
      'That lesson should not need repeating.',
      'Most transfers should take less than a weekend.',
    );
  });

  it('are orders to the reader of the text', () => {
    none('See the annex.', 'Note that prices fell.', 'Suppose that prices fell.');
    none(
      'Select Yes or No',
      'If yes, please elaborate on the ports.',
      'If no, please explain why.',
      'If you have any questions, please contact the desk.',
    );
  });

  it('are no lines that say where questions go', () => {
    none(
      'If agencies have any questions regarding this memorandum, please direct them to the office.',
      'For more information, please contact the press office.',
      'For further information, call the desk.',
      'Direct any questions to the program office.',
      'All questions or inquiries should be addressed to the Office of Ports.',
      'Inquiries about this memorandum must be sent to the desk.',
      'Agencies should contact the help desk with any questions.',
    );
    assertBrief(
      '{recommendation:{addressee:Operators} must {action:report questions about safety to the Coast Guard}.}',
    );
    assertBrief('{recommendation:Questions of liability must {action:be settled by Congress}.}');
    assertBrief('{recommendation:{addressee:Agencies} must {action:contact the ministry within a day}.}');
  });

  it('but the advice of others is, when the author shares it', () => {
    assertBrief(
      '{recommendation:As the auditors have argued, {addressee:the department} should {action:sell the building}.}',
    );
    assertBrief(
      '{recommendation:We agree with the auditors that {addressee:the department} should {action:sell}.}',
    );
  });

  it('stand in lists under headings that address somebody, and beside orders', () => {
    const asked = (text: string) => analyse(text).recommendations.map(each => each.addressee?.name);
    const list = '- Open the crossing at once.\n- Stop attacks on water points.\n';
    assert.deepEqual(asked(`## To the parties\n\n${list}\n## To donors\n\n- Fund the plan in full.\n`), [
      'the parties',
      'the parties',
      'donors',
    ]);
    // One alone, and what is to be reached, address nobody.
    assert.deepEqual(asked(`## To the north\n\n${list}`), []);
    assert.deepEqual(asked(`## To reduce emissions\n\n${list}\n## To discuss costs\n\n${list}`), []);
    assert.equal(
      asked('## Recommended practices\n\n- Check names before a text goes out.\n- Avoid recording calls.\n')
        .length,
      2,
    );
  });

  it('are what councils resolve, what staff further recommends, and duties beside other duties', () => {
    const asked = (text: string) =>
      analyse(text).recommendations.map(({ addressee, strength }) => [addressee?.name, strength]);
    assert.deepEqual(
      asked('## Recommendation\n\nThat the City Council introduce an ordinance to repeal it.'),
      [['the City Council', 'should']],
    );
    assert.deepEqual(
      asked('## Background\n\nThat the City Council introduce an ordinance was expected.'),
      [],
    );
    assert.deepEqual(
      asked('Staff recommends:\n\n1. That the Council repeal it.\n2. That the Council direct staff.'),
      [
        ['the Council', 'should'],
        ['the Council', 'should'],
      ],
    );
    assert.deepEqual(asked('Staff further recommends that the Council find the action exempt.'), [
      ['the Council', 'should'],
    ]);
    assert.deepEqual(asked('## Recommendations\n\nAppoint one person who owns it.\n'), [[undefined, 'must']]);
    const duty = 'Senior officials are required to train yearly.';
    assert.deepEqual(asked(`Bureaus must keep a list. ${duty}`), [
      ['Bureaus', 'must'],
      ['Senior officials', 'must'],
    ]);
    assert.deepEqual(asked(`The port is large. ${duty}`), []);
  });

  it('are none where practice suggests it, another thinks so or an Act provides it', () => {
    none(
      'Leading practices suggest that an estimate should be updated yearly.',
      'The centre replied. In its view, a separate plan should be published.',
      'An employee must forward it within a day, as the Act already provides.',
    );
    assertBrief(
      '{recommendation:{addressee:Employees} must {action:forward it within a day, as this memorandum provides}.}',
    );
  });

  it('are a committee’s own in numbered paragraphs', () => {
    assertBrief(
      '{recommendation:5.7 The Committee recommends that {addressee:the Government} {action:establish a register}.}',
    );
    none('No further response is needed for the third one.');
  });

  const asked = (text: string) =>
    analyse(text).recommendations.map(({ addressee, strength }) => [addressee?.name, strength]);

  it('are options of who can choose them, amid other advice and nowhere else', () => {
    assert.deepEqual(asked('The state should pay. Counties could share their nurses.'), [
      ['The state', 'should'],
      ['Counties', 'may'],
    ]);
    assert.deepEqual(asked('## Recommendations\n\nThe EU delegation might send observers.'), [
      ['The EU delegation', 'may'],
    ]);
    none('The port grew. Counties could share their nurses.');
    for (const text of [
      'Fees could rise by half.',
      'Counties could still do so.',
      'Generative AI could free up their time.',
      'They said that counties could share nurses.',
    ])
      assert.deepEqual(asked(`The state should pay. ${text}`), [['The state', 'should']], text);
  });

  it('are read behind counters without a point, a time, a dash within a name and a condition that somebody thought of', () => {
    for (const text of [
      '{recommendation:a {addressee:The Department} should {action:set a baseline}.}',
      '{recommendation:24 {addressee:HM Courts Service} should {action:work with judges}.}',
      '{recommendation:We recommend that {addressee:the Secretary–Indian Affairs} not {action:release funds}.}',
      '{recommendation:If aid is thought necessary, {addressee:cities} would do well to {action:pay it at once}.}',
      '{recommendation:{addressee:Agencies that lack the tools} should {action:ask for help}.}',
      '{recommendation:{addressee:Cities that intend to charge} should {action:begin with a trial}.}',
      '{recommendation:What is needed now is {action:a public league table}.}',
      '{recommendation:If they favor such a settlement {addressee:we} should not {action:oppose it}.}',
      '{recommendation:Wherever possible {addressee:ministers} should {action:live there}.}',
      '{recommendation:{addressee:Agencies} must {action:adopt policies} and {action:check passwords against lists}.}',
      '{recommendation:There should {action:be no draft exemption}.}',
      '{recommendation:{addressee:Mr. Rusk} should {action:answer}.}',
      '{recommendation:{addressee:St. Louis} must {action:pay}.}',
      '18. {recommendation:Regrets the delay and calls for {addressee:the firms} to {action:pay};}',
      '{recommendation:The Committee is of the view that {addressee:ports} should {action:pay}.}',
      '{recommendation:{addressee:Ministers} should {action:use the lull}, {action:detach the prices from that of fishing} and {action:prepare for talks}.}',
      '{recommendation:{addressee:The bureau} should {action:set a target} and {action:report against it}.}',
      '{recommendation:{addressee:The bureau} should {action:rescind it} and {action:direct judges to decide}.}',
      '**{recommendation:{addressee:Congress} should {action:fund it}.}** It costs little.',
    ])
      assertBrief(text, 'recommendation', 'addressee', 'action');
    none(
      'Applicants are currently required to keep records.',
      'The program eventually should have a favorable impact.',
      'The Soviet leader must be tempted to wait.',
      'Training is still needed in many cases.',
      'Under federal standards, management should mend what is found.',
      'What is needed is not another plan but steel.',
    );
  });

  it('inherit whom a title of recommendations names, and “you” is whom a letter greets', () => {
    assert.deepEqual(asked('Recommendations for Congress.\n\n- Fund the ships.\n- Do not wait.'), [
      ['Congress', 'must'],
      ['Congress', 'must'],
    ]);
    assert.deepEqual(
      asked(
        'The auditors made two recommendations to the harbour board:\n\n1. Ensure that it is paid.\n2. Stop it.',
      ),
      [
        ['the harbour board', 'must'],
        ['the harbour board', 'must'],
      ],
    );
    assert.deepEqual(asked('Dear Chair Ortega:\n\nWe urge you to protect the fund.'), [
      ['Chair Ortega', 'should'],
    ]);
    assert.deepEqual(asked('Dear colleagues,\n\nWe urge you to protect the fund.'), [['you', 'should']]);
  });

  it('are read behind “cannot afford to”, “it’s up to”, an adverb before “time”, and a hyphen for a dash', () => {
    for (const text of [
      '{recommendation:{addressee:Congress} cannot afford to {action:lose the yard}.}',
      '{recommendation:It’s up to {addressee:the crews} to {action:mend the nets}.}',
      '{recommendation:It is therefore time for {addressee:the ports, and their owners}, to {action:pay}.}',
      '{recommendation:The ice was thin - {addressee:the board} must {action:close the quay}.}',
      '{recommendation:{addressee:The board} must {action:set short- and long-term fees}.}',
      '{recommendation:{addressee:The board} should {action:run the quay according to its own rules}.}',
      '{recommendation:{addressee:The port} need not wait and should not {action:sell}.}',
      '{recommendation:{addressee:The port} must {action:open a lock}, which, it should be noted, is cheap.}',
    ])
      assertBrief(text, 'recommendation', 'addressee', 'action');
    none(
      'Many families cannot afford to heat their homes.',
      'I don’t want to have to move.',
      'Most captains agree that the quay should close.',
      'The bill fails to mandate that owners should pay.',
      'It is true that it is important to fish, but not here.',
      'We want a fleet with ships that are able to sail and working with us to keep the peace.',
      'Level crossings do not need guards.',
      'According to the office, owners should pay.',
    );
  });

  it('ask the one by whom a passive says that it is to be done', () => {
    const whoIn = (text: string) => firstOf(text).addressee?.name;
    assert.equal(whoIn('Waivers must be signed in ink by the chief inspector.'), 'the chief inspector');
    assert.equal(whoIn('Nets should not be sold by the Department for Trade.'), 'the Department for Trade');
    for (const text of [
      'Waivers must be signed by the end of May.',
      'Nets should be made to be used by schools.',
      'Words should be backed by action.',
    ])
      assert.equal(whoIn(text), undefined, text);
  });

  it('take a pronoun for somebody whom it can mean', () => {
    const last = (text: string) => analyse(text).recommendations.at(-1)?.addressee?.name;
    assert.equal(last('The captains turned back. The ice was thin. They should return.'), 'The captains');
    assert.equal(
      last('The minister has been ill. The ministry is closed. She should resign.'),
      'The minister',
    );
    assert.equal(last('Even as local ports weigh the plan, they must pay.'), 'local ports');
  });

  it('are read behind “want to see”, behind what “it is” sets off, and where somebody could do something to it', () => {
    for (const text of [
      '{recommendation:We’d like to see {addressee:harbours} {action:appoint a pilot}.}',
      '{recommendation:We want to see {action:a ban on open fires}.}',
      '{recommendation:It is in the ports that {addressee:we} must {action:invest}.}',
      '{recommendation:{addressee:Both fleets} should {action:share crews} and {action:apply a lens to risk sharing, force planning and stores}.}',
    ])
      assertBrief(text, 'recommendation', 'addressee', 'action');
    none(
      'We want to see how it works.',
      'I would like to thank the crews.',
      'Open practices provide an answer.\n\n## Recommendations\n\n- Open practices provide an answer to that.',
    );
    for (const [text, found] of [
      ['Fees could be set by weight.', 2],
      ['Lives could be saved.', 1],
      ['That could be seen as weak.', 1],
      ['Forms could still be sent.', 1],
    ] as const)
      assert.equal(analyse(`The board should act. ${text}`).recommendations.length, found, text);
    none('The port grew. Fees could be set by weight.');
  });

  it('are acts in a list that says by what something is done, or what is recommended', () => {
    assert.deepEqual(
      asked('The port authority can help by:\n\n- Funding crews and buying nets.\n- Selling boats.'),
      [
        ['The port authority', 'may'],
        ['The port authority', 'may'],
      ],
    );
    assert.deepEqual(asked('This could be done by:\n\n- Growing the fleet.'), [[undefined, 'may']]);
    assert.deepEqual(asked('We recommend:\n\n- Growing the fleet.'), [[undefined, 'should']]);
    const { actions } = firstOf('This could be done by:\n\n- Keeping a log for gathering and sharing data.');
    assert.equal(actions.length, 1);
    none(
      'Mud can enter by:\n\n- Growing the fleet.',
      'This could be done by:\n\n- Growing the fleet is hard.',
      'The fleet does the following:\n\n- Funding crews.',
    );
    assert.equal(asked('Agencies should name its duties, including:\n\n- Funding crews.').length, 1);
  });

  it('are no names of programmes and no reports, and keep inner clauses and adverbs with their verbs', () => {
    none(
      'Start Again events across the port will help crews.',
      'The committee said the port should close.',
      'The rules also require that ships must stop.',
    );
    for (const text of [
      '{recommendation:{addressee:The board} should {action:change the way we keep, share, and sell data}.}',
      '{recommendation:{addressee:The board} should {action:list the ships that were sold} and clearly {action:explain why}.}',
      '{recommendation:{addressee:Ana Ruiz}’s first act should be to {action:open the port}.}',
    ])
      assertBrief(text, 'recommendation', 'addressee', 'action');
  });
});
