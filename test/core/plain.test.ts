import assert from 'node:assert/strict';
import fc from 'fast-check';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { plainNodes } from '../../src/core/plain.ts';
import { documents, runs } from './fragments.ts';

const parser = unified()
  .use(remarkParse)
  .use(function withTables() {
    Object.assign(this.data(), {
      micromarkExtensions: [gfmTable()],
      fromMarkdownExtensions: [gfmTableFromMarkdown()],
    });
  })
  .freeze();

/** What may start, end or split a block, amid words. */
const scraps = fc
  .array(
    fc.constantFrom(
      ...[
        'Ports',
        'a',
        '14',
        '1.',
        '1)',
        '#',
        '##',
        '-',
        '=',
        '>',
        '|',
        ':',
        '“',
        '(',
        '.',
        '!',
        'é',
        '~',
        '+',
        '{',
      ],
      ...[
        '\n',
        '\n',
        '\n\n',
        ' ',
        ' ',
        '  ',
        '\t',
        '\r',
        '\u00a0',
        '\u2028',
        '*',
        '_',
        '[x]',
        '&amp;',
        '<',
        '`',
        '\\',
        '\0',
      ],
    ),
    { maxLength: 10 },
  )
  .map(parts => parts.join(''));

function typesOf(text: string): string[] | undefined {
  return plainNodes(text)?.map(({ type }) => type);
}

describe('plainNodes', () => {
  it('tells a paragraph of words, on one line or several', () => {
    assert.deepEqual(typesOf('The port’s fees rose by 14% (twice), “it” said: R!\n\n'), ['paragraph']);
    assert.deepEqual(typesOf('The port rose\n14 percent, R&D too\n'), ['paragraph']);
  });

  it('tells a heading', () => {
    const [heading] = plainNodes('### 5.1 The port\n\n') ?? [];
    assert.equal(heading?.type === 'heading' && heading.depth, 3);
  });

  it('tells several in a row', () => {
    assert.deepEqual(typesOf('# A\nB\nb\n\nC\n## D\n'), ['heading', 'paragraph', 'paragraph', 'heading']);
  });

  it('leaves all else to the parser', () => {
    const others = ['A *port*', '- a', 'A\n- a', '1. a', 'A\n===', '# A #', 'A  \nb', 'A.[^1]', 'A &amp; b'];
    for (const text of others) assert.equal(plainNodes(text), undefined, text);
  });

  it('makes what the parser makes', () => {
    fc.assert(
      fc.property(fc.oneof(scraps, documents), text => {
        const nodes = plainNodes(text);
        if (nodes) assert.deepEqual(nodes, parser.parse(text).children);
      }),
      { numRuns: runs(2000) },
    );
  });
});
