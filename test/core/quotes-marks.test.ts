import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../src/core/index.ts';
import { findQuotedSpans } from '../../src/core/quotes/quotation-marks.ts';
import { assertBrief } from '../notation.ts';

describe('quotation marks', () => {
  const paragraphs: Readonly<Record<string, string>> = {
    curly:
      'The harbour board called the tide {quote:“a slow emergency”} and asked for {quote:“more pumps.”}REF',
    straight:
      'The harbour board called the tide {quote:"a slow emergency"} and asked for {quote:"more pumps."}',
    single: 'The mayor spoke of {quote:‘an orderly retreat’} and {quote:‘shared costs’}.',
    'straight single': "The mayor spoke of {quote:'an orderly retreat'} and of {quote:'shared costs.'}",
    'nested, the outer alone': 'Ruiz said {quote:“the board’s ‘slow emergency’ is ours”} on Friday.',
    'nested, straight': "Ruiz said {quote:\"the board's 'slow emergency' is ours\"} on Friday.",
    'nested, ending together': 'Ruiz said: {quote:“They asked, ‘Who pays?’”} Nobody knew.',
    guillemets: 'The ministry spoke of {quote:«une urgence lente»} and of {quote:»geteilte Kosten«}.',
    'low and high': 'The ministry called it {quote:„ein langsamer Notstand“} in March.',
    typewriter: "The mayor called it {quote:''a slow emergency''} and then said {quote:''It's ours.''}",
    mixed: 'The mayor called it {quote:“a slow emergency"} and then {quote:"an open wound”} in print.',
    'two of one kind': 'They want {quote:“more pumps“} and {quote:“fewer promises“} in that order.',
    brackets:
      'He spoke of {quote:“gift[ing] the port something”} and {quote:“… a share of [its] fees …”} in June.',
    'glued to the next word': 'It was {quote:“sunk.”}{quote:“Never again,”} she wrote.',
    'beside dashes and brackets': 'The levy—{quote:“a tax on rain”}—passed ({quote:“barely,”} said Ruiz).',
    'in bold type': 'He wrote **{quote:"no more delays"}** and *{quote:“not one day”}*.',
    'around code': 'The field named {quote:"status"} holds `"open"` or `“closed”`.',
    'spaced guillemets': 'Elle parle de {quote:« retrait »} et de {quote:« partage des coûts »}.',
    'single, around a link': 'The paper ({quote:‘[A Free Port](https://a.example/port)’}) is new.',
    'single, with a space inside': 'They had {quote:‘Boy Scout papers ’} at most.',
    'straight single behind an s':
      "Their clerk {quote:'estimates'} your tide by your {quote:'pump habits'} and your {quote:'wall'}.",
    'two paragraphs on one line':
      'Ruiz said: {quote:"The wall is old. "It will fall in May."} {quote:"Soon,"} Berg said.',
    'German, single': 'Sie nennt es {quote:‚einen Notstand‘} und {quote:„‚unser‘ Wasser“}.',
    'nested three deep': 'Ruiz said {quote:“the board’s ‘so-called “slow” emergency’ is ours”} in May.',
    'beside feet and inches': 'At 6\'2" and 5″ the pipe was {quote:"far too small,"} said O\'Brien.',
    'beside leading apostrophes':
      'In the ’90s ’twas {quote:“rock ’n’ roll,”} and O’Brien’s {quote:“word”} held.',
    'beside plural possessives':
      'The towns’ and workers’ {quote:“shared costs”} and the boards’ {quote:‘fees’} rose.',
    'in a character reference': 'He wrote {quote:&quot;no more delays&quot;} twice.',
  };
  for (const [what, notation] of Object.entries(paragraphs)) {
    it(`finds quotations: ${what}`, () => void assertBrief(notation, 'quote'));
  }

  const traps: Readonly<Record<string, string>> = {
    apostrophes: "The board's plan doesn't change the towns' fees or the workers' pay, and won't.",
    'curly apostrophes': 'The board’s plan doesn’t change the towns’ fees or the workers’ pay, and won’t.',
    decades: "Built in the '60s and mended in the ’90s, it failed in '08 and ‘16.",
    'inches and feet': 'The 12" pipe, 6\' deep and 6\'2" wide, feeds a 24" main.',
    primes: 'It lies at 52°31′12″ N, 13°24′36″ E.',
    elisions: "Rock 'n' roll, get 'em out, 'tis late, and the boys' and girls' club 'til noon.",
    code: 'Set `name = "harbour"` and run:\n\n    echo "closed"\n\n```\nsay "open"\n```',
  };
  for (const [what, text] of Object.entries(traps)) {
    it(`is not deceived by ${what}`, () => void assertBrief(text, 'quote'));
  }

  it('finds quotations among traps', () => {
    assertBrief(
      'The ’90s board’s {quote:“12-inch” rule} failed.'.replace(
        '{quote:“12-inch” rule}',
        '{quote:“12-inch”} rule',
      ),
      'quote',
    );
    assertBrief("The towns' {quote:'shared costs'} weren't the workers' idea.", 'quote');
    assertBrief('He praised {quote:‘the states’ rights movement’} in the ’60s.', 'quote');
    assertBrief('A 12" pipe was {quote:"too small"} for the town.', 'quote');
  });

  it('joins paragraphs that are each opened anew', () => {
    assertBrief('{quote:“The first part has no end.\n\n“The second has one,”} said Ruiz.', 'quote');
  });

  it('joins more than two paragraphs, with what follows the last', () => {
    assertBrief('He said: {quote:“First.\n\n“Second goes on.\n\n“Third ends.”} Then Berg left.', 'quote');
  });

  it('takes a paragraph for a block quotation when it is announced and a marker or a name closes it', () => {
    const words = 'The sea has never read a budget. It comes when it comes, and the town pays for it.';
    for (const notation of [
      `The mayor wrote in March:\n\n{quote:${words}}REF\n\nThe town waited.`,
      `In her words:\n\n{quote:${words}} — Ana Ruiz, mayor\n\nThe town waited.`,
      `As the court put it:\n\n{quote:${words}}[^1]\n\nThe town waited.\n\n[^1]: Case 4.`,
      `The board will do three things:\n\n${words}REF\n\nThe town waited.`,
      `The mayor wrote in March:\n\n${words}\n\nThe town waited.`,
    ])
      assertBrief(notation, 'quote');
  });

  it('says which marks have no counterpart', () => {
    const stray = (text: string) => analyse(text).strayMarks.map(({ start }) => start);
    assert.deepEqual(stray('A “word and “another” one.'), [2]);
    assert.deepEqual(stray('A word” and “another” one.'), [6]);
    assert.deepEqual(stray('A 12" pipe of the ’90s, 6\'2" wide, and `"`.'), []);
    assert.deepEqual(stray('“One.\n\n“Two,” she said.'), []);
  });

  it('takes a mark that nobody closes for no quotation', () => {
    assertBrief('The board said “no more delays and left.\n\nThe town waited.', 'quote');
  });

  it('takes a block quotation for one, however many paragraphs it has', () => {
    assertBrief('Ruiz wrote:\n\n> {quote:First part.\n>\n> Second part.}\n\nThe town waited.', 'quote');
  });

  it('finds sorted spans without overlaps in any text', () => {
    const marks = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      "''",
      '``',
      '«',
      '»',
      '„',
      ' ',
      'a',
      'B.',
      '9',
      ',',
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), pieces => {
        const text = pieces.join('');
        let end = 0;
        for (const quoted of findQuotedSpans(text).filter(({ open }) => !open)) {
          assert.ok(end <= quoted.start && quoted.start < quoted.end && quoted.end <= text.length);
          end = quoted.end;
        }
      }),
    );
  });
});
