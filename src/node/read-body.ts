import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** The start of a body without its compression, no more than so many bytes of it in memory at any time. */
export async function readBody(
  response: IncomingMessage,
  most: number,
): Promise<{ readonly body: Uint8Array; readonly isCut: boolean }> {
  const chunks: Buffer[] = [];
  let size = 0;
  const stream = decompressed(response);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const left = most - size;
      chunks.push(chunk.length > left ? chunk.subarray(0, left) : chunk);
      size += Math.min(chunk.length, left);
      if (chunk.length > left) return { body: Buffer.concat(chunks), isCut: true };
    }
    return { body: Buffer.concat(chunks), isCut: false };
  } finally {
    stream.destroy();
    response.destroy();
  }
}

function decompressed(response: IncomingMessage): Readable {
  const through = decompressor(response.headers['content-encoding']?.trim().toLowerCase() ?? '');
  if (!through) return response;
  response.on('error', error => through.destroy(error));
  return response.pipe(through);
}

function decompressor(encoding: string) {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return undefined;
  }
}
