import assert from 'node:assert/strict';
import { analyse } from '../../src/core/index.ts';
import { splitSentences } from '../../src/core/sentences.ts';
import { assertBrief } from '../notation.ts';

/** `|` stands where a cut is expected. */
function assertCuts(expected: string): void {
  const text = expected.replaceAll('|', '');
  const cut = splitSentences(text).map(({ start, end }) => text.slice(start, end));
  assert.equal(cut.join('|'), expected.replace(/\s*\|\s*/g, '|'));
}

const TABLE: Readonly<Record<string, readonly string[]>> = {
  'cuts at full stops, question and exclamation marks': [
    'Exports fell. |Imports rose! |Why? |Nobody knows.',
    'Is it so?! |It is.',
    'One sentence without an end',
  ],
  'goes on after an abbreviated country before a name': [
    'The U.S. Congress met U.N. officials and U.S. Ambassador Hale.',
    'Troops of the U.S. and its allies met in the U.K. for talks.',
  ],
  'ends after an abbreviated country before a first word': [
    'He left the U.S. |The talks failed.',
    'It threatens the U.S. |However, nobody listened.',
    'They met at the U.N. |Historically, that was rare.',
  ],
  'knows titles, initials and names': [
    'Gen. Paul Hale, Sen. Ann Reed and Dr. J. Edgar Moss agreed.',
    'Gov. A. B. Reed Jr. spoke to Rep. Hale (D. Mass.) about it.',
    'Martin Hale Jr. |The governor left.',
    'Gen. He Weidong spoke.',
    'You and I. |Did you see Albert I. Jones?',
  ],
  'knows numbers of things': [
    'See Directive No. 7, p. 5, pp. 14–19, Sec. 3, Fig. 2 and Art. 9.',
    'The answer was no. |We went on.',
    'It fell by 3.5 percent, to $1.2 million. |In 2020. |Then it rose.',
    'He read Vol. IV and ch. 3 of it.',
  ],
  'knows companies, months and times': [
    'Tarrin Co. and Hale Inc. merged on Jan. 5. |It failed.',
    'Shares of Tarrin Inc. |The company fell.',
    'At 5 a.m. Mr. Hale rose. |The vote began at 6 p.m. |It was over at 7 p.m. on Monday.',
    'Ports, roads, etc. |Nobody pays for them.',
    'Fish, e.g. Atlantic cod, i.e. Gadus morhua, cf. Hale et al. 2020.',
  ],
  'cuts quoted text at its inner full stops, and keeps the closing marks': [
    '“We lost. |We must act,” she said.',
    'He said: “It is over.” |The talks ended.',
    '“Why now?” Ann Reed asked.',
    '"This is great." she said.',
    '(It failed.) |Then it worked.',
    'He teaches science (he once was an engineer.) at the school.',
  ],
  'knows ellipses': [
    'She trailed off… |The room was quiet.',
    'He never meant that.... |She left.',
    '“The law … of the President … will appear [...] less complex. . . .”',
    'It is … well, different.',
  ],
  'leaves addresses whole': [
    'See https://www.example.org/a.b/c.html. |Write to Ann.Reed@example.org. |Visit example.Com now.',
  ],
  'cuts where a space was lost': ['It is over.Then they left.', 'It cost 1,000.That was a lot.'].map(text =>
    text.replace(/\.(?=\p{Lu})/u, '.|'),
  ),
  'cuts a list that runs on in its line': [
    '1) Fund ports |2) Cut fees |3) Report',
    '1. Fund ports. |2. Cut fees.',
    'a. Fund ports |b. Cut fees',
    '• Fund ports |• Cut fees',
    'We ask for 2) things.',
  ],
  'keeps a colon and a semicolon within': ['It asks for two things: money; time. |No more.'],
};

describe('splitSentences', () => {
  for (const [title, texts] of Object.entries(TABLE)) {
    it(title, () => {
      for (const text of texts) assertCuts(text);
    });
  }

  it('starts where it is told', () => {
    assert.deepEqual(splitSentences('Title. One. Two.', 6), [
      { start: 7, end: 11 },
      { start: 12, end: 16 },
    ]);
  });

  it('finds no sentence in marks alone', () => {
    assert.deepEqual(splitSentences(' … — *** '), []);
    assert.deepEqual(splitSentences('\uFFFC\uFFFC'), []);
  });
});

describe('sentences of a brief', () => {
  it('leave out their markers', () => {
    assertBrief(
      '{sentence:It failed.}REF {sentence:“It is over,” he said.}[^1] {sentence:Then peace.}<sup>2</sup>',
    );
  });

  it('are items, cells and run-in headings too', () => {
    assertBrief('- {sentence:Fund the ports}\n- {sentence:Cut fees.} {sentence:Now.}\n');
    assertBrief(
      '{sentence:What Congress Should Do}. {sentence:It should act at once, and it must not wait.}',
    );
    assertBrief('| {sentence:Port} | {sentence:Fee} |\n| - | - |\n| {sentence:Sund} | {sentence:12} |\n');
  });

  it('hold all of a link whose words they start or end with', () => {
    assertBrief('*{sentence:[The survey](https://example.org/a) found rust.}*');
    assertBrief('{sentence:It is in [the *survey*](https://example.org/a)}');
    const { sentences, paragraphs, text } = analyse('- See [one. Two](https://example.org/a)\n');
    assert.deepEqual(
      [...sentences, ...paragraphs].map(({ span }) => text.slice(span.start, span.end)),
      ['See [one.', 'Two](https://example.org/a)', 'See [one. Two](https://example.org/a)'],
    );
  });

  it('run over the lines of a wrapped paragraph', () => {
    assertBrief(
      '{sentence:The ports of the U.S. handle\nthe bulk of its trade.} {sentence:They\nare old.}\n',
    );
  });

  it('are not in code, notes, comments or headings', () => {
    assertBrief('{sentence:One.}[^1]\n\n```\nTwo.\n```\n\n<!-- Three. -->\n\n[^1]: Four.\n');
  });
});
