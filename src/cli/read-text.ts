import { readFileSync } from 'node:fs';

const STANDARD_INPUT = 0;

/**
 * A file's text, "-" being standard input: UTF-8, or UTF-16 with a byte order mark, which is left out. Bytes that
 * aren't UTF-8 become U+FFFD. Throws when the file can't be read.
 */
export function readText(file: string): string {
  return decode(readFileSync(file === '-' ? STANDARD_INPUT : file));
}

function decode(bytes: Buffer): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
