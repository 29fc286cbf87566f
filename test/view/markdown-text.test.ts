import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { emphasised, escapeMarkdown } from '../../src/view/markdown-text.ts';

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
