import assert from 'node:assert/strict';
import { analyse } from '../../src/core/index.ts';
import { keysOf } from '../../src/core/markers.ts';
import { assertBrief, readNotation } from '../notation.ts';

/** Each line is a text of its own. */
function eachLine(lines: string, check: (line: string) => void): void {
  for (const line of lines.split('\n').map(each => each.trim())) if (line !== '') check(line);
}

function noMarkers(lines: string): void {
  eachLine(lines, line => {
    assert.deepEqual(
      analyse(line).citations.map(({ span }) => line.slice(span.start, span.end)),
      [],
      line,
    );
  });
}

function markers(lines: string): void {
  eachLine(lines, line => assertBrief(line, 'citation'));
}

describe('markers', () => {
  it('sees REF glued to a sentence, a clause or a word', () => {
    markers(`
      Exports fell.{citation:REF} Imports rose.{citation:REF}
      “Exports fell.”{citation:REF} Imports rose, {citation:[REF]} it seems.
      The office, which counts them,{citation:REF} says so{citation:REF} as well.
      Exports fell.{citation:REF}{citation:REF} Imports rose to 14%.{citation:REF}
      It was *dated.*{citation:REF} The office (in Oslo){citation:REF} agreed.
      Exports fell in 2019.{citation:REF} The U.S.{citation:REF} did not.
      Exports fell. {citation:REF} Imports rose. {citation:REF}
      Exports fell.{citation:REF1} Imports rose.{citation:REF 2} Prices held.{citation:REF12}
      Exports fell.{citation:REF} 5 people were hurt.
      Exports fell.{citation:[REF 3]} The rest rose.
      Exports fell.{citation:[REF, REF]} The rest rose.{citation:[REF; REF; REF]}
    `);
  });

  it('sees no REF in words, names and codes', () => {
    noMarkers(`
      The REFORM of the REFERENDUM act was delayed.
      The REF 2021 results are out. REF panels met, and the REF’s rules changed.
      In REF2021 impact counted. Quote OUR REF: 2023/14 or REF/NO.
      The XREF and HREF fields were empty, and so was REF_ID.
    `);
  });

  it('sees calls in brackets', () => {
    markers(`
      Exports fell.{citation:[1]} Imports{citation:[2, 4–6]} rose {citation:[7]}.
      Exports fell.{citation:[1]}{citation:[2]} As {citation:[3]} shows, imports rose.
      It was told before.{citation:[[RFC2119]]} It was {citation:[[1]](#fn1)} told {citation:[[RFC 20]](#RFC20)} again.
      Exports fell.{citation:[^1]} Imports rose.{citation:[^long-label]}{citation:[^REF 1]}
      Exports fell.{citation:^[So says the [office].]} Imports rose.
      Exports fell.{citation:[REF](https://example.org/a)} Imports rose.{citation:[1](https://example.org/b)}
      Exports fell, {citation:[says the office](https://example.org/a)}.
    `);
    noMarkers(`
      “[T]he agenc[ies] shall [sic] report [n = 14] cases in [0, 1] and x[1].”
      Call [202] 555-0100, or write to [the desk](mailto:desk@example.org).
      Escaped \\[1\\] and \\[^1] are text, as are \`[1]\` and \`a[^2]\`.
      See [the annex](#annex) and ![1](figure.png).
    `);
  });

  it('sees each of those that stand side by side', () => {
    markers(`
      It rained.{citation:^[So says [Ruiz].]}{citation:[^1]} Then{citation:[^1]}{citation:^[x]}{citation:^[y]} it stopped.
      It rained.{citation:[@a2020, p. 3]}{citation:[^1]} Then{citation:[^2]}{citation:[@b2021]}{citation:[@c2022]} it stopped.
      It rained.{citation:[^1]}, {citation:[^2]} Then{citation:[1]},{citation:[2]} it stopped {citation:[1]–[3]}.
      It rained.{citation:REF}{citation:REF} Then it stopped.{citation:REF}, {citation:REF} It was dry.{citation:REF};{citation:REF}
      It rained.{citation:REF1}{citation:REF2} Then it stopped.{citation:REF 1, 3} It was dry.{citation:REF 1}, {citation:REF 2} So it is.
      It rained.{citation:[REF]}{citation:[REF]} Then it stopped.{citation:[REF 1, REF 2]} It was dry.{citation:[REF 1; 2]}
      It rained.{citation:<sup>1</sup>}{citation:<sup>2</sup>} Then it stopped.{citation:[^1]}{citation:<sup>2,</sup>}{citation:<sup>3</sup>}
      It rained.{citation:[<sup>1</sup>](#fn1)}{citation:[<sup>2</sup>](#fn2)} Then it stopped.{citation:^1^}{citation:^2^}
      It rained [sic]{citation:[^1]} and [of course][said]{citation:[1]} it stopped.
    `);
  });

  it('parts sentences behind several of them', () => {
    for (const markers of [
      '[^1], [^2]',
      'REF, REF',
      '[1]–[3]',
      '<sup>1</sup>,<sup>2</sup>',
      '[\\[1\\]](#_ftn1)',
    ]) {
      const { sentences, text } = analyse(`It rained.${markers} Then it stopped.`);
      assert.deepEqual(
        sentences.map(({ span }) => text.slice(span.start, span.end)),
        ['It rained.', 'Then it stopped.'],
      );
    }
  });

  it('takes escaped brackets for a marker where a note has that label', () => {
    const notes = '\n\n## Notes\n\n\\[1\\] Ana Ruiz, 2020.\n';
    assertBrief(`It rained.{citation:\\[1\\]} Then it stopped.\\[2\\]${notes}`, 'citation');
    const word = `[\\[1\\]](#_ftnref1) Ana Ruiz, 2020.`;
    assertBrief(
      `It rained.{citation:[\\[1\\]](#_ftn1)} Then it stopped.\n\n{note:${word}}\n`,
      'citation',
      'note',
    );
  });

  it('sees superscripts, but no units and powers', () => {
    markers(`
      Exports fell.{citation:¹} Imports rose,{citation:³⁵} says the office{citation:⁴⁻⁶}.
      Exports fell.{citation:<sup>1</sup>} Imports rose{citation:<sup id="fnref:2"><a href="#fn:2">2</a></sup>} again.
      Exports fell.{citation:^1^} Imports rose{citation:^2,3^} again.
      Exports fell in 2019.{citation:¹²} Imports rose in 2020{citation:¹³}.
    `);
    noMarkers(`
      The reserve covers 1,200 km² and holds 12 m³ of water; 10⁶ trees, R² = .93, E = mc².
      The room has 9 m<sup>2</sup>; it was the 1<sup>st</sup> of 10<sup>6</sup>.
    `);
  });

  it('sees digits that are left of superscripts', () => {
    markers(`
      It cost one job per worker.{citation:1} The office agreed.{citation:12}
      “It did.”{citation:3} The office, which counts them,{citation:4} agreed;{citation:5} nobody else did.
      The office (in Oslo){citation:6} agreed in 1996.{citation:7} The rest did not.{citation:8,9} Nobody spoke.
      The trials{citation:45} and the two interventions{citation:46} that followed were short.
      It was *dated.*{citation:10} The rest was not.
    `);
    noMarkers(`
      See No.1, Fig.3, p.1, pp.12 and vol.2 of v1.2, in 3.5 parts, of U.S.1776-like prose.
      The G20, the F35, covid19, sha256 and COVID19 were named at 16:30.
      The sum is $1,234.56; section 12(a)3 applies; call (202) 555-0100.
      See www.example.org/a.1 and https://example.org/report.1 now.
    `);
  });

  it('believes digits glued to a name only where they go on counting', () => {
    assertBrief(
      'It was slow.{citation:36} Then HarbourNet{citation:37} came.{citation:38} The rest followed.',
      'citation',
    );
    assertBrief('It was slow.{citation:3} Then the G20 came.{citation:4} The rest followed.', 'citation');
  });

  it('takes two digits for two calls where the document counts so', () => {
    assertBrief(
      'It was slow.{citation:⁴} Then it came.{citation:⁵}{citation:⁶} The rest did not.{citation:⁷}',
      'citation',
    );
    assertBrief(
      'It was slow.{citation:⁵⁵} Then it came.{citation:⁵⁶} The rest did not.{citation:⁵⁷}',
      'citation',
    );
  });

  it('sees the keys of pandoc', () => {
    markers(`
      Exports fell {citation:[@doe2020, p. 3; see @roe:99]}. So says {citation:@doe2020}.
      As {citation:@doe2020 [p. 33]} says, exports fell {citation:[-@doe2020]}.
      Exports fell {citation:[see @doe2020; also @roe2021, chap. 2]}.
    `);
    noMarkers(`
      Write to jane.doe2020@example.org or follow @CityOfHarbour and @POTUS.
      The price is 3 @ 2 dollars; [press@example.org] knows.
    `);
  });

  it('names the keys that a marker holds', () => {
    assert.deepEqual(keysOf('1, 3–5'), ['1', '3', '4', '5']);
    assert.deepEqual(keysOf('1-2;7'), ['1', '2', '7']);
    assert.deepEqual(keysOf('5-3'), ['5-3']);
    assert.deepEqual(keysOf('1-999'), ['1-999']);
  });

  it('sees nothing in code, comments and front matter', () => {
    const { text } = readNotation(
      '---\nnote: a.REF and [^1]\n---\n\n```\nIt fell.REF [1] [^1]\n```\n\n<!-- It fell.REF [^1] -->\n\n    const a = b[1]; // It fell.REF\n',
    );
    assert.deepEqual(analyse(text).citations, []);
  });

  it('reads an indented sub-paragraph as prose', () => {
    assertBrief('    b) Set dates for each of the ports{citation:[^18]} and track them:\n', 'citation');
  });

  it('keeps to the order of the text and to lines that are full of brackets', () => {
    const text = `${'['.repeat(5000)}${'^['.repeat(5000)}${'[1]'.repeat(2000)}${'@a;'.repeat(2000)}`;
    const start = performance.now();
    const { citations } = analyse(text);
    assert.ok(performance.now() - start < 5000);
    assert.ok(citations.every(({ span }, i) => i === 0 || span.start >= (citations[i - 1]?.span.end ?? 0)));
  });
});
