import type { ReadDocument } from '../view/checking/ports.ts';
import { readHtml } from './html.ts';

/** The reader of PDFs, a bundle of its own: it is large, and most sources are pages. */
export type PdfReader = (bytes: Uint8Array) => Promise<ReadDocument>;

/**
 * Reads a file by its content type: pages, PDFs and plain text. Throws with a reason for a person for what can't be read.
 */
export async function readDocument(
  body: Uint8Array,
  contentType: string,
  pdfReader: () => Promise<PdfReader>,
): Promise<ReadDocument> {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/pdf') {
    const read = await pdfReader();
    const document = await read(body);
    if (!/\p{L}{3}/u.test(document.text)) throw new Error('the PDF holds pictures of pages and no text');
    return document;
  }
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(type)) return readHtml(decoded(body, contentType));
  if (/^text\/|^application\/(?:[\w.+-]+\+)?(?:json|xml)$/.test(type))
    return { format: 'text', text: decoded(body, contentType), about: {} };
  throw new Error(`files of the type ${type || 'unknown'} can’t be read`);
}

const START = 2_048;

/** Text in the encoding that the type names, that the page's start names, or UTF-8. */
function decoded(body: Uint8Array, contentType: string): string {
  const start = new TextDecoder('latin1').decode(body.subarray(0, START));
  const named =
    /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ??
    /<meta[^>]{0,200}charset=["']?([\w-]+)/i.exec(start)?.[1];
  try {
    return new TextDecoder(named ?? 'utf-8').decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}
