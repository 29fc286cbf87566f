import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/core/analyse.ts';
import { plainText } from '../../src/view/trees/plain-text.ts';

/** Works of the US government, which are in the public domain. */
const FILES = [
  'cisa_16-03',
  'cisa_19-02',
  'cisa_20-01',
  'gsa_18f_technology_budgeting',
  'gsa_https_only_standard',
  'nist_800-63b_sec5',
  'omb_identity_draft',
  'omb_m-13-13_open_data',
  'omb_m-15-14_fitara',
].map(name => `briefs/${name}.md`);
export const SOURCES: readonly string[] = FILES;

/** A brief as a source has it: paragraphs of plain text, and the sentences that one may quote. */
export interface SourceDocument {
  readonly name: string;
  readonly paragraphs: readonly string[];
  readonly sentences: readonly string[];
}

/** Shorter sentences stand in many places; longer ones are lists. */
const WORDS = { fewest: 8, most: 45 };

export function readSourceDocuments(dataFolder: string): SourceDocument[] {
  return FILES.map(file => {
    const brief = analyse(readFileSync(join(dataFolder, file), 'utf8').replace(/^\uFEFF/, ''));
    const paragraphs = brief.paragraphs.map(({ span }) => plainText(brief, span));
    const sentences = brief.sentences
      .map(({ span }) => plainText(brief, span))
      .filter(text => {
        const words = text.split(' ').length;
        const isPlain = /^[A-Z“"]/.test(text) && /[.!?”"]$/.test(text) && !/[[\]…|*_<>]|\.\.\./.test(text);
        return isPlain && words >= WORDS.fewest && words <= WORDS.most;
      });
    const body = paragraphs.join('\n');
    return { name: file, paragraphs, sentences: [...new Set(sentences)].filter(each => body.includes(each)) };
  });
}
