import { deepStrictEqual, ok } from 'node:assert';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { decode, shrink } from '../../scripts/build/png.mjs';

function chunk(name: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(content.length, 0);
  numbers.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)]);
}

/** A picture of 1 × n pixels per row, every row with its filter and its bytes as they stand in the file. */
function png(width: number, rows: number[][]): Buffer {
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, rows.length, 8, 2, 0, 0, 0]);
  const content = deflateSync(Buffer.from(rows.flat()));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', content),
    chunk('IEND', Buffer.of()),
  ]);
}

describe('pictures', () => {
  it('are read with each of the five filters', () => {
    // Every row is, once its filter is undone, 0x102030 and then 0x112131.
    const rows = [
      [0, 0x10, 0x20, 0x30, 0x11, 0x21, 0x31], // none
      [1, 0x10, 0x20, 0x30, 1, 1, 1], // difference to the left
      [2, 0, 0, 0, 0, 0, 0], // to above
      [3, 8, 16, 24, 1, 1, 1], // to the mean of both: floor((0x10 + 0x11) / 2) = 0x10
      [4, 0, 0, 0, 0, 0, 0], // to the nearest of left, above and corner, which is above
    ];
    const { width, height, pixels } = decode(png(2, rows));
    deepStrictEqual([width, height], [2, 5]);
    deepStrictEqual(
      [...pixels],
      rows.flatMap(() => [0x102030, 0x112131]),
    );
  });

  it('keep their colours when there are few', () => {
    const small = shrink(png(2, [[0, 255, 0, 0, 0, 0, 255]]));
    const palette = small.subarray(small.indexOf('PLTE') + 4);
    deepStrictEqual([...palette.subarray(0, 6)], [0, 0, 255, 255, 0, 0]);
    const at = small.indexOf('IDAT');
    deepStrictEqual([...inflateSync(small.subarray(at + 4, at + 4 + small.readUInt32BE(at - 4)))], [0, 1, 0]);
  });

  it('get colours that are near when there are many', () => {
    const reds = Array.from({ length: 300 }, (_, n) => [n % 256, n < 256 ? 0 : 90, 0]);
    const small = shrink(
      png(150, [
        [0, ...reds.slice(0, 150).flat()],
        [0, ...reds.slice(150).flat()],
      ]),
    );
    const [colours, pixels] = [small.indexOf('PLTE'), small.indexOf('IDAT')];
    ok(small.readUInt32BE(colours - 4) <= 256 * 3);
    const rows = inflateSync(small.subarray(pixels + 4, pixels + 4 + small.readUInt32BE(pixels - 4)));
    const shown = [...rows.subarray(1, 151), ...rows.subarray(152)].map(
      index => small[colours + 4 + index * 3] ?? 0,
    );
    ok(shown.every((red, at) => Math.abs(red - (reds[at]?.[0] ?? 0)) <= 2));
  });
});
