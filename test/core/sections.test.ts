import assert from 'node:assert/strict';
import { analyse } from '../../src/core/index.ts';
import { assertBrief } from '../notation.ts';

const REST =
  'The ports handle the bulk of the trade, and nobody has looked at them for years. The cranes that lift that trade now take their orders from networks.';

/** Depth and title of each section. */
function outlineOf(text: string): string[] {
  return analyse(text).sections.map(({ depth, title }) => `${depth} ${title}`);
}

function assertNoSection(text: string): void {
  assert.deepEqual(outlineOf(text), [], text);
}

describe('sections', () => {
  it('are headings of every markup', () => {
    const text = [
      '# One #',
      'Two\n===',
      'Three *four*\n---',
      '<h3 id="x">Five <i>six</i></h3>',
      `#### Seven: eight:\n\n${REST}`,
    ].join('\n\n');
    assert.deepEqual(
      outlineOf(text),
      ['1 One', '1 Two', '2 Three *four*', '3 Five six', '4 Seven: eight'].map(unmarked),
    );
  });

  it('span the title alone', () => {
    assertBrief(`# {section:What to Do} #\n\n${REST}`);
    assertBrief(`**{section:Cost of delay}.** ${REST}`);
    assertBrief(`*{section:Cost of delay}*: ${REST}`);
    assertBrief(`**{section:Who pays?}** ${REST}`);
    assertBrief(`{section:How the U.S. Should Respond}. ${REST}`);
    assertBrief(`{section:Who Should Pay for It?} ${REST}`);
  });

  it('reach to the next of their depth', () => {
    const { sections, text } = analyse(`# A\n\n## B\n\n${REST}\n\n## C\n\n${REST}\n`);
    assert.deepEqual(
      sections.map(({ extent }) => text.slice(extent.start, extent.end).match(/#+ \w/g)?.length ?? 0),
      [2, 0, 0],
    );
  });

  it('may run into their paragraph, one deeper than the heading above', () => {
    const text = `## Ports\n\nMixed U.S. Response. ${REST}\n\nLessons from Norland. ${REST}\n`;
    assert.deepEqual(outlineOf(text), ['2 Ports', '3 Mixed U.S. Response', '3 Lessons from Norland']);
    assert.deepEqual(outlineOf(`Background. ${REST}\nRecommendation 1. ${REST}`), [
      '1 Background',
      '1 Recommendation 1',
    ]);
  });

  it('may be called by the names of several', () => {
    for (const title of ['Conclusions and recommendations', 'Key findings', 'Summary of recommendations'])
      assert.deepEqual(outlineOf(`${REST}\n\n${title}\n\n1. Congress should act.`), [`1 ${title}`]);
    assertNoSection(`${REST}\n\ncosts and benefits\n\n1. Congress should act.`);
  });

  it('are not names, dates and ordinary sentences', () => {
    for (const lead of [
      'Kim Jong-un. He leads the country.',
      'President Hale. She spoke first.',
      'Ann Reed. Reed leads the institute.',
      'Reed, Ann. Ports and Their Owners.',
      'January 5, 2020. It rained.',
      '*Last updated on 5 January 2020*\n\n',
      'Congress acted. It was late.',
      'The U.S. Congress acted. It was late.',
      '“Never Again. We must not forget,” he said.',
      'No. Nobody asked.',
      '**Note:** this is old.',
      '**Ann Reed** said so.',
    ]) {
      assertNoSection(`${lead} ${REST}`);
    }
  });

  it('may be a short line above a lead-in, and one word above the last text of a page that was copied', () => {
    const text = [
      'They should do it because the list rewards seniority, not need, and has done so for years.',
      'What the States Owe',
      'Every state should:',
      'Count its beds',
      'Pay for them because nobody else does, and because the closest ones are far away.',
      'Conclusion',
      'If nothing changes, the next crisis will look like the last one, and cost more than it did.',
    ].join('\n');
    assert.deepEqual(outlineOf(text), ['1 What the States Owe', '1 Conclusion']);
    assertNoSection(`They should do it because the list rewards seniority.\nCongress\nshould pay. ${REST}`);
  });

  it('may be a short line above a text in a page that was copied', () => {
    const text = [REST, 'Rising Costs of Delay', REST, 'Policy Recommendations', REST].join('\n');
    assert.deepEqual(outlineOf(text), ['1 Rising Costs of Delay', '1 Policy Recommendations']);
  });

  it('may be set in capitals, or be a short line between texts', () => {
    const text = [REST, 'KEY POINTS', REST, 'A Failed Model', REST, 'What went wrong', REST].join('\n');
    assert.deepEqual(outlineOf(text), ['1 KEY POINTS', '1 A Failed Model', '1 What went wrong']);
    assert.deepEqual(outlineOf(`SUMMARY\n• ${REST}`), ['1 SUMMARY']);
    for (const line of ['NATO', 'Photo by the author', 'Ann Reed', 'Read more about ports'])
      assertNoSection([REST, line, REST].join('\n'));
    assertNoSection(`${REST}\nWhat went wrong\n• ${REST}`);
  });

  it('open a page above the names and dates of its head', () => {
    const head = 'Ann Reed, Senior Fellow\n12 June 2023';
    assert.deepEqual(outlineOf(`Why Norland Should Rethink Its Ports\n${head}\n${REST}`), [
      '1 Why Norland Should Rethink Its Ports',
    ]);
  });

  it('are not the lines of names, dates and places above a text', () => {
    for (const line of [
      'Ann Reed',
      'By Ann Reed',
      '*By Ann Reed and Jo Park | March 14, 2024*',
      'BY ANN REED AND JO PARK',
      'August 5, 2019',
      'Ann Reed, Senior Fellow',
      'The ports of Norland',
    ]) {
      assertNoSection(`${line}\n\n${REST}`);
    }
  });

  it('may be set in bold alone', () => {
    assert.deepEqual(outlineOf(`# A\n\n**The cost of it**\n\n${REST}\n\n__Who pays__\n\n- ${REST}\n`), [
      '1 A',
      '2 The cost of it',
      '2 Who pays',
    ]);
    assertNoSection('**Ann Reed**\n');
    assertNoSection(`**This whole paragraph is set in bold, and it is a sentence.**\n\n${REST}`);
  });

  it('may lack the space after their hashes', () => {
    assert.deepEqual(outlineOf(`## A\n\n####Costs of Delay\n\n${REST}\n\n###Who pays\n- one\n`), [
      '2 A',
      '4 Costs of Delay',
      '3 Who pays',
    ]);
    assertNoSection(`#Costs are rising, says everybody\n\n${REST}`);
  });

  it('may run in behind the number of an item that Markdown sees none in', () => {
    assertBrief(`1.*{section:Cost of delay}*: ${REST}`);
    assertBrief(`(b) **{section:Cost of delay}.** ${REST}`);
  });

  it('leave nothing of what closes them to the text', () => {
    const { sentences, text } = analyse(`**Cost of delay:** It rose by a third in a year.`);
    assert.deepEqual(
      sentences.map(({ span }) => text.slice(span.start, span.end)),
      ['Cost of delay', 'It rose by a third in a year.'],
    );
  });

  it('have titles of any length', () => {
    const title = `On ${'ports and '.repeat(20)}ships`;
    assert.deepEqual(outlineOf(`# ${title}\n`), [`1 ${title}`]);
  });

  it('are not the front matter of a page, at the top or pasted below', () => {
    assert.deepEqual(
      outlineOf(`---\ntitle: A\n---\n\n# B\n\n${REST}\n\n---\nlayout: x\ntitle: C\n---\n\n# D\n`),
      ['1 B', '1 D'],
    );
  });
});

function unmarked(line: string): string {
  return line.replaceAll('*', '');
}
