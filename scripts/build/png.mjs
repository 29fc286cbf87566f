// Makes a picture of a window several times smaller: few colours make it up, so 256 of them show it as well.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const PALETTE_SIZE = 256;

/** @param {Buffer} png */
function readChunks(png) {
  /** @type {Map<string, Buffer[]>} */
  const chunks = new Map();
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    chunks.set(name, [...(chunks.get(name) ?? []), png.subarray(at + 8, at + 8 + length)]);
    at += length + 12;
  }
  return chunks;
}

/** @param {string} name @param {Buffer} content */
function chunk(name, content) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** The predictor of PNG's filter type 4 (PNG specification, 9.4). @param {number} a @param {number} b @param {number} c */
function paeth(a, b, c) {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (pa <= pb && pa <= pc) return a;
  return pb <= pc ? b : c;
}

/**
 * Undoes the filters of the rows, in place (PNG specification, 9.2).
 * @param {Buffer} rows each a byte for its filter and then its pixels
 * @param {number} stride bytes of a row, without its filter
 * @param {number} size bytes of a pixel
 */
function unfilter(rows, stride, size) {
  for (let row = 0; row < rows.length; row += stride + 1) {
    const filter = rows[row];
    for (let at = row + 1; at <= row + stride; at++) {
      const left = at - size > row ? rows[at - size] : 0;
      const up = row > 0 ? rows[at - stride - 1] : 0;
      const corner = row > 0 && at - size > row ? rows[at - size - stride - 1] : 0;
      const [a, b, c] = /** @type {[number, number, number]} */ ([left, up, corner]);
      const guess = [0, a, b, (a + b) >> 1, filter === 4 ? paeth(a, b, c) : 0][filter ?? 0] ?? 0;
      rows[at] = (rows[at] ?? 0) + guess;
    }
  }
}

/**
 * Reads what browsers write: 8 bits a channel, without interlacing.
 * @param {Buffer} png
 * @returns {{ width: number, height: number, pixels: Uint32Array }} pixels: 0xRRGGBB, row by row
 */
export function decode(png) {
  const chunks = readChunks(png);
  const header = chunks.get('IHDR')?.[0] ?? Buffer.alloc(13);
  const [width, height, size] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9] === 6 ? 4 : 3];
  const rows = inflateSync(Buffer.concat(chunks.get('IDAT') ?? []));
  const stride = width * size;
  unfilter(rows, stride, size);
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at++) {
    pixels[at] = rows.readUIntBE(Math.floor(at / width) * (stride + 1) + 1 + (at % width) * size, 3);
  }
  return { width, height, pixels };
}

/** The greatest difference of two colours in any of their channels. @param {number} a @param {number} b */
function difference(a, b) {
  const red = Math.abs((a >> 16) - (b >> 16));
  const green = Math.abs(((a >> 8) & 255) - ((b >> 8) & 255));
  return Math.max(red, green, Math.abs((a & 255) - (b & 255)));
}

/**
 * Chooses a palette: the commonest colours, none nearer to another than it must be for all to have a near one.
 * @param {Uint32Array} pixels
 * @returns {{ palette: number[], indexOf: Map<number, number> }}
 */
function choose(pixels) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const colours = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([colour]) => colour);
  for (let distance = 0; ; distance++) {
    /** @type {number[]} */
    const palette = [];
    const indexOf = new Map();
    for (const colour of colours) {
      let near = palette.findIndex(chosen => difference(chosen, colour) <= distance);
      if (near < 0) near = palette.push(colour) - 1;
      if (near === PALETTE_SIZE) break;
      indexOf.set(colour, near);
    }
    if (indexOf.size === colours.length) return { palette, indexOf };
  }
}

/**
 * The same picture with a palette of 256 colours.
 * @param {Buffer} png as a browser writes it
 * @returns {Buffer}
 */
export function shrink(png) {
  const { width, height, pixels } = decode(png);
  const { palette, indexOf } = choose(pixels);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // 8 bits for each pixel, which is an index into the palette
  const rows = Buffer.alloc((width + 1) * height);
  pixels.forEach((pixel, at) => {
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = indexOf.get(pixel) ?? 0;
  });
  const colours = Buffer.from(palette.flatMap(colour => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
  ];
  return Buffer.concat([SIGNATURE, ...chunks, chunk('IEND', Buffer.alloc(0))]);
}
