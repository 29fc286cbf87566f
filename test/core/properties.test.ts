import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from '../../src/core/chunks.ts';
import { analyse, type Brief, type Span } from '../../src/core/index.ts';
import { reportOf } from '../../src/view/report.ts';
import { faultsOf } from '../view/schema.ts';
import { applyEdit, documents, type Edit, edits, keys, runs } from './fragments.ts';

/** Fails with the list's name when a span lies outside the text, is turned round, or comes too early. */
function assertSound(brief: Brief): void {
  const { text, annotations, findings, quotes, recommendations } = brief;
  const lists: Readonly<Record<string, readonly { readonly span: Span }[]>> = {
    sections: brief.sections,
    paragraphs: brief.paragraphs,
    sentences: brief.sentences,
    claims: brief.claims,
    quotes,
    strayMarks: brief.strayMarks.map(span => ({ span })),
    citations: brief.citations,
    recommendations,
    annotations,
    notes: brief.notes,
    findings,
  };
  for (const [name, list] of Object.entries(lists)) {
    let before = 0;
    for (const { span } of list) {
      assertInside(span, text, name);
      assert.ok(before <= span.start, `${name} are not sorted at ${span.start}`);
      before = span.start;
    }
  }
  for (const { span } of brief.sentences) assert.ok(span.end > span.start, 'a sentence is empty');
  const mentions = [
    ...quotes.flatMap(quote => [quote.speaker?.span ?? [], quote.cue?.span ?? []].flat()),
    ...recommendations.flatMap(({ addressee, actions }) =>
      [addressee?.span ?? [], ...actions.map(a => a.span)].flat(),
    ),
    ...brief.notes.map(note => note.body),
    ...brief.sections.map(section => section.extent),
  ];
  for (const each of mentions) assertInside(each, text, 'a part of an annotation');
  assertApart(brief.sentences, 'sentences');
  assertApart(brief.citations, 'citations');
}

function assertInside({ start, end }: Span, text: string, name: string): void {
  assert.ok(0 <= start && start <= end && end <= text.length, `${name}: ${start}–${end} of ${text.length}`);
}

function assertApart(list: readonly { readonly span: Span }[], name: string): void {
  for (let i = 1; i < list.length; i++) {
    assert.ok((list[i - 1]?.span.end ?? 0) <= (list[i]?.span.start ?? 0), `${name} overlap`);
  }
}

/** After each change, what is read with the help of the reading before equals what is read afresh. */
function assertReadAfresh(text: string, changes: readonly Edit[]): void {
  let current = text;
  let brief = analyse(current);
  for (const change of changes) {
    current = applyEdit(current, change);
    brief = analyse(current, brief);
    assert.deepEqual(brief, analyse(current));
  }
}

describe('analyse', () => {
  const anyText = fc.oneof(documents, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

  it('is sound for any text, and the same twice', () => {
    fc.assert(
      fc.property(anyText, text => {
        const brief = analyse(text);
        assertSound(brief);
        assert.deepEqual(faultsOf(reportOf(brief, '-')), []);
        assert.deepEqual(analyse(text), brief);
      }),
      { numRuns: 150 },
    );
  });

  it('gives after edits what it gives afresh', () => {
    fc.assert(fc.property(documents, fc.array(edits, { minLength: 1, maxLength: 4 }), assertReadAfresh), {
      numRuns: runs(100),
    });
  });

  it('gives after keys in words what it gives afresh', () => {
    fc.assert(fc.property(documents, fc.array(keys, { minLength: 1, maxLength: 8 }), assertReadAfresh), {
      numRuns: runs(50),
    });
  });

  it('reads the examples of CommonMark', function () {
    const path = '../shared/data/citations/commonmark_examples.jsonl';
    if (!existsSync(path)) {
      console.log(`      not run: ${path} is not here`);
      return this.skip();
    }
    const lines = readFileSync(path, 'utf8').trim().split('\n');
    for (const line of lines) assertSound(analyse((JSON.parse(line) as { md: string }).md));
    assert.ok(lines.length > 600);
  });
});

describe('parse', () => {
  it('cuts a text into chunks that make it up', () => {
    fc.assert(
      fc.property(documents, text => {
        const { chunks, frontMatter } = parse(text);
        const before = frontMatter?.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
        let at = before;
        for (const { start, chunk } of chunks) {
          assert.equal(start, at);
          at += chunk.text.length;
        }
        assert.equal(text.slice(0, before) + chunks.map(({ chunk }) => chunk.text).join(''), text);
      }),
      { numRuns: 150 },
    );
  });
});

/** Processor time rather than the clock's, so that a busy machine fails nothing. In milliseconds. */
function timeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('time', () => {
  const size = 15_000;
  /** Linear readings take a few hundred milliseconds at most, quadratic ones many seconds. */
  const limit = 1500;
  const pieces = [
    '[',
    ']',
    '[^',
    '^[',
    '"',
    '“',
    '‘a’ ',
    '*a _b',
    '`',
    'a.REF ',
    '1',
    'a.1 ',
    '<',
    '<a ',
    'x<sup>1</sup> ',
  ];
  pieces.push(
    '<!-- ',
    '&',
    'A. ',
    '[@a ',
    ' ',
    'Aa ',
    '\n',
    'a\r',
    '```\n\na\n\n',
    '<!--\n\na\n\n',
    '1. a\n',
    '> ',
  );
  pieces.push(
    '[a](',
    '[a] ',
    'Congress should act. ',
    '“Yes,” said Ann Reed. ',
    'a[^1]\n\n[^1]: b\n\n',
    '1) a ',
  );
  for (const piece of pieces) {
    it(`is linear in ${JSON.stringify(piece)}`, () => {
      const text = piece.repeat(size / piece.length);
      assert.ok(timeOf(() => analyse(text)) < limit);
    });
  }

  it('is linear in the length of a line', () => {
    const text = 'In 2020, exports fell by 14 percent, the “largest” fall on record, said Ann Reed. '.repeat(
      2500,
    );
    assert.ok(timeOf(() => analyse(text)) < limit);
  });

  it('is linear in a run of capitals beside somebody without a name', () => {
    const text = `The Minister said “the port is closed.”\n\n${'A'.repeat(size)}`;
    assert.ok(timeOf(() => analyse(text)) < limit);
  });

  it('is linear in the names in capitals that recommend something', () => {
    const nameOf = (index: number): string =>
      [index % 26, Math.floor(index / 26) % 26, Math.floor(index / 676)]
        .map(letter => String.fromCharCode(65 + letter))
        .join('');
    const lines = Array.from(
      { length: 2500 },
      (_, i) => `${nameOf(i)} recommends that ports publish a plan.`,
    );
    assert.ok(timeOf(() => analyse(lines.join('\n\n'))) < limit);
  });
});
