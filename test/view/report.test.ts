import assert from 'node:assert/strict';
import { analyse, type Source } from '../../src/core/index.ts';
import { reportOf } from '../../src/view/report.ts';
import { reportText } from '../../src/view/report-text.ts';
import { faultsOf } from './schema.ts';

const TEXT = `Harbour fees doubled in 2021.[^1] The minister called it “a fair price for a working port.”[^2]

## What Parliament Should Do

Parliament should cap the fees and must not close the port.

- Publish the accounts.

> We were never asked.

[^1]: Ann Reed, “Fees at Sea,” Port Journal, 2022, https://port.example.org/fees.
`;

describe('reportOf', () => {
  const brief = analyse(TEXT);
  const report = JSON.parse(JSON.stringify(reportOf(brief, 'fees.md'))) as Record<string, never>;

  it('is what the schema says', () => {
    assert.deepEqual(faultsOf(report), []);
  });

  it('has every field, in the order of the format', () => {
    assert.deepEqual(Object.keys(report), [
      'format',
      'file',
      'length',
      'sections',
      'paragraphs',
      'sentences',
      'claims',
      'coverage',
      'quotes',
      'citations',
      'notes',
      'sources',
      'recommendations',
      'findings',
    ]);
    assert.equal(report.format, 'brief-lens/1');
    assert.equal(report.length, TEXT.length);
  });

  it('refers to other lists by index', () => {
    const { citations, notes, sources, recommendations, sentences, sections } = reportOf(
      brief,
      '',
    ) as never as {
      citations: { span: [number, number]; notes: number[]; sources: number[] }[];
      notes: { source: number }[];
      sources: Source[];
      recommendations: { sentence: number; section: number }[];
      sentences: { span: [number, number] }[];
      sections: { title: string }[];
    };
    assert.deepEqual(citations[0]?.notes, [0]);
    assert.deepEqual(citations[0]?.sources, [0]);
    assert.deepEqual(citations[1]?.notes, []);
    assert.equal(sources[notes[0]?.source ?? -1]?.title, 'Fees at Sea');
    const [asked] = recommendations;
    const sentence = sentences[asked?.sentence ?? -1];
    assert.match(TEXT.slice(...(sentence?.span ?? [0, 0])), /^Parliament should/);
    assert.equal(sections[asked?.section ?? -1]?.title, 'What Parliament Should Do');
  });

  it('writes null for what is unknown', () => {
    const bare = reportOf(analyse('It closed.REF Ports should open.'), '-');
    const [citation] = bare.citations as { label: unknown; notes: unknown }[];
    assert.equal(citation?.label, null);
    assert.deepEqual(citation?.notes, []);
    assert.equal((bare.recommendations as { section: unknown }[])[0]?.section, null);
  });

  it('is a report for an empty text too', () => {
    const empty = reportOf(analyse(''), '-');
    assert.deepEqual(faultsOf(empty), []);
    assert.equal(empty.length, 0);
    assert.deepEqual(empty.sentences, []);
  });
});

describe('reportText', () => {
  it('shows what each section recommends', () => {
    const lines = reportText(analyse(TEXT), 'fees.md').split('\n');
    assert.equal(lines[0], 'fees.md');
    const heading = lines.findIndex(line => line.trim() === 'What Parliament Should Do');
    assert.ok(heading > 0);
    assert.match(lines[heading + 1] ?? '', /→ Parliament · should, in part not · 2 actions/);
  });

  it('gives each of several actions a line, and a passive as it stands', () => {
    const text = 'Congress should fund the ports and bar the cranes.\n\nThe levy must be cut.\n';
    assert.deepEqual(
      reportText(analyse(text), 'x')
        .split('\n')
        .filter(line => /→|- /.test(line))
        .map(line => line.trim()),
      [
        '→ Congress · should · 2 actions',
        '- fund the ports',
        '- bar the cranes',
        '→ nobody by name · must · The levy must be cut.',
      ],
    );
  });

  it('names the line of each finding, whatever the line endings', () => {
    for (const ending of ['\n', '\r\n', '\r']) {
      const text = ['First.', '', 'It closed.REF', ''].join(ending);
      assert.match(reportText(analyse(text), 'x'), /line 3: .*citation\.undefined-note/);
    }
  });
});
