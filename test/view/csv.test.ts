import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csv } from '../../src/view/csv.ts';

describe('comma-separated values', () => {
  it('quote what would end a field', () => {
    assert.equal(csv([['a', 'b,c', 'd"e', 'f\ng', '']]), 'a,"b,c","d""e","f\ng",\r\n');
  });

  it('never hold a formula', () => {
    for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '"=1', '＝1'])
      assert.match(csv([[formula]]), /^"?'/);
  });

  it('give back the same rows', () => {
    const cells = fc.array(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ') }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 4 }), rows => {
        assert.deepEqual(
          read(csv(rows)).map(row => row.map(cell => cell.replace(/^'/, ''))),
          rows,
        );
      }),
      { numRuns: 60 },
    );
  });
});

/** RFC 4180, letter by letter. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (quoted) {
      if (text[at] !== '"') cell += text[at];
      else if (text[at + 1] === '"') cell += text[at++];
      else quoted = false;
    } else if (text[at] === '"') quoted = true;
    else if (text[at] === ',') {
      row.push(cell);
      cell = '';
    } else if (text.startsWith('\r\n', at)) {
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
      at++;
    } else cell += text[at];
  }
  return rows;
}
