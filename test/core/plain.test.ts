import assert from 'node:assert/strict';
import fc from 'fast-check';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { plainNode } from '../../src/core/plain.ts';
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

describe('plainNode', () => {
  it('tells a paragraph of words, on one line or several', () => {
    assert.equal(plainNode('The port’s fees rose by 14% (twice), “it” said: R!\n\n')?.type, 'paragraph');
    assert.equal(plainNode('The port rose\n14 percent\n')?.type, 'paragraph');
  });

  it('tells a heading', () => {
    const heading = plainNode('### The port\n\n');
    assert.equal(heading?.type === 'heading' && heading.depth, 3);
  });

  it('leaves all else to the parser', () => {
    const others = [
      'A *port*',
      '- a',
      'A\n- a',
      '1. a',
      'A\n===',
      '# A\nB',
      '# A #',
      'A  \nb',
      'A.[^1]',
      'A &amp; b',
    ];
    for (const text of others) assert.equal(plainNode(text), undefined, text);
  });

  it('makes what the parser makes', () => {
    fc.assert(
      fc.property(fc.oneof(scraps, documents), text => {
        const node = plainNode(text);
        if (node) assert.deepEqual([node], parser.parse(text).children);
      }),
      { numRuns: runs(2000) },
    );
  });
});
