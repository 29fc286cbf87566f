import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Source } from '../core/index.ts';
import { toSources } from './csl.ts';

/** The entries of a BibTeX or BibLaTeX file. */
export function readBibtex(text: string): Source[] {
  return toSources(plugins.input.chain(text, { forceType: '@bibtex/text', generateGraph: false }));
}
