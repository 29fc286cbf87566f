import { wording } from '../core/wording.ts';
import type { CheckingHost, CheckingHostOptions } from '../view/checking/ports.ts';
import { openDocumentReader } from './document-reader.ts';

/** Stands for `src/node/checking-host.ts` in a browser, which lets no extension read pages of other sites. */
export function openCheckingHost({ loadBundle }: CheckingHostOptions): CheckingHost {
  return {
    reader: openDocumentReader(loadBundle),
    noWeb: wording('VS Code runs in a browser here, which may not fetch other sites'),
  };
}
