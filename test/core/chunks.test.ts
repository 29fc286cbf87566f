import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { parse } from '../../src/core/chunks.ts';
import { parseChunk, parseChunks } from '../../src/core/markdown.ts';
import { applyEdit, documents, edits, keys, pages, runs } from './fragments.ts';

/** Type and place of every node of a document, in order; places in the document. */
function placesOf(text: string): string[] {
  const places: string[] = [];
  for (const { start, chunk } of parse(text).chunks) for (const node of chunk.nodes) walk(node, start);
  return places;

  function walk(node: Nodes, by: number): void {
    const from = (node.position?.start.offset ?? 0) + by;
    const to = (node.position?.end.offset ?? 0) + by;
    places.push(`${node.type} ${from}–${to}`);
    if ('children' in node) for (const child of node.children) walk(child, by);
  }
}

function chunksOf(text: string): string[] {
  return parse(text).chunks.map(({ chunk }) => chunk.text);
}

describe('parse', () => {
  it('cuts at paragraphs and headings after a blank line', () => {
    assert.deepEqual(chunksOf('# A\n\nOne.\nTwo.\n\nThree.\n'), ['# A\n\n', 'One.\nTwo.\n\n', 'Three.\n']);
  });

  it('takes no line ending of two characters for a blank line', () => {
    assert.deepEqual(chunksOf('One\r\ntwo.\r\n\r\nThree\rfour.\r\rFive.'), [
      'One\r\ntwo.\r\n\r\n',
      'Three\rfour.\r\r',
      'Five.',
    ]);
  });

  it('keeps lists, quotations, tables and indented code with what stands before them', () => {
    for (const block of [
      '- a\n\n- b',
      '1. a\n\n   b',
      '> a\n\n> b',
      '    code\n\n    code',
      '| a |\n| - |\n| b |',
    ]) {
      assert.deepEqual(chunksOf(`One.\n\n${block}\n\nTwo.`), [`One.\n\n${block}\n\n`, 'Two.']);
    }
  });

  it('does not cut what is open', () => {
    for (const block of [
      '```\n\na\n\n```',
      '~~~\n\na',
      '<!--\n\na\n\n-->',
      '<pre>\n\na\n\n</pre>',
      '<script>\n\na',
    ]) {
      assert.equal(chunksOf(`${block}\n`).length, 1, block);
    }
    assert.equal(chunksOf('```\n\na\n\n```\n\nb').length, 2);
  });

  it('ends a fence at one that is as long or longer, alone on its line and indented by three spaces at most', () => {
    for (const closing of ['```', '`````', '   ```', '``` \t'])
      assert.equal(chunksOf(`\`\`\`\n\na\n\n${closing}\n\nb`).length, 2, closing);
    for (const other of ['``', '    ```', 'a ```', '``` a', '~~~'])
      assert.equal(chunksOf(`\`\`\`\n\na\n\n${other}\n\nb`).length, 1, other);
  });

  it('takes a call for a call, whether its note is there or not', () => {
    const calls = (text: string) => placesOf(text).filter(place => place.startsWith('footnoteReference'));
    assert.equal(calls('One.[^1]\n\n[^1]: Note.').length, 1);
    assert.equal(calls('One.[^1] Two.[^x]').length, 2);
  });

  it('knows front matter, and takes an unclosed one for none', () => {
    assert.deepEqual(parse('---\na: 1\n---\n\n# A\n').frontMatter, { start: 0, end: 13 });
    assert.deepEqual(parse('---\r\na: 1\r\n...\r\nB').frontMatter, { start: 0, end: 16 });
    assert.equal(parse('---\na: 1\n\n# A\n').frontMatter, undefined);
    assert.equal(parse('A\n\n---\na: 1\n---\n').frontMatter, undefined);
  });

  it('reads past a byte order mark', () => {
    assert.deepEqual(placesOf('\uFEFF# A'), ['heading 1–4', 'text 3–4']);
  });

  it('parses each chunk as it would be parsed alone', () => {
    fc.assert(
      fc.property(documents, text => {
        for (const { chunk } of parse(text).chunks)
          assert.deepEqual(chunk.nodes, parseChunk(chunk.text).nodes);
      }),
      { numRuns: runs(300) },
    );
  });

  it('uses the chunks of an earlier reading again', () => {
    const text = 'One.\n\nTwo.\n\nThree.\n';
    const before = parse(text);
    const after = parse(text.replace('Two', 'Four'), before);
    const same = after.chunks.filter(({ chunk }) => before.chunks.some(each => each.chunk === chunk));
    assert.equal(same.length, 2);
  });

  it('reads after edits what it reads afresh', () => {
    fc.assert(
      fc.property(documents, fc.array(edits, { minLength: 1, maxLength: 5 }), (text, changes) => {
        let current = text;
        let document = parse(current);
        for (const change of changes) {
          current = applyEdit(current, change);
          document = parse(current, document);
          const { chunks, frontMatter } = parse(current);
          assert.deepEqual(document.chunks, chunks);
          assert.deepEqual(document.frontMatter, frontMatter);
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it('reads after keys in words what it reads afresh', () => {
    fc.assert(
      fc.property(documents, fc.array(keys, { minLength: 1, maxLength: 20 }), (text, changes) => {
        let current = text;
        let document = parse(current);
        for (const change of changes) {
          current = applyEdit(current, change);
          document = parse(current, document);
          assert.deepEqual(document.chunks, parse(current).chunks);
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it('reads long runs of lines after edits as it reads them afresh', () => {
    fc.assert(
      fc.property(pages, fc.array(edits, { minLength: 1, maxLength: 4 }), (text, changes) => {
        let current = text;
        let document = parse(current);
        for (const change of changes) {
          current = applyEdit(current, change);
          document = parse(current, document);
          assert.deepEqual(
            document.chunks.map(({ start, chunk }) => [start, chunk.text]),
            parse(current).chunks.map(({ start, chunk }) => [start, chunk.text]),
          );
        }
      }),
      { numRuns: runs(5) },
    );
  });

  it('cuts a long list between its items', () => {
    const list = '- Port authorities should close the gates at night.\n'.repeat(400);
    assert.ok(
      parse(list).chunks.every(({ chunk }) => chunk.text.length < 3000 && chunk.text.startsWith('- ')),
    );
  });

  it('cuts a long table between its rows, and knows the cells of each', () => {
    const rows = Array.from({ length: 800 }, (_, i) => `| Port ${i} | ${i} *ships* | a |`);
    const text = `| a | b |\n| - | - |\n${rows.join('\n')}\nLast`;
    const { chunks } = parse(text);
    assert.ok(chunks.length > 3 && chunks.every(({ chunk }) => chunk.text.length < 7000));
    const found = chunks.flatMap(({ start, chunk: { nodes } }) =>
      nodes.flatMap(node =>
        node.type === 'table'
          ? node.children.map(({ position, children }) => [
              text.slice(start + (position?.start.offset ?? 0), start + (position?.end.offset ?? 0)),
              children.length,
            ])
          : [],
      ),
    );
    assert.deepEqual(found, [['| a | b |', 2], ...rows.map(row => [row, 3]), ['Last', 1]]);
  });

  it('leaves rows without a head as they are where they are few', () => {
    assert.deepEqual(
      parse('| a | b |\n| c | d |\n').chunks[0]?.chunk.nodes.map(({ type }) => type),
      ['paragraph'],
    );
  });

  it('reads long tables after edits as it reads them afresh', () => {
    const row = fc.constantFrom(
      '| a | ships |',
      '| Port | 12 |',
      '| - | - |',
      '| *x* | `y|` |',
      '',
      'Text',
      '    z',
      '> q',
    );
    const tables = fc
      .array(fc.oneof({ weight: 150, arbitrary: fc.constant('| Port of Arden | nine ships |') }, row), {
        minLength: 150,
        maxLength: 400,
      })
      .map(lines => `| a | b |\n| - | - |\n${lines.join('\n')}\n\nEnd.\n`);
    const changes = fc.record({
      at: fc.nat(99),
      length: fc.constantFrom(0, 0, 1, 40, 1500),
      insert: fc.constantFrom(
        '',
        'x',
        '\n',
        '\n\n',
        '|',
        '\n| - | - |\n',
        '\n\nText\n\n',
        '| a | b |\n'.repeat(200),
      ),
    });
    fc.assert(
      fc.property(tables, fc.array(changes, { minLength: 1, maxLength: 5 }), (text, edits) => {
        let current = text;
        let document = parse(current);
        for (const { at, length, insert } of edits) {
          const from = Math.floor((at / 100) * current.length);
          current = current.slice(0, from) + insert + current.slice(from + length);
          document = parse(current, document);
          assert.deepEqual(document.chunks, parse(current).chunks);
        }
      }),
      { numRuns: runs(20) },
    );
  });

  it('parses after an edit no more than what it touched', () => {
    const text = 'One of many paragraphs, about the ports.\n\n'.repeat(1000);
    const before = parse(text);
    const at = text.length / 2;
    const after = parse(`${text.slice(0, at)}x${text.slice(at)}`, before);
    const known = new Set(before.chunks.map(({ chunk }) => chunk));
    assert.ok(after.chunks.filter(({ chunk }) => !known.has(chunk)).length <= 2);
  });

  it('finds again what a fence took in when the fence is taken back', () => {
    const text = 'A paragraph.\n\n'.repeat(100);
    const before = parse(text);
    const open = parse(`\`\`\`\n${text}`, before);
    assert.equal(open.chunks.length, 1);
    const closed = parse(text, parse(`\`\`\`j\n${text}`, open));
    const known = new Set(before.chunks.map(({ chunk }) => chunk));
    assert.ok(closed.chunks.every(({ chunk }) => known.has(chunk)));
  });

  it('ends a long fence or comment where it is closed', () => {
    const lines = 'let x = 1;\n\nx++;\n\n'.repeat(5000);
    for (const [opening, closing] of [
      ['```js', '```'],
      ['~~~~', '~~~~~'],
      ['<!--', '-->'],
      ['<script>', '</script>'],
    ]) {
      const block = `${opening}\n${lines}${closing}`;
      const { chunks } = parse(`${block}\n\nAfter.\n`);
      assert.equal(chunks[0]?.chunk.nodes[0]?.position?.end.offset, block.length, opening);
      assert.equal(chunks.at(-1)?.chunk.text.trim(), 'After.');
    }
  });

  it('cuts a page without blank lines at its lines, and an endless line at its sentences', () => {
    const sentence = 'The ports handle the bulk of the trade, and nobody has looked at them for years. ';
    const pages = [
      `${sentence.repeat(3).trim()}\n`.repeat(500),
      `${sentence.trim()}\n`.repeat(1500),
      sentence.repeat(1500),
    ];
    for (const page of pages) {
      const { chunks } = parse(page);
      assert.ok(chunks.every(({ chunk }) => chunk.text.length < 50_000));
      assert.ok(chunks.every(({ chunk }) => /^The ports/.test(chunk.text)));
    }
  });

  it('cuts an endless line without sentences between words, links or markers', () => {
    const lines = ['the ports and ', '[1] ', '[Fees](https://example.org/a) and ', '*Fees* 14 '];
    for (const line of lines) {
      const { chunks } = parse(line.repeat(200_000 / line.length));
      assert.ok(
        chunks.every(({ chunk }) => chunk.text.length < 30_000),
        line,
      );
      assert.ok(
        chunks.every(({ chunk }) => chunk.nodes[0]?.type === 'paragraph'),
        line,
      );
    }
  });
});

describe('parseChunk', () => {
  it('finds tables, with bars and without', () => {
    for (const text of ['| a |\n| - |', 'a | b\n-- | --', 'a\n:-', 'a\n-:', '> a\n> :-:']) {
      const [first] = parseChunk(text).nodes;
      const node = first?.type === 'blockquote' ? first.children[0] : first;
      assert.equal(node?.type, 'table', text);
    }
  });
});

describe('parseChunks', () => {
  it('places the nodes of each text in that text', () => {
    const texts = ['# A\n\n', 'One\r\n*two*.\r\n\r\n', '[^1]: A note.\n\n', 'Three.'];
    assert.deepEqual(parseChunks(texts), texts.map(parseChunk));
  });
});
