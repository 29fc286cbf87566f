import { parentPort } from 'node:worker_threads';
import type { PdfReader, readDocument } from '../documents/main.ts';

/** Reads the one document that it is sent, and answers with its text or with why it can't be read. */
parentPort?.once('message', async ({ body, contentType }: { body: Uint8Array; contentType: string }) => {
  try {
    // Built beside this file.
    const documents: { readDocument: typeof readDocument } = require('./documents.js');
    const pdf = async () => (require('./pdf.js') as { readPdf: PdfReader }).readPdf;
    parentPort?.postMessage({ document: await documents.readDocument(body, contentType, pdf) });
  } catch (error) {
    parentPort?.postMessage({ reason: error instanceof Error ? error.message : String(error) });
  }
});
