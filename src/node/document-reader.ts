import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Wording, wordedError, wording } from '../core/wording.ts';
import type { DocumentReader, ReadDocument } from '../view/checking/ports.ts';

interface Limits {
  /** In milliseconds. */
  readonly time: number;
  /** In megabytes of the worker's own heap. */
  readonly memory: number;
  /** So many are read at the same time. */
  readonly workers: number;
}

const LIMITS: Limits = { time: 30_000, memory: 512, workers: 2 };

/**
 * Reads each document in a worker thread of its own, so that one that takes all the time or memory that there is ends that
 * one reading and nothing else. `folder` is where the bundles are.
 */
export function openDocumentReader(folder: string, limits: Limits = LIMITS): DocumentReader {
  let free = limits.workers;
  const waiting: (() => void)[] = [];
  const turn = async (): Promise<void> => {
    if (free > 0) free--;
    else await new Promise<void>(resolve => waiting.push(resolve));
  };
  const done = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free++;
  };
  return {
    read: async (body, contentType, signal) => {
      await turn();
      try {
        signal.throwIfAborted();
        return await readInWorker(join(folder, 'document-worker.js'), { body, contentType }, signal, limits);
      } finally {
        done();
      }
    },
  };
}

type Answer = { readonly document: ReadDocument } | { readonly reason: string };

function readInWorker(
  file: string,
  message: { readonly body: Uint8Array; readonly contentType: string },
  signal: AbortSignal,
  { time, memory }: Limits,
): Promise<ReadDocument> {
  return new Promise((resolve, reject) => {
    // Nothing of the host's environment, and nothing printed: the document decides what happens in there.
    const options = {
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    };
    const worker = new Worker(file, options);
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      void worker.terminate();
      settle();
    };
    const fail = (reason: Wording): void => end(() => reject(wordedError(reason)));
    const cancel = (): void => fail(wording('cancelled'));
    const timer = setTimeout(
      () => fail(wording('it takes more than {0} s to read', Math.round(time / 1000))),
      time,
    );
    signal.addEventListener('abort', cancel);
    worker.once('message', (answer: Answer) =>
      'document' in answer ? end(() => resolve(answer.document)) : fail(wording('{0}', answer.reason)),
    );
    worker.once('error', error =>
      fail(
        'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? wording('it takes too much memory to read')
          : wording('{0}', error.message),
      ),
    );
    worker.once('exit', () => fail(wording('reading it broke off')));
    worker.postMessage(message);
  });
}
