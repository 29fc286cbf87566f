import { type Wording, wordedError, wording } from '../core/wording.ts';
import type { DocumentReader, ReadDocument } from '../view/checking/ports.ts';

/** What is used of a web worker (HTML Standard, 10.2.6.3). */
interface WebWorker {
  onmessage: ((event: { readonly data: Answer }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(message: unknown): void;
  terminate(): void;
}
declare const Worker: new (url: string) => WebWorker;

type Answer = { readonly document: ReadDocument } | { readonly reason: string };

/** In milliseconds. */
const TIME_LIMIT = 30_000;

/** Runs in the worker: loads the bundles from their text, as the extension's own are loaded in this host. */
const PROGRAM = `
const load = text => {
  const module = { exports: {} };
  new Function('module', 'exports', text)(module, module.exports);
  return module.exports;
};
self.onmessage = async ({ data: { body, contentType, documents, pdf } }) => {
  try {
    const document = await load(documents).readDocument(body, contentType, async () => load(pdf).readPdf);
    self.postMessage({ document });
  } catch (error) {
    self.postMessage({ reason: error instanceof Error ? error.message : String(error) });
  }
};`;

/** Reads each document in a web worker of its own, which is ended when it takes too long. */
export function openDocumentReader(loadBundle: (name: string) => Promise<string>): DocumentReader {
  return {
    read: async (body, contentType, signal) => {
      const documents = await loadBundle('documents.js');
      const pdf = /^application\/pdf\b/i.test(contentType) ? await loadBundle('pdf.js') : '';
      return readInWorker({ body, contentType, documents, pdf }, signal);
    },
  };
}

function readInWorker(message: object, signal: AbortSignal): Promise<ReadDocument> {
  return new Promise((resolve, reject) => {
    const address = URL.createObjectURL(new Blob([PROGRAM], { type: 'text/javascript' }));
    const worker = new Worker(address);
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      worker.terminate();
      URL.revokeObjectURL(address);
      settle();
    };
    const fail = (reason: Wording): void => end(() => reject(wordedError(reason)));
    const cancel = (): void => fail(wording('cancelled'));
    const timer = setTimeout(
      () => fail(wording('it takes more than {0} s to read', TIME_LIMIT / 1000)),
      TIME_LIMIT,
    );
    signal.addEventListener('abort', cancel);
    worker.onmessage = ({ data }) =>
      'document' in data ? end(() => resolve(data.document)) : fail(wording('{0}', data.reason));
    worker.onerror = ({ message: reason }) =>
      fail(reason === undefined ? wording('reading it broke off') : wording('{0}', reason));
    worker.postMessage(message);
  });
}
