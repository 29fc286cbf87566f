import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { emphasised, escapeMarkdown, plainMarkdown } from '../../src/view/markdown-text.ts';

const parse = (markdown: string): Root => unified().use(remarkParse).parse(markdown);

describe('escapeMarkdown', () => {
  it('lets no markup through', () => {
    const escaped = escapeMarkdown('[a](command:x) <img src=x> **b** `c` ![d](e) $(trash) &amp;\n# f');
    assert.deepEqual(
      parse(escaped).children.map(node => node.type),
      ['paragraph'],
    );
    assert.doesNotMatch(escaped, /\$\\?\(/);
  });

  it('shows any text as it is, but for white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const shown = `x${text}x`.replace(/\s+/g, ' ').replace(/\$\(/g, '$\u200B(');
        const [paragraph, ...rest] = parse(escapeMarkdown(`x${text}x`)).children;
        assert.equal(rest.length, 0);
        assert.equal(paragraph?.type, 'paragraph');
        const words = paragraph?.type === 'paragraph' ? paragraph.children : [];
        assert.deepEqual(
          words.map(word => (word.type === 'text' ? word.value : word.type)),
          [shown.replace(/\0/g, '\uFFFD')],
        );
      }),
    );
  });

  it('is in italics whatever it says', () => {
    const [paragraph] = parse(`in ${emphasised(' Who *Pays*? ')} and (${emphasised('“2,”')})`).children;
    const words = paragraph?.type === 'paragraph' ? paragraph.children : [];
    assert.deepEqual(
      words.map(({ type }) => type),
      ['text', 'emphasis', 'text', 'emphasis', 'text'],
    );
    assert.equal(emphasised(' '), '');
  });
});

describe('plainMarkdown', () => {
  it('escapes nothing that needs no escape', () => {
    for (const text of [
      'leaves [port directors] with nine',
      'https://a.example/?utm_source=b&c=d(e)',
      'A < B, 5 > 4!',
    ])
      assert.equal(plainMarkdown(text), text);
  });

  it('is read as the words that it was made of', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MARKS), { maxLength: 9 }), parts => {
        const text = parts.join('').replace(/\s+/g, ' ').trim();
        const [list] = parse(`- a\n- ${plainMarkdown(text)}`).children;
        const item = list?.type === 'list' ? list.children[1] : undefined;
        const paragraph = item?.children[0];
        const words = paragraph?.type === 'paragraph' ? paragraph.children : (item?.children ?? []);
        assert.deepEqual(
          words.map(word => (word.type === 'text' ? word.value : word.type)),
          text === '' ? [] : [text],
        );
      }),
    );
  });
});

const MARKS = [
  ...'\\`*_[]()<>&#~+-.!|:"^',
  ...[
    'a',
    'b1',
    '7',
    ' ',
    'é',
    '”',
    '1. ',
    '# ',
    '> ',
    '- ',
    '---',
    '[a](b)',
    '![a](b)',
    '<b>',
    '&amp;',
    '&#35;',
    '__',
    '**',
    'https://a.example/_b_',
    '<a@b.example>',
  ],
];
