import fc from 'fast-check';

/** How many cases a property test tries: `few`, or many in the long run that `npm run fuzz` makes. */
export function runs(few: number): number {
  return few * Number(process.env.FUZZ_FACTOR ?? 1);
}

/** Pieces of Markdown and of copied pages that are hard where they meet. */
const FRAGMENTS = [
  '# Title',
  'Title\n===',
  '## How the U.S. Should Respond',
  'Mixed U.S. Response. The President said so.REF ',
  '**Bold lead.** Then text.',
  'One. Two! Three? “Four,” said Ann Reed.REF',
  'Exports fell by 14 percent in 2020.[^1]',
  'Congress should act, and must not wait.',
  '[^1]: Ann Reed, “Fees,” 2020, https://example.org/a.',
  '[^1]:\n    indented',
  '[^',
  '[^a b]',
  '^[inline *note*]',
  '[1, 3–5]',
  '[@a; @b, p. 3]',
  '<sup>2</sup>',
  '¹²',
  '<a href="#fn1">1</a>',
  '```',
  '```js\nlet x;\n```',
  '~~~~',
  '    indented code',
  '`code',
  '<!--',
  '-->',
  '<div>',
  '</div>',
  '<h2>Heading</h2>',
  '<p id="fn:3">Note.</p>',
  '<script>',
  '<!DOCTYPE',
  '<![CDATA[',
  '---',
  '***',
  '- item',
  '  - nested',
  '1. first',
  '10) tenth',
  '> quoted',
  '>> deeper\nlazy',
  '| a | b |\n| - | - |\n| c | d |',
  '[link](https://example.org)',
  '[link][label]',
  '[label]: https://example.org "Title"',
  '![image](a.png)',
  'Notes',
  'References:',
  '&amp;&#0;&bogus;',
  '\\[escaped\\]',
  '"straight" and ‘single’ «angle»',
  '“unclosed',
  '\t',
  '  \n',
  '\\\n',
  '\uFEFF',
  '\0',
  '\u2028',
  '\u00A0',
  '😀',
  '\uD83D',
  '\uDE00',
  'x'.repeat(200),
  'word '.repeat(60),
] as const;

const ENDINGS = ['\n', '\n\n', '\r\n', '\r\n\r\n', '\r', ' ', ''] as const;

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...FRAGMENTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

/** Documents made of the fragments, of any line endings. */
export const documents = fc
  .array(fc.tuple(piece, fc.constantFrom(...ENDINGS)), { maxLength: 24 })
  .map(pieces => pieces.flat().join(''));

const LONG_LINE = 'The ports handle the bulk of the trade, and nobody has looked at them for years. '.repeat(
  3,
);

/** Long runs of lines with hardly a blank one between: copied pages, lists, lines without an end. */
export const pages = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(`${LONG_LINE}\n`, `${LONG_LINE}\n- `, `- ${LONG_LINE}\n`) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(LONG_LINE.repeat(20), 'word\n'.repeat(300), '- item\n'.repeat(100)),
      },
      { weight: 1, arbitrary: piece.map(text => `${text}\n`) },
    ),
    { minLength: 5, maxLength: 60 },
  )
  .map(lines => lines.join(''));

/** A replacement at two places of a text, given as fractions of its length. */
export interface Edit {
  readonly from: number;
  readonly length: number;
  readonly insert: string;
}

export const edits = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 30 }),
  insert: fc.oneof(piece, fc.constantFrom(...ENDINGS), fc.constant('')),
});

/** What is typed and deleted in the middle of words. */
export const keys = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 2 }),
  insert: fc.constantFrom('s', 'é', '1', ' ', 'so', ''),
});

export function applyEdit(text: string, { from, length, insert }: Edit): string {
  const start = Math.round(from * text.length);
  return text.slice(0, start) + insert + text.slice(start + length);
}
