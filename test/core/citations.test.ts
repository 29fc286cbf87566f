import assert from 'node:assert/strict';
import { analyse } from '../../src/core/index.ts';
import { assertBrief } from '../notation.ts';

/** For each marker, the labels of its notes. */
function calls(text: string): string[] {
  return analyse(text).citations.map(({ notes }) => notes.map(({ label }) => label).join('+'));
}

/** For each note, its label and what it says. */
function notes(text: string): string[] {
  return analyse(text).notes.map(({ label, body }) => `${label}: ${text.slice(body.start, body.end)}`);
}

const SMITH = 'Ana Smith, “Ports,” 2019.';
const JONES = 'Bo Jones, “Roads,” 2020.';

describe('notes of a part of a report', () => {
  it('are not the labels of notes, behind a title of notes too', () => {
    const { citations, notes } = analyse('References: [^1]:\n    Ann Reed, “Fees,” 2020.\n');
    assert.deepEqual([citations.length, notes.length], [0, 1]);
  });

  it('are those whose numbers the text before them calls, and labels may be glued to what they say', () => {
    const labels = (text: string) => {
      const { notes, citations } = analyse(text);
      return [notes.map(({ label }) => label), citations.map(each => each.notes.map(({ label }) => label))];
    };
    assert.deepEqual(
      labels(
        'The board was “slow, and late.”[12]\n\nPorts need time.\n\n[12] Q47 [Dame Ana Ruiz]\n[13] Harbour Agency, *Returns*, 27 March 2024\n',
      ),
      [['12', '13'], [['12']]],
    );
    assert.deepEqual(
      labels(
        'Ports depend on pilots.1 In 2022 nine left.\nWe asked them why.2 They did not say.\n\n1The Safe Harbours Act, Pub. L. No. 113-291 (2014).\n2We interviewed pilots between March and May 2023.\n',
      ),
      [
        ['1', '2'],
        [['1'], ['2']],
      ],
    );
    assert.deepEqual(labels('It is known.[3]\n\n[3] shows that it is.\n')[0], []);
  });
});

describe('notes', () => {
  it('reads definitions, also of several paragraphs', () => {
    assertBrief('It fell.[^a]\n\n{note:[^a]: First.\n\n    Second.}\n\nIt rose.', 'note');
  });

  for (const title of [
    '## Endnotes',
    '**Notes**',
    'Notes',
    'References:',
    '#### *Footnotes*',
    '## Works Cited',
    '## Sources',
  ]) {
    it(`reads a numbered list under “${title}”`, () => {
      assert.deepEqual(notes(`It fell.¹ It rose.²\n\n${title}\n\n1. ${SMITH}\n2. ${JONES}\n`), [
        `1: ${SMITH}`,
        `2: ${JONES}`,
      ]);
    });
  }

  it('reads lines in brackets', () => {
    const text = `It fell.[1] It rose.[2]\n\n## Notes\n\n[1] ${SMITH}\n[2] ${JONES}\n`;
    assert.deepEqual(notes(text), [`1: ${SMITH}`, `2: ${JONES}`]);
    assert.deepEqual(calls(text), ['1', '2']);
  });

  it('reads numbered lines of a page that was copied as text', () => {
    const body =
      'Exports fell in the year of the flood, and the ports were closed for most of the spring and the summer that followed it.REF';
    const text = `${body}\nThe roads held.REF\nEndnotes\n1. ${SMITH}\n2. ${JONES}\nAna Smith is a fellow at the Institute of Ports, where she writes on trade.`;
    assert.deepEqual(notes(text), [`1: ${SMITH}`, `2: ${JONES}`]);
    assert.deepEqual(calls(text), ['1', '2']);
    assert.equal(analyse(text).paragraphs.length, 3);
  });

  it('reads a title that runs into the notes', () => {
    assert.deepEqual(notes(`It fell.[1] It rose.[2]\n\nNotes: [1] ${SMITH}\n[2] ${JONES}`), [
      `1: ${SMITH}`,
      `2: ${JONES}`,
    ]);
  });

  it('reads notes that follow one another in a line, and calls that lost their colon', () => {
    assert.deepEqual(notes(`It fell.1 It rose.2\n\nEndnotes 1. ${SMITH} 2. ${JONES}`), [
      `1: ${SMITH}`,
      `2: ${JONES}`,
    ]);
    const open = `It fell.[^1] It rose.[^2]\n\n[^1] ${SMITH}\n\n[^2] ${JONES}`;
    assert.deepEqual(notes(open), [`1: ${SMITH}`, `2: ${JONES}`]);
    assert.deepEqual(calls(open), ['1', '2']);
  });

  it('takes no list of facts, dates or paragraphs at the end for notes', () => {
    const lists = [
      ['In 2019, exports fell by 14 percent.', 'Since 2020, fees have risen by a third.'],
      ['1987: the treaty is signed.', '1994: the first dam is finished.'],
      [
        'The board met in March 2023. It heard “nothing of the kind”.',
        'Fees rose in 2024. They were too low.',
      ],
    ];
    for (const list of lists) {
      const text = `# Ports\n\nThe ports are old.\n\n${list.map((line, i) => `${i + 1}. ${line}`).join('\n')}\n`;
      assert.deepEqual(analyse(text).notes, [], text);
    }
  });

  it('reads an unheaded list at the end, but no list of advice', () => {
    assert.deepEqual(notes(`It fell.REF It rose.REF\n\n1. ${SMITH}\n2. ${JONES}\n`), [
      `1: ${SMITH}`,
      `2: ${JONES}`,
    ]);
    assert.deepEqual(
      notes('It fell.\n\n1. Congress should act by 2025.\n2. The mayor must report in 2026.\n'),
      [],
    );
    assert.deepEqual(
      notes(
        'It fell.\n\n1. Read [the act](https://example.org).[^1]\n2. Sign [it](https://example.org).[^2]\n',
      ),
      [],
    );
  });

  it('reads notes in HTML', () => {
    const text =
      'It fell.<sup>1</sup> It rose.<sup>2</sup>\n\n<ol class="footnotes"><li>Ports, 2019.</li><li>Roads, 2020.</li></ol>\n';
    assert.deepEqual(notes(text), ['1: Ports, 2019.', '2: Roads, 2020.']);
    assert.deepEqual(calls(text), ['1', '2']);
    assertBrief(
      'It fell.<sup>3</sup>\n\n<ol>\n{note:<li id="fn:3">\n<p>Ports, 2019.}</p>\n</li>\n</ol>\n',
      'note',
    );
    assert.deepEqual(
      notes(
        'It fell.[[1]](#footnote-1)\n\n## Footnotes\n\n<a name="footnote-1" href="#footnote-source-1">⬑ 1.</a> Ports, 2019.',
      ),
      ['1: Ports, 2019.'],
    );
    assert.deepEqual(
      notes('It fell.<sup>2</sup>\n\n<p class="footnote" id="footnote-2">2. Ports, 2019.</p>'),
      ['2: Ports, 2019.'],
    );
  });

  it('numbers the items of an HTML list under a title of notes', () => {
    const text =
      'It fell.[1]\n\n<h2>References</h2>\n<ol>\n<li>Ports, 2019.</li>\n<li>Roads, 2020.</li>\n</ol>\n';
    assert.deepEqual(notes(text), ['1: Ports, 2019.', '2: Roads, 2020.']);
    assert.deepEqual(calls(text), ['1']);
  });

  it('reads link definitions that a marker calls', () => {
    const text =
      'It fell.[1] See [the port][2].\n\n[1]: https://example.org/ports "Ports"\n[2]: https://example.org/roads\n';
    assert.deepEqual(calls(text), ['1', '']);
    assert.equal(analyse(text).citations[1]?.sources[0]?.URL, 'https://example.org/roads');
  });

  it('reads labels in superscript, brackets and Roman figures', () => {
    const sup = `It fell.<sup>1</sup> It rose.<sup>2</sup>\n\n<sup>1</sup> ${SMITH}\n\n<sup>2</sup> ${JONES}\n`;
    assert.deepEqual(notes(sup), [`1: ${SMITH}`, `2: ${JONES}`]);
    assert.deepEqual(calls(sup), ['1', '2']);
    assert.deepEqual(calls(`It fell.¹ It rose.²\n\n¹ ${SMITH}\n\n² ${JONES}\n`), ['1', '2']);
    assert.deepEqual(calls(`It fell.[i] It rose.[ii]\n\nNotes\n\n[i] ${SMITH}\n\n[ii] ${JONES}\n`), [
      'i',
      'ii',
    ]);
    assert.deepEqual(notes(`It fell.REF It rose.REF\n[1] ${SMITH}\n[2] ${JONES}`), [
      `1: ${SMITH}`,
      `2: ${JONES}`,
    ]);
  });

  it('keeps the paragraphs of a note, and leaves out the way back', () => {
    const text = `It fell.[1](#fn1)\n\n## Notes\n\n1. ${SMITH}\n\n   More. [↩](#ref1)\n\n2. ${JONES} [↩](#ref2)\n`;
    assert.deepEqual(notes(text), [`1: ${SMITH}\n\n   More. [↩](#ref1)`, `2: ${JONES}`]);
  });

  it('takes a bibliography without numbers for its entries', () => {
    assert.deepEqual(notes(`It fell.\n\n## Bibliography\n\n- ${SMITH}\n- ${JONES}\n`), [
      `: ${SMITH}`,
      `: ${JONES}`,
    ]);
  });

  it('ends with the next heading', () => {
    const brief = analyse(`It fell.[1]\n\n## Notes\n\n1. ${SMITH}\n\n## Annex\n\nThe ports are old.`);
    assert.equal(brief.notes.length, 1);
    assert.equal(brief.paragraphs.length, 2);
  });
});

describe('matching of markers and notes', () => {
  it('goes by label, whatever the case', () => {
    assert.deepEqual(calls('It fell.[^A] It rose.[^b] It held.[^c]\n\n[^a]: Ports.\n\n[^B]: Roads.'), [
      'a',
      'B',
      '',
    ]);
    assert.deepEqual(calls(`It fell.[1, 2] It rose.[1–2]\n\n## Notes\n\n1. ${SMITH}\n2. ${JONES}`), [
      '1+2',
      '1+2',
    ]);
  });

  it('goes by the anchor where it and the number differ', () => {
    assert.deepEqual(
      calls('It fell.<sup><a href="#fn:9">6</a></sup>\n\n<ol>\n<li id="fn:9">Ports.</li>\n</ol>'),
      ['9'],
    );
  });

  it('goes by place where a list has lost its numbers, and none too many', () => {
    assert.deepEqual(
      analyse(`It fell.1 It rose.2\n\nNotes\n\n${SMITH}\n\n${JONES}`).citations.map(
        ({ notes }) => notes.length,
      ),
      [1, 1],
    );
    assert.deepEqual(
      analyse(`It fell.1 It rose.3\n\nNotes\n\n${SMITH}\n\n${JONES}`).citations.map(
        ({ notes }) => notes.length,
      ),
      [0, 0],
    );
  });

  it('sees the calls of notes', () => {
    assert.deepEqual(calls('It fell.[^1]\n\n[^1]: See [^2].\n\n[^2]: Ports.'), ['1', '2']);
  });

  it('goes by order for bare REFs', () => {
    assert.deepEqual(calls(`It fell.REF It rose.REF\n\nNotes\n\n1. ${SMITH}\n2. ${JONES}`), ['1', '2']);
  });

  it('gives a list of bare REFs a note for each', () => {
    const ending = `Notes\n\n1. ${SMITH}\n2. ${JONES}\n3. ${SMITH}`;
    assert.deepEqual(calls(`It fell.[REF, REF] It rose.REF\n\n${ending}`), ['1+2', '3']);
    const { findings } = analyse(`It fell.[REF, REF] It rose.[REF, REF]\n\n${ending}`);
    const mismatch = findings.find(({ code }) => code === 'citation.count-mismatch');
    assert.match(mismatch?.message ?? '', /4 REF markers for 3 notes/);
  });

  it('takes a list in a call for several calls, unless there is a note of that label', () => {
    const ending = `[^1]: ${SMITH}\n[^2]: ${JONES}\n[^3]: ${SMITH}\n`;
    const text = 'It fell.[^1,2] It rose.[^1,^3] It held.[^1-3] It sank.[^1,4]';
    assert.deepEqual(calls(`${text}\n\n${ending}`), ['1+2', '1+3', '1+2+3', '']);
    assert.deepEqual(calls(`It fell.[^1,2]\n\n${ending}[^1,2]: ${JONES}\n`), ['1,2']);
  });

  it('reads a key and the number behind it apart', () => {
    const text = `It fell [@ruiz, p. 3][1].\n\n[1] ${SMITH}\n`;
    assert.deepEqual(
      analyse(text).citations.map(({ form, span: { start, end } }) => [form, text.slice(start, end)]),
      [
        ['pandoc', '[@ruiz, p. 3]'],
        ['numeric', '[1]'],
      ],
    );
  });

  it('never shifts: where the counts differ, it says so', () => {
    const text = `It fell.{citation.count-mismatch:REF} It rose.REF It held.REF\n\nNotes\n\n1. ${SMITH}\n2. ${JONES}`;
    const brief = assertBrief(text, 'citation.count-mismatch', 'citation.undefined-note', 'note.unused');
    assert.deepEqual(
      brief.citations.map(({ notes }) => notes.length),
      [0, 0, 0],
    );
    const [finding] = brief.findings.filter(({ code }) => code === 'citation.count-mismatch');
    assert.match(finding?.message ?? '', /3 REF markers for 2 notes/);
  });

  it('is sure of the runs between numbered REFs and of each list of notes', () => {
    assert.deepEqual(
      calls(
        `A fell.REF B rose.REF 2 C held.REF D sank.REF\n\nNotes\n\n1. ${SMITH}\n2. ${JONES}\n3. ${SMITH}`,
      ),
      ['1', '2', '', ''],
    );
    const chapter = (refs: number): string =>
      `${'It fell.REF '.repeat(refs)}\n\n## Notes\n\n1. ${SMITH}\n2. ${JONES}\n\n`;
    assert.deepEqual(calls(`# One\n\n${chapter(2)}# Two\n\n${chapter(3)}`), ['1', '2', '', '', '']);
  });

  it('leaves markers without a list without notes', () => {
    const brief = analyse('It fell.REF It rose.REF');
    assert.deepEqual(
      brief.findings.filter(({ code }) => code.startsWith('citation')).map(({ code }) => code),
      ['citation.undefined-note', 'citation.undefined-note'],
    );
  });

  it('takes the notes of its own chapter where numbers start anew', () => {
    const text = `# One\n\nIt fell.[1]\n\n## Notes\n\n[1] ${SMITH}\n\n# Two\n\nIt rose.[1]\n\n## Notes\n\n[1] ${JONES}\n`;
    const brief = analyse(text);
    assert.deepEqual(
      brief.citations.map(citation => citation.notes.map(note => brief.notes.indexOf(note))),
      [[0], [1]],
    );
  });
});
