import assert from 'node:assert/strict';
import { analyse } from '../../src/core/index.ts';
import { assertBrief } from '../notation.ts';

/** The name given to the speaker of each quotation, in order. */
function speakersOf(text: string): (string | undefined)[] {
  return analyse(text).quotes.map(({ speaker }) => speaker?.name);
}

describe('speakers and cues', () => {
  const sentences: Readonly<Record<string, string>> = {
    'before, with a comma': '{speaker:Ana Ruiz} {cue:said}, {quote:“The pumps are late.”}',
    'before, with a colon': '{speaker:The harbour board} {cue:wrote}: {quote:“The pumps are late.”}',
    'before, with that': '{speaker:Ruiz} {cue:warned} that the port is {quote:“open to every storm”} again.',
    'after, inverted': '{quote:“The pumps are late,”} {cue:said} {speaker:Ana Ruiz}, the mayor of Lund.',
    after: '{quote:“The pumps are late,”} {speaker:the mayor of Lund} {cue:told} reporters on Monday.',
    'after, over an apposition':
      '{quote:“They are late,”} {speaker:Ana Ruiz}, who runs the port, {cue:said}.',
    'after, of two offices':
      '{quote:“The pumps are late,”} {speaker:the Lund senator and former mayor} {cue:said} in May.',
    'after, by telephone': '{quote:“The pumps are late,”} {speaker:Ana Ruiz} {cue:said} by telephone.',
    'over what is in brackets':
      'But {speaker:Sen. Ana Ruiz} (D-Lund), noting the tide, {cue:said}, {quote:“The pumps are late.”}',
    'a name before a colon':
      'The delay doesn’t surprise the pilot {speaker:Jon Berg}: {quote:“We saw it coming for years.”}',
    'after a question': '{quote:“Who pays?”} {speaker:the mayor} {cue:asked}.',
    'according to':
      'The pumps are {quote:“hopelessly late”}, {cue:according to} {speaker:the harbour board}.',
    'as a source comes first':
      '{cue:According to} {speaker:Ana Ruiz}, the pumps are {quote:“hopelessly late.”}',
    'a reporting noun':
      '{speaker:The board}’s {cue:claim} that the wall is {quote:“safe for a century”} was wrong.',
    'a noun that somebody holds':
      '{speaker:The court} takes the {cue:view} that {quote:“silence is no consent”}.',
    'calls and describes': '{speaker:Ruiz} {cue:called} the plan {quote:“a tax on rain”} on Monday.',
    'the passive with an agent':
      'The plan was {cue:described} by {speaker:Ana Ruiz} as {quote:“a tax on rain”}.',
    'shared subjects': '{speaker:Ruiz} left the hall and {cue:called} the plan {quote:“a tax on rain.”}',
    'said, not what is said of':
      '{speaker:Ruiz} {cue:said} that the board would offer {quote:“a fair price”} to all.',
    rejecting:
      '{speaker:The union} {cue:rejects} further talks, as well as another {quote:“useless”} survey.',
  };
  for (const [what, notation] of Object.entries(sentences)) {
    it(`finds who spoke: ${what}`, () => void assertBrief(notation, 'quote', 'speaker', 'cue'));
  }

  it('finds one speaker for the parts of a sentence', () => {
    const { quotes } = assertBrief('{quote:“The pumps,”} Ruiz said, {quote:“are late.”}', 'quote');
    assert.deepEqual(
      quotes.map(({ speaker }) => speaker?.name),
      ['Ruiz', 'Ruiz'],
    );
  });

  const forms: Readonly<Record<string, readonly [text: string, ...speakers: (string | undefined)[]]>> = {
    'who does something by saying so': [
      'On Monday the harbour board responded by promising “to mend every pump by the spring”.',
      'the harbour board',
    ],
    'whose participle follows "with"': [
      'Third, the mayor turns to money at every chance, with Berg describing the toll as “a tax on rain”.',
      'Berg',
    ],
    'who is quoted saying': [
      'The paper also quoted Jon Berg saying that “nobody pays for the wall”.',
      'Jon Berg',
    ],
    'whom an aside parts from the verb': [
      'Doubts are common, as told by officials such as Jon Berg, diplomat and the mayor’s spokesman, who, in regard to the toll, commented that “it can be raised at will, but only once”.',
      'Jon Berg',
    ],
    'a document over an aside': [
      'They signed a harbour compact that, among other things, recognised the port as “an ever more important partner”.',
      'a harbour compact',
    ],
    'who believes, with a pronoun': [
      'As a result, Ruiz believes she had no choice but to begin the “great repair of the wall” and take “swift and bold action” in Lund.',
      'Ruiz',
      'Ruiz',
    ],
    'what was found, over several verbs': [
      'The inquiry found unanimously that Dr Berg had “hidden the state of the pumps for years”, and had “plainly lied” about these “many repairs”.',
      'The inquiry',
      'The inquiry',
      'The inquiry',
    ],
    'whose goal it is': ['The wall would reach Ruiz’s goal of “a port that can stand alone.”', 'Ruiz'],
    'a document that was agreed': [
      'The port must return to its “duty to serve all ships alike” as agreed in the Lund Declaration in May.',
      'the Lund Declaration',
    ],
    'who put it so': [
      'The toll is “a fine on those who have no boat” as one reader neatly put it.',
      'one reader',
    ],
    'several, with a capital': [
      'The Inspectors looked at nine pumps. They found “rust in six of the nine”.',
      'The Inspectors',
    ],
    'short, where the name stands before it in marks': [
      'Friends of the Port (“FOP”) has an office in Lund.\n\nIn May FOP said that “the wall is safe”.',
      undefined,
      'Friends of the Port',
    ],
    'a document with its date': [
      'The order issued on 4 May 2021 states that “the gates are shut at night”.',
      'The order issued on 4 May 2021',
    ],
    'he who is last named, by a surname alone': [
      'The port was run by Jon Berg until May.\n\nIn June, Ruiz attended a meeting of owners; he called the toll “madness” and went home.',
      'Ruiz',
    ],
    'he, over a paragraph of quoted words': [
      'Jon Berg, a pilot, came to Lund.\n\n“The wall is old, and nobody in this town has a plan for it.”\n\n“If it falls we all swim,” he said.',
      undefined,
      'Jon Berg',
    ],
    'a committee by its longest name': [
      'They accuse the Select Committee of Parliament of haste. The Select Committee heard nine owners.\n\nThe Committee found that the wall was “older than its papers”.',
      'the Select Committee of Parliament',
    ],
    'a name that goes on behind its full stops': [
      'The port “shall be open to the ships of all” as agreed in the final U.S.-China Joint Communique of 1982.',
      'the final U.S.-China Joint Communique of 1982',
    ],
    'what a list was announced with': [
      'The audit report named a number of faults:\n\nThe port had “paid for pumps without a single tender,” and could not produce “any sign that it had asked for one.”',
      'The audit report',
      'The audit report',
    ],
    'over paragraphs with curly and straight marks': [
      '“The wall is old.\n\n"It will fall," said Jon Berg.',
      'Jon Berg',
    ],
    'the only one who is quoted': [
      '“The wall is old,” said Jon Berg. “It will fall.”\n\nThe mayor has left for the summer.\n\n“Everybody in this town knew of the wall, and nobody had a plan for what comes behind it.”',
      'Jon Berg',
      'Jon Berg',
      'Jon Berg',
    ],
    'not who spoke before a clause of another': [
      'The union rejects “tolls on rain” again, while the port looks for pumps that are “cheaper to run than to buy, for once.”',
      'The union',
      undefined,
    ],
    'behind a date': [
      'In a report published last July the harbour committee stated there was a “grave risk” to ships.',
      'the harbour committee',
    ],
    'a committee told by its kind': [
      'The rules were doubted by the Joint Committee on Port Rights. The cross-party committee stated that they were “far too harsh”.',
      'the Joint Committee on Port Rights',
    ],
    'who found something to be so': [
      'The owners found the new pump from Lund was “nowhere near ready for the sea”.',
      'The owners',
    ],
    'a surname that is a month': ['Theresa May said: “We have to find a way across.”', 'Theresa May'],
    'a surname that is a title': [
      'John Major went to Lund with his own soapbox.\n\nIt cost a coat, but he felt it added “fizz” to the vote.',
      'John Major',
    ],
    'an office of several words between commas': [
      'Ana Ruiz, Labour shadow work and harbours secretary, said: “We pay for the wall.”',
      'Ana Ruiz',
    ],
    'before a verb that no ending tells': [
      'The port’s former chief engineer Doug Berg quit last autumn claiming he was “deeply let down”.',
      'Doug Berg',
    ],
    'who marches up, and says': [
      'The day began at the port, with Ana Ruiz marching up to him, saying “this is rubbish” of the wall.',
      'Ana Ruiz',
    ],
    'who commits itself': [
      'The harbour party has committed itself to “free and fair” tolls.',
      'The harbour party',
    ],
    'of the firms and the board the board': [
      'The Harbour Board welcomed firms that had pledged to stop dumping but emphasised that “a pledge is no pump”.',
      'The Harbour Board',
    ],
    'an office with a hyphen, without its second comma': [
      'Jon Berg, Vice-President of the Lund Council said, “The wall is old.”',
      'Jon Berg',
    ],
    'the owner of an owner': [
      'The bar is “high on purpose,” according to the state’s attorney’s office, and rightly so.',
      'the state’s attorney’s office',
    ],
    'in the line below': [
      'The bill now goes to the desk of the mayor for her to sign it, or for her not to sign it, before the end of the month of May this year.\n“We wrote this bill for those who sail, and for all whom the wall keeps dry,”\nAna Ruiz said.',
      'Ana Ruiz',
    ],
    'charges are nobody’s words': [
      'While the scheme was made for sailors charged with “serious” crimes, few came.',
      undefined,
    ],
    'she of a name that is his and hers': [
      'The union’s Jan Berg said pilots should be “eyes and ears”.\n\n“They should not stand on the wall at night,” she said.',
      'Jan Berg',
      'Jan Berg',
    ],
    'who signs below with offices': [
      '“The wall is old, and it will fall.”\n\n– Ana Ruiz, Distinguished Professor of Harbour Science and Director of the Earth and Tide Centre, Lund State University',
      'Ana Ruiz',
    ],
    'who signs a quotation that nothing closes': [
      '“The wall is old, and it will fall one day\n\n– Ana Ruiz, mayor',
      'Ana Ruiz',
    ],
    'a name alone behind it': [
      '“The wall is old, and it will fall.” Lund Expert Group on Tides, Port Report 2007.',
      'Lund Expert Group on Tides',
    ],
    'over lines that a link was taken out of': [
      'Ana Ruiz said, “Many of us come to the yearly\n\nHarbour Day\n\nevent in May.”',
      'Ana Ruiz',
    ],
    'what somebody ends with': [
      'Ruiz concludes with a plea of sorts for “tide justice,” of all things.',
      undefined,
    ],
    'whom an aside parts from the verb of "what"': [
      'And the pilots, whose boats are the best, should train the owners in what Berg, in a letter last fall, described as “the dull art of reading a log.”',
      'Berg',
    ],
    'what a trade knows something as': ['The bottles end up as what the trade knows as “dust”.', undefined],
    'behind a participle that opens the sentence': [
      'Calling the toll “a tax on rain,” Ana Ruiz left the hall.',
      'Ana Ruiz',
    ],
    'behind "while" and a participle': [
      'While praising the “great wall of Lund”, the report found faults.',
      'the report',
    ],
    'a message that reads': [
      '“The port is shut! Go home!” a notice on the wall reads. “If it opens, come back.”',
      'a notice on the wall',
      'a notice on the wall',
    ],
    'a letter that is read': [
      '“We grow older,” read the letter. “And with every storm we grow poorer, too.”',
      'the letter',
      'the letter',
    ],
    'whom it reminds': [
      'Ruiz said she has seen ports in Skåne that reminded her of “a sunken city.”',
      'Ruiz',
    ],
    'who promises to': ['The mayor is promising to “end the toll” for good.', 'The mayor'],
    'who heralds and who introduces': [
      'Ana Ruiz heralded the deal as a “breakthrough.” Jon Berg introduced her as “a friend of pilots” in May.',
      'Ana Ruiz',
      'Jon Berg',
    ],
    'a signature with a full stop': ['“Pilots pay no toll.”\n\n- Berg.\n\nThis is open to doubt.', 'Berg'],
    'notes behind "according to"': [
      'The aim of the Bill, according to its explanatory notes, is to “keep the port open”.',
      'its explanatory notes',
    ],
    'who was heard from': [
      'We heard from Harbours Europe that owners “hold all the keys”.',
      'Harbours Europe',
    ],
    'an organisation for which it is so': [
      'For the Institute for Tide Studies, the wall is “a relic”.',
      'the Institute for Tide Studies',
    ],
    'not the subject of what is said next': [
      'Jon Berg, citing “the rare charm of the wall,” said the board could mend it.',
      'Jon Berg',
    ],
    'who notes with concern': [
      'The Secretary’s report notes with concern “the growing number of leaks”.',
      'The Secretary’s report',
    ],
    'what a court held in a case': [
      'The Port Court held in Lund Harbour that owners must use “their own judgment.”',
      'The Port Court',
    ],
    'somebody of a house': [
      'Heritage’s Ana Ruiz argues that the port needs “more pumps in the water.”',
      'Ana Ruiz',
    ],
    'what a trade terms it': ['The plan leans on what economists term “tidal scoring.”', undefined],
    'who rates': ['The Foundation’s Index rates the port as “weak.”', 'The Foundation’s Index'],
    'an adjective is nobody': [
      'When combined with some of the measures proposed above, the wall could meet the hope of “a port that is open to all, and stays so.”',
      undefined,
    ],
    'terms are nouns': [
      'Nobody could enter the search terms “wall” or “tide” for a week.',
      undefined,
      undefined,
    ],
    'who argues isn’t "it"': [
      'It is wrong to argue that there is any ground to stop ships for “safety”.',
      undefined,
    ],
    'an adjective from a verb': [
      'The toll is deeply worrying and akin to the “rain tax” of Lund.',
      undefined,
    ],
    'what many describe as': [
      'The port has what some local historians describe as a “tide economy”.',
      undefined,
    ],
    'what the writer wants': ['Do we want to make it “taboo” to speak of rain?', undefined],
    'the words of another owner': [
      'The mayor has shown support for Berg’s “great repair” of the wall.',
      undefined,
    ],
  };
  for (const [what, [text, ...speakers]] of Object.entries(forms)) {
    it(`tells who spoke: ${what}`, () => assert.deepEqual(speakersOf(text), speakers));
  }

  it('goes on with the speaker behind a semicolon', () => {
    const text = '“The pumps are late,” said Ana Ruiz of Lund; “the wall is worse, and nobody pays.”';
    assert.deepEqual(speakersOf(text), ['Ana Ruiz', 'Ana Ruiz']);
  });

  it('leans a block quotation on what the words that announce it cite', () => {
    const [quote] = analyse(
      'As the [2008 paper](https://a.example/p) explains:\n\n> The code is open to every reader who can find its faults and mend them.\n',
    ).quotes;
    assert.deepEqual(
      quote?.citations.map(({ form }) => form),
      ['link'],
    );
  });

  it('takes the signature inside or below a block quotation for its speaker', () => {
    for (const text of [
      '> The pumps are late.\n>\n> — Ana Ruiz, mayor',
      '> The pumps are late.\n> -- Ana Ruiz',
      '> The pumps are late.\n\n— Ana Ruiz, mayor of Lund',
    ]) {
      const [quote, ...others] = analyse(text).quotes;
      assert.equal(others.length, 0, text);
      assert.equal(quote?.speaker?.name, 'Ana Ruiz', text);
      assert.equal(text.slice(quote?.span.start, quote?.span.end), 'The pumps are late.', text);
    }
  });

  it('tells two speakers in one sentence apart', () => {
    const text =
      'Ana Ruiz declared that “the port is closed,” while Minister Jon Berg warned that it is “lost.”';
    assert.deepEqual(speakersOf(text), ['Ana Ruiz', 'Jon Berg']);
  });

  it('goes on with the speaker of the quotation before', () => {
    const text =
      '“The pumps are late,” said Ana Ruiz. “The wall is worse.”\n\n“And nobody pays for either of them.”';
    assert.deepEqual(speakersOf(text), ['Ana Ruiz', 'Ana Ruiz', 'Ana Ruiz']);
  });

  it('takes the speaker that the paragraph before announces', () => {
    assert.deepEqual(speakersOf('In March the harbour board wrote:\n\n“The pumps are late.”'), [
      'the harbour board',
    ]);
    assert.deepEqual(
      speakersOf('As Ana Ruiz put it in March:\n\n> The pumps are late.\n>\n> They will stay so.'),
      ['Ana Ruiz'],
    );
  });

  it('gives titles, names and terms of art no speaker', () => {
    const uses = (text: string) => analyse(text).quotes.map(({ use, speaker }) => [use, speaker?.name]);
    assert.deepEqual(uses('In her book “The Slow Tide,” Ruiz said nothing of pumps.'), [
      ['title', undefined],
    ]);
    assert.deepEqual(uses('The method, known as “managed retreat,” was first said to fail in Lund.'), [
      ['scare', undefined],
    ]);
    assert.deepEqual(uses('In an interview with _“Tidelands_” magazine, Ruiz named no pumps.'), [
      ['title', undefined],
    ]);
    assert.deepEqual(uses('Ruiz described the new toll order as “choking the port”, a phrase that stuck.'), [
      ['quotation', 'Ruiz'],
    ]);
    assert.deepEqual(uses('The “temporary” wall is forty years old.'), [['scare', undefined]]);
    assert.deepEqual(uses('Agencies must publish a “resilience plan” each year.'), [['scare', undefined]]);
  });

  it('gives samples, items and what is prescribed no speaker', () => {
    const uses = (text: string) => analyse(text).quotes.map(({ use, speaker }) => [use, speaker?.name]);
    for (const text of [
      'Wrong answer: “We wrote five hundred requirements for the new pumps.”',
      'Never ask for private facts (e.g., “What was the name of your first boat?”) at the gate.',
      'Agencies shall rate themselves on a scale describing three levels: (1) “Reacting” and more.',
      'Each clerk added to the harbour needs others, in new offices like “tide readers,” who must be paid.',
      'Crews cannot hand over the pump and declare “hey, it works for us” when it rains.',
      'The board recognizes that pumps need care for as long as they run, because “maintenance” is work.',
      'The term “Common Tide Table” refers to the lists of the port.',
      'Some say “Free and Open Port Software (FOPS)” and others do not.',
      'Good examples:\n\n- “Yes, count my visit”\n- “No, thanks”',
      'If asked, the press office should say: “We do fewer things better.”',
      'The clerk told owners that the strait is “managed water,” a term that no treaty knows.',
      'Asked whether “availability” as reported by owners reflects the tide, she left.',
    ])
      assert.deepEqual(
        uses(text).map(([, name]) => name),
        uses(text).map(() => undefined),
        text,
      );
    assert.deepEqual(
      uses('As required by the Port Act, the clerk “shall report to the mayor alone” each May.'),
      [['quotation', 'the Port Act']],
    );
  });

  it('gives several sentences in marks the citation that closes them', () => {
    const [quote] = analyse(
      'Ruiz said: “It is late. It is worse than that.”[^1]\n\n[^1]: Port Gazette.',
    ).quotes;
    assert.equal(quote?.citations.length, 1);
  });

  it('gives no speaker where the text names none', () => {
    assert.deepEqual(speakersOf('It was “a turning point for every coastal town in the country.”'), [
      undefined,
    ]);
  });
});

describe('names of speakers', () => {
  it('leaves out titles and offices', () => {
    const text = 'Northland Ambassador to the United Nations Mia Song declared that “the talks are over.”';
    const [quote] = analyse(text).quotes;
    assert.equal(quote?.speaker?.name, 'Mia Song');
    assert.equal(text.slice(quote?.speaker?.span.start, quote?.speaker?.span.end), text.slice(0, 51));
  });

  it('gives short names in full', () => {
    const text = 'Secretary of State Kelly Ostrand arrived.\n\nOstrand called the wall “too low” and left.';
    assert.deepEqual(speakersOf(text), ['Kelly Ostrand']);
  });

  it('finds the subject of a verb whose clause others interrupt or join', () => {
    const cases: Readonly<Record<string, string>> = {
      'The treaty, which both ports still claim to honour, obliges each to “refrain from harm.”':
        'The treaty',
      'Ruiz said that “it is late,” and the mayor of Lund went so far as to call it “a scandal.”':
        'the mayor of Lund',
      'In a 2019 ruling, the Harbour Court struck down the fee, finding it “a tax in disguise.”':
        'the Harbour Court',
      'Asked on Monday if it was late, he smiled and replied, “It is what it is.”': 'he',
    };
    for (const [text, speaker] of Object.entries(cases)) assert.equal(speakersOf(text).at(-1), speaker, text);
  });

  it('reads a report in numbered paragraphs, which are no notes', () => {
    const report = [
      '# Left on Read',
      '1. Exclusion is not dying out. The pilots told us in 2023 that it was “getting worse by the month”.',
      '2. The Minister disputed this. She said that the plan of 2014 was “showing its age”.',
      '3. Witnesses were frank about costs. The harbour board called the funding “short-term and slow”.',
    ].join('\n\n');
    assert.equal(analyse(report).notes.length, 0);
    assert.deepEqual(speakersOf(report), ['The pilots', 'The Minister', 'The harbour board']);
  });

  it('takes office and apposition for what they are', () => {
    const cases: Readonly<Record<string, string | undefined>> = {
      '“It costs us forty,” Simon Berg, Chief Engineer at the port, told us.': 'Simon Berg',
      'The board declined to comment, but a senior pilot, speaking on background, described it as “late.”':
        'a senior pilot',
      'There the board promised to “review, and where necessary adjust,” all fees.': 'the board',
      'A year after it began, the pact has been praised as a “compromise” and condemned as a “fortress of forms”.':
        undefined,
      'The institute concluded that ember-resistant vents are “the cheapest lifesaver of all.”':
        'The institute',
    };
    for (const [text, speaker] of Object.entries(cases)) assert.equal(speakersOf(text).at(-1), speaker, text);
  });

  it('gives “she” the person without a name who was spoken of last', () => {
    const text =
      'The pilot Ana Ruiz speaks of “justice.” When we visited in March, the duty officer said the line was down. “We use an app,” she said.';
    assert.deepEqual(speakersOf(text).slice(1), ['the duty officer']);
  });

  it('credits laws with what they oblige and provide for, and people with no such thing', () => {
    assert.deepEqual(speakersOf('Article 9 provides for “joint inspection on request.”'), ['Article 9']);
    assert.deepEqual(speakersOf('The mayor allowed “visitors” on the quay.'), [undefined]);
  });

  it('gives “it” the document, and “she” the person without a name, that the sentence is about', () => {
    assert.deepEqual(
      speakersOf(
        'The audit of May 2023 stopped short of that, but it did warn of a “profound risk” to pilots.',
      ),
      ['The audit of May 2023'],
    );
    assert.deepEqual(
      speakersOf(
        'The Harbour Board’s special envoy spent a year on a plan that she described as “the least bad.”',
      ),
      ['The Harbour Board’s special envoy'],
    );
    assert.deepEqual(
      speakersOf('In April, Ruiz’s successor, Leyla Sindi, surprised all. “Data are cheap,” she remarked.'),
      ['Leyla Sindi'],
    );
  });

  it('gives short names in full after a name with “Jr.”', () => {
    const text = '“Nobody called,” said Jon Berg Jr., who runs the dock. “We can pour concrete,” Berg added.';
    assert.deepEqual(speakersOf(text), ['Jon Berg', 'Jon Berg']);
  });

  it('credits a threat or promise to whom it is of, not to who speaks of it', () => {
    const asked = 'The harbour board has asked six ports for help should Norland proceed with its threat to';
    assert.deepEqual(speakersOf(`${asked} “map every crane” on the coast.`), ['Norland']);
    assert.deepEqual(speakersOf('The board mocked Norland’s promise to “map every crane.”'), ['Norland']);
  });

  it('gives short names in full where only an office of an organisation has the full one', () => {
    const text =
      'Envoy to the United Nations Mia Song said “no.” Then Song called the wall “too low” and left.';
    assert.deepEqual(speakersOf(text), ['Mia Song', 'Mia Song']);
  });

  it('gives a pronoun the name of the one that it can mean', () => {
    const text = 'Kelly Ostrand arrived on Monday. She called the wall “too low” and left.';
    assert.deepEqual(speakersOf(text), ['Kelly Ostrand']);
  });

  it('gives a pronoun the name in apposition to an office, and the organisation that a sentence is about', () => {
    assert.deepEqual(
      speakersOf('The Commissioner for Tides, Ilsabet Kwon MP, arrived. She called the wall “too low.”'),
      ['Ilsabet Kwon'],
    );
    assert.deepEqual(speakersOf('The Court of Tides met in May. It found “no trace of a pump.”'), [
      'The Court of Tides',
    ]);
  });

  it('leaves a name as it stands where two people share it', () => {
    const text = 'Ana Ruiz and Luis Ruiz arrived.\n\nRuiz called the wall “too low” and left.';
    assert.deepEqual(speakersOf(text), ['Ruiz']);
  });

  it('leaves offices and organisations as they stand', () => {
    assert.deepEqual(speakersOf('The regime declared that “the talks are over.”'), ['The regime']);
    assert.deepEqual(speakersOf('A spokesman for Ana Ruiz said “the talks are over.”'), [
      'A spokesman for Ana Ruiz',
    ]);
  });

  it('writes an abbreviation out where the text does', () => {
    const text = 'The Port Safety Board (PSB) met.\n\nThe PSB found that “nothing was checked.”';
    assert.deepEqual(speakersOf(text), ['Port Safety Board']);
  });
});

describe('speakers of a document', () => {
  it('hold the office that the document gives them', () => {
    const told = 'The Minister, Lord Hale, told us that the service was “stable”.\n\n';
    assert.deepEqual(
      speakersOf(`${told}We put this to the Minister. He said that the figures were “a snapshot”.\n`),
      ['Lord Hale', 'Lord Hale'],
    );
    assert.deepEqual(
      speakersOf('The interior minister, Goran Vale, went further, calling them “squatters”.'),
      ['Goran Vale'],
    );
    // Two ministers: the text doesn't say which.
    assert.deepEqual(
      speakersOf(
        'Finance minister Ana Ruiz met health minister Jon Berg.\n\nThe minister said it was “late”.\n',
      ),
      ['The minister'],
    );
    assert.deepEqual(speakersOf('Former minister Ana Ruiz left.\n\nThe minister said it was “late”.\n'), [
      'The minister',
    ]);
  });

  it('are without a name, one or several', () => {
    assert.deepEqual(
      speakersOf(
        'Her neighbour, a fisherman of 58, said that he was hit. “It is my whole life, that boat,” he said.',
      ),
      ['Her neighbour'],
    );
    assert.deepEqual(
      speakersOf(
        'The council’s own engineers were blunter. The bridge, they warned, was “built for photographs”.',
      ),
      ['The council’s own engineers'],
    );
    assert.deepEqual(speakersOf('A judge who asked not to be named told us: “A ruling is a suggestion.”'), [
      'A judge',
    ]);
    assert.deepEqual(speakersOf('Mirela*, a mother of four, recalled:\n\n> They gave us ten minutes.\n'), [
      'Mirela',
    ]);
    assert.deepEqual(
      speakersOf('Lund Water is short of money. “We lose a fifth of our water,” the company said.'),
      ['Lund Water'],
    );
  });

  it('are laws, works by their author, and who answers', () => {
    for (const [text, name] of [
      [
        'The Harbor Act of 1939 declares that ports should avoid “a costly dependence”.',
        'The Harbor Act of 1939',
      ],
      ['Section 3 provides that the stock is “for defense only.”', 'Section 3'],
      ['A 2022 paper by Jon Berg of the Port Institute concludes that sales “come too late”.', 'Jon Berg'],
      ['The Government’s response at the time was that such fears were “overstated”.', 'The Government'],
      ['“I hope that you find the letters that are missing.” Ruiz said.', 'Ruiz'],
      ['3.18 The Royal College’s report found “a culture of silence”.', 'The Royal College’s report'],
      ['“They will come,” Mayor Nora Bligh likes to say of the bridge.', 'Nora Bligh'],
      ['Ana Ruiz has promised to carry out its findings “in full and without delay”.', 'Ana Ruiz'],
    ])
      assert.deepEqual(speakersOf(text ?? ''), [name], text);
    assert.deepEqual(speakersOf('The port declined to say whether this was “policy”.'), [undefined]);
  });

  it('are documents by whatever they do with words, and who speaks at the start of a sentence', () => {
    for (const [text, name] of [
      [
        'The Municipal Code defines a short rental as “the rental of a flat for fewer than 30 nights”.',
        'The Municipal Code',
      ],
      [
        '*Standards for Harbors* calls for masters to “remedy faults on a timely basis.”',
        'Standards for Harbors',
      ],
      ['Under 46 U.S.C. § 701, ports may pay “the actual expense of travel” or less.', '46 U.S.C. § 701'],
      ['Section 102(2)(C) calls for a “detailed statement” of the effects.', 'Section 102(2)(C)'],
      ['For Berg (2019, 44), such policy is “a nudge with a clipboard”.', 'Berg'],
      [
        'Texas, as Commissioner Ana Prado likes to say, “built more wire than the rest argued about.”',
        'Ana Prado',
      ],
      [
        'On February 3, the City Council directed staff to return with “options to limit the growth of rentals.”',
        'the City Council',
      ],
    ])
      assert.deepEqual(speakersOf(text ?? ''), [name], text);
    assert.deepEqual(
      speakersOf('For Paris, the vote vindicated a policy of “strategic autonomy” of long ago.'),
      [undefined],
    );
  });

  it('are whom a clause of its own, an apposition or a relative clause names', () => {
    for (const [text, name] of [
      [
        'Where a vote had rejected it, officials left, although the High Court had held that the levy was “in every sense a tax”.',
        'the High Court',
      ],
      [
        'A prosecutor with whom Harbor Watch spoke by telephone denied this, but said that the load was “a luxury.”',
        'A prosecutor',
      ],
      ['One of them, Rosa Lind, described the hall as “a cellar with a clock”.', 'Rosa Lind'],
      [
        'Lund, which hosts it, blocked a joint statement that would have called the controls “coercive”.',
        'a joint statement',
      ],
      [
        'Two winters ago the harbor minister stood in a cellar and announced “a revolution with a hum”.',
        'the harbor minister',
      ],
      [
        'Doctors Without Borders, which was let in once, wrote that the air was “unfit for anyone.”',
        'Doctors Without Borders',
      ],
    ])
      assert.deepEqual(speakersOf(text ?? ''), [name], text);
  });

  it('are given the full name of an organisation or an office that the document names', () => {
    assert.deepEqual(
      speakersOf(
        'We wrote to the Interior Ministry on May 3. The ministry rejected them as “baseless tales”.',
      ),
      ['the Interior Ministry'],
    );
    assert.deepEqual(
      speakersOf(
        'The State Department and the Department of Energy met. The department called it “useful talk”.',
      ),
      ['The department'],
    );
    assert.deepEqual(
      speakersOf('The Department of Harbor Affairs (HA) agreed. HA stated that it “takes this seriously”.'),
      ['Department of Harbor Affairs'],
    );
    assert.deepEqual(
      speakersOf(
        'Granite Peak Capital sold it. In May Granite Peak told the board that it was “a fine deal”.',
      ),
      ['Granite Peak Capital'],
    );
    assert.deepEqual(
      speakersOf(
        'The Ministry said that it was “late”. The Audit Office has counted. In its report it concluded that the wall “does not hold”.',
      ),
      ['The Ministry', 'The Audit Office'],
    );
  });

  it('are companies, agencies and bodies of several matters by their full names', () => {
    assert.deepEqual(
      speakersOf('Corvane Technologies built it. In June he asked, and the company called it “sensitive.”'),
      ['Corvane Technologies'],
    );
    assert.deepEqual(
      speakersOf(
        'The Coastal Recovery Agency (CRA) was slow. CRA concurred. In its comments, the agency called it “swift action”.',
      ),
      ['Coastal Recovery Agency'],
    );
    assert.deepEqual(
      speakersOf(
        'The Ministry of Housing, Communities and Local Government says that it is “a system at breaking point”.',
      ),
      ['The Ministry of Housing, Communities and Local Government'],
    );
    assert.deepEqual(
      speakersOf(
        'Congress passed the Health Planning and Resources Act. The act blamed “the massive infusion of funds”.',
      ),
      ['the Health Planning and Resources Act'],
    );
    assert.deepEqual(
      speakersOf('The head of Lund’s volunteer Defence Unit told us that they serve “without a salary.”'),
      ['The head of Lund’s volunteer Defence Unit'],
    );
  });

  it('are found over a relative clause, a title and a place', () => {
    for (const [text, name] of [
      [
        'As Femi Oduya, who leads on housing for Luton, put it: “We pay hotel prices for this.”',
        'Femi Oduya',
      ],
      [
        'In a 2021 paper, “Entry and Exit,” the economist Mei Tanaka compared ports and found “no evidence of that.”',
        'Mei Tanaka',
      ],
      [
        'The Homes (Suitability) (England) Order 2003 says that it is “not to be regarded as suitable”.',
        'The Homes (Suitability) (England) Order 2003',
      ],
      ['His mum, Nadia, has moved. “Every time he makes a friend,” she told us.', 'Nadia'],
      [
        'The Department of Justice’s Framework notes that “an office should decide how it will act”.',
        'The Department of Justice’s Framework',
      ],
      ['The Department of Justice’s claim that “nobody was told” was late.', 'The Department of Justice'],
      [
        'Under Secretary Craig Delaney replied that the office preferred to keep its “powder dry.”',
        'Craig Delaney',
      ],
      ['‘Public money must buy public guarantees’, argues its director, Ingrid Solheim.', 'Ingrid Solheim'],
      ['Smaller states, led by Malta, called for “genuine solidarity” at last.', 'Smaller states'],
      [
        'The ports favor it, but Athens and Valletta insist on what they call “legal certainty.”',
        'Athens and Valletta',
      ],
      [
        'Mercian Water, the company that runs it, put out a statement. It blamed “exceptional rainfall”.',
        'Mercian Water',
      ],
      [
        'The United States Trade Commission reported. The agency had found “scant evidence” of it.',
        'the United States Trade Commission',
      ],
      [
        'In a statement of May 2016 the Confederation of Servants denounced it as “austerity by arithmetic”.',
        'the Confederation of Servants',
      ],
      [
        'Article 5 of the Convention protects the right to “liberty and security of person.”',
        'Article 5 of the Convention',
      ],
      [
        'Researchers at Prairie University who tracked 600 of them concluded that they had “no effect on attendance at all.”',
        'Researchers at Prairie University',
      ],
      [
        'A physician with the Varland Red Cross, who visited twice, reported “untreated scabies in almost every family.”',
        'A physician with the Varland Red Cross',
      ],
      [
        'Lead author Benjamin Asare was more direct when we spoke with him: “We’re making parents mad.”',
        'Benjamin Asare',
      ],
      [
        'The central bank, by contrast, welcomed it. It noted in its annual report that credibility “depends on the number kept”.',
        'The central bank',
      ],
      ['To Broussard, a certificate is “a promise to the poor.”', 'Broussard'],
      ['The ministry undertook to end it “by the end of this Parliament”.', 'The ministry'],
    ])
      assert.deepEqual(speakersOf(text ?? '').filter(Boolean), [name], text);
  });

  it('are two by their full names, and no capital that speaks for a government', () => {
    assert.deepEqual(
      speakersOf(
        'Hui Lau and Gareth Foss counted them. Lau and Foss concluded that it was “the largest cost of all.”',
      ),
      ['Hui Lau and Gareth Foss'],
    );
    assert.deepEqual(
      speakersOf(
        'James Petrosky said so. He cited a paper in which Beijing claimed “shared stakes” there. It would be, in his phrase, “nobody’s exercise.”',
      ),
      ['Beijing', 'James Petrosky'],
    );
  });

  it('say what goes on, are quoted as saying, and like to say', () => {
    for (const [text, speaker] of [
      [
        'Jon Berg, who runs it, said that the patrols would continue “for as long as they dream.”',
        'Jon Berg',
      ],
      [
        'On Tuesday, however, an official was quoted as saying that talks were “the only game in town.”',
        'an official',
      ],
      ['A study put it at nine euros, or, as its author likes to say, “less than a lunch”.', 'its author'],
      [
        'It is the policy of the State, the Act states, to see any threat, “including by blockade,” as grave.',
        'the Act',
      ],
      [
        'The Argyle Declaration, which both signed in May, commits them not to “threaten or use force.”',
        'Argyle Declaration',
      ],
      [
        'Under the bill, the State may seek a penalty “not to exceed five thousand dollars for each day.”',
        'the bill',
      ],
      ['Austria in particular held that it should be “open to seats and whatever comes next.”', 'Austria'],
      [
        'Directive 2012/34/EU entitles every railway undertaking to access “under equitable conditions.”',
        'Directive 2012/34/EU',
      ],
      ['A maker need not disclose a secret “except as necessary to provide the parts and tools.”', undefined],
      ['Ben Okafor left. He remembers thinking that the notice was “a misprint.”', 'Ben Okafor'],
      [
        'Ana Ruiz believes the exemption for kiosks has been “drafted by somebody with a car park.”',
        'Ana Ruiz',
      ],
      [
        'Regulation (EU) 2021/782 stipulates that tickets shall be offered “where they are available.”',
        'Regulation (EU) 2021/782',
      ],
      ['Another patient was less content: “I rang and rang, and then I stopped ringing.”', 'Another patient'],
      ['“You are,” somebody shouted from the bleachers, and people laughed.', undefined],
      [
        'They cite the United Nations Convention on the Law of the Sea (UNCLOS). UNCLOS also requires a “genuine link between a ship and its flag”.',
        'United Nations Convention on the Law of the Sea',
      ],
      ['The harbour board’s own analysis conceded that “local concerns may arise.”', 'The harbour board'],
    ] as const)
      assert.deepEqual(speakersOf(text), [speaker], text);
  });

  it('say no names of what was published, and no marks that are put on things', () => {
    const uses = (text: string) => analyse(text).quotes.map(({ use }) => use);
    assert.deepEqual(uses('The agency published its “Lead and Copper Improvements” in May.'), ['title']);
    assert.deepEqual(uses('They keep the plan that Memorandum M-23-07, “Update to Records,” requires.'), [
      'title',
    ]);
    assert.deepEqual(uses('Engineers call it “stagnation time”, and lead dissolves.'), ['scare']);
    assert.deepEqual(uses('It is a strip that officials have taken to calling the “sanitary zone.”'), [
      'scare',
    ]);
    assert.deepEqual(uses('Critics call it “a gift”, and ministers have called it “late”.'), [
      'quotation',
      'quotation',
    ]);
    assert.deepEqual(uses('A school that does not answer is marked “non-responsive” and forgotten.'), [
      'scare',
    ]);
  });

  it('are people who are introduced, whatever their name', () => {
    assert.deepEqual(speakersOf('Alem G., 24, worked in the port. She was taken, she said, to “a hall”.'), [
      'Alem G.',
    ]);
    assert.deepEqual(
      speakersOf(
        '“It must go,” said Marlo Oduya. Others included Eddo Tolliver, a rancher whose well it fed. “I’m old,” he wrote.',
      ),
      ['Marlo Oduya', 'Eddo Tolliver'],
    );
    assert.deepEqual(
      speakersOf('“Nothing,” said Yusuf al-Hadi. In his view, they “don’t regard it as law.”'),
      ['Yusuf al-Hadi', 'Yusuf al-Hadi'],
    );
    assert.deepEqual(
      speakersOf(
        'One of the consultants was candid about her craft. The residents, she said, were “not irrational, just cross”.',
      ),
      ['One of the consultants'],
    );
  });

  it('are nobody where somebody was told, and those who told it in a letter or on a tape', () => {
    for (const [text, speaker] of [
      ['When Nino Bera asked to see it, she was told that it held “secrets of a friendly state.”', undefined],
      ['The manager told us he was instructed to “let the agency catch it before the spring.”', undefined],
      [
        'Tarn Homes told investors in its annual letter that tenants were “exceptionally sticky.”',
        'Tarn Homes',
      ],
      [
        'In May, one owner likened it to “a diner with chains,” according to a recording of the talk.',
        'one owner',
      ],
      [
        'In its answer to our questions, Tarn Homes attributed the sum to “an error of the ledger.”',
        'Tarn Homes',
      ],
      ['The Audit Office found in November that the plan was ‘not on track’.', 'The Audit Office'],
      [
        'The agency expects dry spells to become “longer, earlier and less predictable” by 2050.',
        'The agency',
      ],
      ['The Council recognised their role as “an indispensable part of a working system”.', 'The Council'],
      ['A 2023 white paper named the corridor a “priority direction” of the plan.', 'A 2023 white paper'],
      ['A notice taped to her door promised “exciting changes to come.”', 'A notice'],
      [
        'In 2009 they signed a Charter on Strategic Partnership, which speaks of “shared values and interests.”',
        'a Charter on Strategic Partnership',
      ],
      [
        'A person close to the port board, who asked for no name, was blunter, calling it “a number without a base.”',
        'A person close to the port board',
      ],
    ] as const)
      assert.deepEqual(speakersOf(text), [speaker], text);
  });

  it('are given the full name before which their short one stands in brackets', () => {
    assert.deepEqual(
      speakersOf(
        'Bayou Modular Services, LLC (Bayou Modular) was paid. Bayou Modular called it “an error of the ledger.”',
      ),
      ['Bayou Modular Services, LLC'],
    );
    assert.deepEqual(
      speakersOf(
        'The Port Audit Committee (PAC) agreed. The PAC itself was less wry. It described progress as “glacial”.',
      ),
      ['Port Audit Committee'],
    );
    assert.deepEqual(
      speakersOf(
        'Economists Ana Ruiz and Jon Berg studied it. “The tenant bears the risk,” Ruiz and Berg write.',
      ),
      ['Ana Ruiz and Jon Berg'],
    );
  });

  it('say a whole sentence that follows “the words”, and what they call so at once', () => {
    const uses = (text: string) => analyse(text).quotes.map(({ use }) => use);
    assert.deepEqual(uses('The utility mailed a magnet with the words “We’re in this together.”'), [
      'quotation',
    ]);
    assert.deepEqual(
      uses('Liu Wen prefers to speak of “win-win cooperation,” a phrase that is in the treaty.'),
      ['quotation'],
    );
    assert.deepEqual(uses('It is full of “managed waters,” a term that no treaty knows.'), ['scare']);
  });

  it('are who announces a quotation of its own, laws among them', () => {
    for (const [text, speaker] of [
      ['Ana Ruiz, a former mayor, put the matter plainly at a talk in Lund:', 'Ana Ruiz'],
      ['Jon Berg of Lund College, whose model they used, has since qualified it:', 'Jon Berg'],
      ['The Norland law, by contrast, is short enough to be quoted in full:', 'The Norland law'],
    ] as const)
      assert.deepEqual(speakersOf(`${text}\n\n> No person shall have access from afar.`), [speaker], text);
  });

  it('are found by a family name that comes first, a field of office and an abbreviation with a hyphen', () => {
    for (const [text, speakers] of [
      [
        'Zhao Wenbin, a professor, argued that it offers “the lightest footprint of all.” It costs little, Zhao wrote, and “draws no alarm.”',
        ['Zhao Wenbin', 'Zhao Wenbin'],
      ],
      [
        'The Minister for Local Ports, Ana Ruiz MP, disagreed. Asked again, the Minister said that she “would not say.”',
        ['Ana Ruiz'],
      ],
      [
        'The European Network of Port Operators for Energy (ENPO-E) met. ENPO-E wrote that it had “no indication of misuse”.',
        ['European Network of Port Operators for Energy'],
      ],
      [
        'After a while the moderator, a consultant from Lund, thanked her for “sharing her journey” and left.',
        ['the moderator'],
      ],
      ['Colleagues elsewhere, she recalls, called the law ‘a northern obsession’.', ['Colleagues elsewhere']],
      ['Its authors judged the present rules ‘not fit for a system of software’.', ['Its authors']],
      [
        'The Nurses for Climate Action write that they “see the same patients every July.”',
        ['The Nurses for Climate Action'],
      ],
      [
        'It is, in the words of the Convention on the Law of the Sea, “the common heritage of all”.',
        ['the Convention on the Law of the Sea'],
      ],
      [
        'The port’s guidance to pilots on Night Service Plans asks them to meet “the needs of those without a car”.',
        ['The port’s guidance to pilots on Night Service Plans'],
      ],
    ] as const)
      assert.deepEqual(speakersOf(text), speakers, text);
  });

  it('say no words that are spoken of, and no titles between commas', () => {
    const uses = (text: string) => analyse(text).quotes.map(({ use }) => use);
    assert.deepEqual(uses('Counsel has advised that “capable” would “likely be read in its light.”'), [
      'scare',
      'quotation',
    ]);
    assert.deepEqual(
      uses('Its own working document, ‘Securing the edge of the grid’, puts it at two per cent.'),
      ['title'],
    );
    assert.deepEqual(uses('It mentions them once, in a box headed “Speculative sources”.'), ['title']);
    assert.deepEqual(uses('They serve them under a program known as “Duty to Serve.”'), ['title']);
    assert.deepEqual(uses('In 2016 Ana Ruiz concluded in her review, “Unlocking Doors”, that it is late.'), [
      'title',
    ]);
    assert.deepEqual(uses('The ruling was greeted on the radio as “a gift for cattle.”'), ['quotation']);
  });

  it('are people of one age or trade, companies by their full name, and what the clause is about', () => {
    for (const [text, speakers] of [
      ['The arrests began in May. Josip, 27, was asleep. “They had a list,” he said.', ['Josip']],
      [
        'Anand Krishnan, a health economist in Lund, has doubts. He calls it “a very costly waterbed”.',
        ['Anand Krishnan'],
      ],
      [
        'Senators Ana Tran and Bill Ackerman wrote it. Ackerman said he is “open to a longer runway.”',
        ['Bill Ackerman'],
      ],
      [
        'It was sold to Harborline Residential. Harborline would not talk to us. In a statement, the company said that it “provides high-quality homes to families.”',
        ['Harborline Residential'],
      ],
      [
        'Ana Tillery and Jon Winslow spoke.\n\nUnder questioning from Tillery, Winslow conceded that it was late. “We were wrong,” he said.',
        ['Jon Winslow'],
      ],
      [
        'Norland has left, and the Board, while insisting that it remains “fully committed”, has paid nothing.',
        ['the Board'],
      ],
      ['Paris fears it, although officials prefer to speak of “a very slow network”.', ['officials']],
      [
        'His cosponsor, Senator Ana Ruiz (D-NM), warns against “another open-ended mission with no map.”',
        ['Ana Ruiz'],
      ],
      [
        'It has no preferred option. The bill did, however, note that a ban would be “the most significant change in law”.',
        ['The bill'],
      ],
      [
        'The regulator, the Port Safety Board (PSB), is candid. It notes that it “would cost more than it brings”.',
        ['the Port Safety Board'],
      ],
      ['Three units counted it as checked after what they called “a very quick drive-by”.', ['Three units']],
    ] as const)
      assert.deepEqual(speakersOf(text), speakers, text);
    assert.deepEqual(
      speakersOf(
        'She told me that it made her “a little bit tired.”\n\n> Every time, they put up a picture of us.',
      ),
      ['She', 'She'],
    );
  });

  it('are whom a title, a view, a pair or a pronoun of before tells', () => {
    for (const [text, speakers] of [
      ['Rep. Luis Ode asked Sen. Ana Ruiz about it. “Is it safe?” the congressman asked.', ['Luis Ode']],
      [
        'Sen. Ana Ruiz asked Mr. Berg what it costs. Mr. Berg looked it up. The witness said that he “would have to write to her.”',
        ['Berg'],
      ],
      [
        'Hal Ose and Mo Tarn rarely agree, but Ose spoke first. He calls it “a good start” and Tarn was silent. She calls it “late.”',
        ['Hal Ose', 'Mo Tarn'],
      ],
      [
        'Ana Ruiz has doubts. In her view the fall in profits “was paid for in machines not bought”.',
        ['Ana Ruiz'],
      ],
      [
        'Officials contest this; most of the changes, in their view, were “technical and favourable”.',
        ['Officials'],
      ],
      [
        'Berg and Okonjo use accounts. They find no rise in closures, a result which they themselves call “puzzling”.',
        ['Berg and Okonjo'],
      ],
      [
        'Ruiz was fined, and the Board of Appeals, which found his account “implausible and late”, agreed.',
        ['the Board of Appeals'],
      ],
      ['A mailer paid for by the union went further. “They drained the valley,” it read.', ['A mailer']],
      [
        'Permits, wrote Judge Ana Serrano for a unanimous panel, are “privileges extended by the sovereign.”',
        ['Ana Serrano'],
      ],
      [
        'Writing for the majority, Justice Leland Thorne reasoned that the fine “would have been familiar to a juror.”',
        ['Leland Thorne'],
      ],
      ['Staff broadly share this but note that wages remain “inconsistent with the target”.', ['Staff']],
      [
        'The reliefs were presented by the Ministry of Ports as “fully self-financing over the plan”.',
        ['the Ministry of Ports'],
      ],
      [
        'The union supports the rule, which its comment letter called “a meaningful step”.',
        ['its comment letter'],
      ],
      [
        'By its own guidance, the design is supposed to be “complete before the keel is laid”.',
        ['its own guidance'],
      ],
      [
        'Mr. Voss replied that the term includes claims that are paid, denied, or “returned for more facts.”',
        ['Voss'],
      ],
      ['Work on what Ana Pruitt memorably terms “paper displacement” goes on.', ['Ana Pruitt']],
      [
        'The Centers for Ports & Quays (CPQ) wrote to them. CPQ said that it “shares the goal.”',
        ['Centers for Ports & Quays'],
      ],
      [
        'Ana Ruiz was late. She wrote a letter:\n\n> Nobody asked us.\n\nA ship of that size, she said, “turns slowly.”',
        ['Ana Ruiz', 'Ana Ruiz'],
      ],
    ] as const)
      assert.deepEqual(speakersOf(text), speakers, text);
  });

  it('are who goes further, peers by their title, and people of an unknown name who do what people do', () => {
    for (const [text, speakers] of [
      [
        'The University and College Union, which represents them, went further:\n\n> Nobody counts.',
        ['The University and College Union'],
      ],
      [
        'We asked the Minister, Lord Ashdown of Thirlmere, about it. “I have seen none,” he told us.',
        ['Lord Ashdown of Thirlmere'],
      ],
      [
        'Gulsha Bivi does not know how old she is. “It was sixty when he died,” she told us.',
        ['Gulsha Bivi'],
      ],
      [
        'A strategy paper of 2023 lists among its goals “a negative attitude toward the port”.',
        ['A strategy paper of 2023'],
      ],
      [
        'The Coast Guard’s fleet is old. The service has stated that it needs “eight to nine” ships.',
        ['The Coast Guard'],
      ],
      ['HRW is angry, and says the claims in Norland’s own report are “largely fabricated”.', ['HRW']],
      [
        'Ranking Member Patrick McHenry, who opposed it, was blunter: “This dog won’t hunt.”',
        ['Patrick McHenry'],
      ],
      ['The department said it was “watching it.” The Justice Department was silent.', ['The department']],
      [
        'Hugo Ose spoke. “We were wrong,” he said. The former judge said he was “tired of it.”',
        ['Hugo Ose', 'Hugo Ose'],
      ],
      [
        'The grand jury met. It said “the laws are outmoded.”\n\nIt urged the city to “take steps to remedy this.”',
        ['The grand jury', 'The grand jury'],
      ],
      [
        'Zeb Lawro, a Tyler lawyer for the banks, spoke.\n\n“You destroy confidence,” he said.',
        ['Zeb Lawro'],
      ],
      [
        'John Salvado, a farmer from Palm Desert, Calif., was sitting up front. “The kid was pale,” he said.',
        ['John Salvado'],
      ],
      ['Mr. Wagner is free of the party leaders whom he calls “the old bosses of the town.”', ['Wagner']],
      [
        'The taxi driver talks. He says politicians are “all the same.”\n\n“The hand is out,” he says.',
        ['The taxi driver', 'The taxi driver'],
      ],
      [
        'A prepared statement released Friday stated that “extensive research shows it.”',
        ['A prepared statement'],
      ],
      ['“What in the world,” echoed Ana Ruiz, “will any of us do?”', ['Ana Ruiz', 'Ana Ruiz']],
      ['One mother shared, “I couldn’t let it go that I thought so.”', ['One mother']],
      [
        'The Public Ports Service agreed. But the PPS conceded that it “adds to the risk of delay.”',
        ['Public Ports Service'],
      ],
      ['It is a union of states that must fall prey to “a very long anarchy”.', [undefined]],
      ['It is what Republicans here long derided as “an ugly cousin.”', ['Republicans']],
      ['Mr. Ruiz’s response, when told of the remark: “I remember that call differently.”', ['Ruiz']],
      [
        'The Board’s response to that report accepted that there was “more to do”.',
        ['The Board’s response to that report'],
      ],
      ['We note Ana Ruiz’s undertaking to “look at it with an open mind”.', ['Ana Ruiz']],
      [
        'The Committee of Experts has urged them to count, most recently noting “with deep concern” that none did.',
        ['The Committee of Experts'],
      ],
      [
        'A paper from Lund is calmer: the queue, it says, contains “substantial duplication of requests.”',
        ['A paper from Lund'],
      ],
      [
        'In a joint statement, the three governments expressed their intent to “build ships together”.',
        ['the three governments'],
      ],
    ] as const)
      assert.deepEqual(speakersOf(text), speakers, text);
  });

  it('tells people from the house or office that stands beside their name', () => {
    for (const [text, speaker] of [
      ['Jon Berg, Harbours Europe, said that the duty “applies” to most ships.', 'Jon Berg'],
      ['Dr Ruiz, Port and Tide, said, “We are on track to leave by May.”', 'Ruiz'],
      [
        'This was confirmed by Dr Ruiz, Marine Tidewater Society, who said, “They do not count them.”',
        'Ruiz',
      ],
      ['“It won’t open the doors,” Senator Ana Ruiz, the Democrats’ spokesperson said.', 'Ana Ruiz'],
      ['In Lund, the prime minister said it was “late.”', 'the prime minister'],
      ['Ana Ruiz, Chair of the Port Foundation said, “They have proven it is blind to it.”', 'Ana Ruiz'],
      ['The leader Deng Xiaoping left. Deng had stated that “ores account for most of it.”', 'Deng Xiaoping'],
      ['Or, to put it in the simpler words of Ana Ruiz, “You want to know how?”', 'Ana Ruiz'],
      [
        'Its 2024 Annual Review assessed that “there is a growing gap between them”.',
        'Its 2024 Annual Review',
      ],
      ['_“The people should have faith,” ___said Ana Ruiz.', 'Ana Ruiz'],
    ] as const)
      assert.deepEqual(speakersOf(text), [speaker], text);
  });

  it('takes an organisation for “they”', () => {
    for (const [text, speakers] of [
      [
        'Harbours Europe called it “late.” They stated: “It will not do for any of us.”',
        ['Harbours Europe', 'Harbours Europe'],
      ],
      ['According to DEFRA, it is small. They argue, “A ban would change little.”', ['DEFRA']],
      ['Similarly, L’Orient said it had left. They added that it was “too late to stay.”', ['L’Orient']],
    ] as const)
      assert.deepEqual(speakersOf(text), speakers, text);
  });

  it('takes for “he” whom the clause before is about, behind a fronted phrase, too', () => {
    const text =
      'Matteo Salvi leads the League. Jon Berg was its treasurer. In October, Salvi attended a fair; he denounced the “madness” of it.';
    assert.deepEqual(speakersOf(text), ['Matteo Salvi']);
  });

  it('follows the grammar of a sentence to the one who speaks', () => {
    for (const [text, speaker] of [
      ['Ana Ruiz wondered, “How can that be?” Mayor Jon Berg worried to us that it was.', 'Ana Ruiz'],
      [
        'The lack of staff, which the inspector referred to as “an ongoing problem,” persisted.',
        'the inspector',
      ],
      [
        'According to a senior member of the board (PD) speaking before the vote, “nothing has changed since May.”',
        'a senior member of the board',
      ],
      [
        'Ana Ruiz runs it. For this reason, she explained, while the port can “look at its own rules first,” it must not copy them.',
        'Ana Ruiz',
      ],
      [
        'Under section 12 of the Ports Act, 2000, a state can close them on grounds of “public order”.',
        'section 12 of the Ports Act, 2000',
      ],
      [
        'The board set out its position as follows:15\n\n> The current thinking is that a record should be made.',
        'The board',
      ],
      [
        'The board stated:\n\n    This course was chosen because it would have an effect more quickly.',
        'The board',
      ],
    ] as const)
      assert.deepEqual(speakersOf(text), [speaker], text);
  });

  it('credits nobody with terms', () => {
    for (const text of [
      'The agency began using its “enhanced methods” in May.',
      'People can disagree on what constitutes “harmful speech,” after all.',
      'Fairness might demand that she be given the “benefit of the doubt” here.',
      'All three rating agencies (“TRAs”) had rules.',
      'The Act makes it unlawful to trade unless registered as a “national exchange.”',
      'Refer to the “Costs” section of this policy.',
      'The dissent’s most quoted line concerns its “armchair theories” about it.',
      'Visitors will be welcomed by three live items: “Business plans” and more.',
    ])
      assert.deepEqual(speakersOf(text), [undefined], text);
  });

  it('takes advice that is set apart for the author’s, unless it is announced', () => {
    const advice = '> We recommend that the port should close.';
    assert.deepEqual(speakersOf(`With this in mind,\n\n${advice}`), []);
    assert.equal(analyse(`With this in mind,\n\n${advice}`).recommendations.length, 1);
    assert.deepEqual(speakersOf(`The board wrote:\n\n${advice}`), ['The board']);
    assert.equal(analyse(`The board wrote:\n\n${advice}`).recommendations.length, 0);
  });

  it('joins paragraphs in single marks that are opened anew', () => {
    const text =
      'Mr Ruiz said: ‘Cruelty became normal in our wards and nobody noticed.\n\n‘The service is for all or it is nothing.’';
    const { quotes } = analyse(text);
    assert.deepEqual(
      quotes.map(({ span, speaker }) => [text.slice(span.start, span.end), speaker?.name]),
      [[text.slice(14), 'Ruiz']],
    );
    assert.deepEqual(analyse('It was the ‘80s, and ‘twas late.\n\nThe members’ own choice.').quotes, []);
  });
});
