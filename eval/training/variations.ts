import { wordsByClass } from '../../src/core/claims/words.ts';
import { hashOf } from '../taught.ts';
import { randomFrom } from './random.ts';
import { DIMENSIONS, type Vectors } from './vectors.ts';

/** What is varied: speeches in the manner of speeches, texts in the manner of texts. */
export interface Original {
  readonly text: string;
  readonly spoken: boolean;
}

export interface Variation {
  readonly text: string;
  /** Index of the sentence that it was made of. */
  readonly of: number;
}

/** Another seed gives other variations: the teacher must be asked of them. */
const SEED = 7;
/** Of each sentence; texts are fewer than speeches. */
const SPOKEN = 1;
const WRITTEN = 2;
/** How many are cut, and how many are joined with another; of all, words are exchanged. */
const CUT = 0.2;
const JOINED = 0.2;
/** A sentence is joined with one of so many before and behind it, so that a lost sentence changes few others. */
const REACH = 200;
const LONGEST = 500;

/**
 * Sentences like those of the training data, for a student that has a teacher to ask: some cut, some joined, with words
 * and figures exchanged for near ones. What becomes of a sentence depends on it and on those around it alone.
 */
export function variationsOf(originals: readonly Original[], vectors: Vectors): Variation[] {
  const neighbours = new Neighbours(vectors);
  const pools = [originals.filter(each => each.spoken), originals.filter(each => !each.spoken)];
  const places = new Map(pools.flatMap(pool => pool.map((each, place) => [each, place] as const)));
  return originals.flatMap((original, of) => {
    const { text, spoken } = original;
    const pool = pools[spoken ? 0 : 1] ?? [];
    const variant = new Variant(randomFrom(hashOf(text) ^ SEED), neighbours);
    return Array.from({ length: spoken ? SPOKEN : WRITTEN }, () => {
      const other = pool[(places.get(original) ?? 0) + variant.pick(2 * REACH + 1) - REACH];
      return { text: variant.of(text, other?.text), of };
    }).filter(each => each.text !== text);
  });
}

/** Words and figures. */
const EXCHANGED = /[A-Za-z][a-z']*|\d[\d,.]*\d|\d/g;
const YEAR = /^(19|20)\d\d$/;
/** How many of the words, and of the figures, are exchanged. */
const WORDS = 0.3;
const FIGURES = 0.5;

class Variant {
  constructor(
    private readonly random: () => number,
    private readonly neighbours: Neighbours,
  ) {}

  pick(count: number): number {
    return Math.floor(this.random() * count);
  }

  of(text: string, other: string | undefined): string {
    const kind = this.random();
    if (kind < CUT) return this.exchanged(this.cut(text));
    if (kind < CUT + JOINED && other) return this.exchanged(this.joined(text, other).slice(0, LONGEST));
    return this.exchanged(text);
  }

  private exchanged(text: string): string {
    return text.replace(EXCHANGED, each => {
      if (/\d/.test(each)) return this.random() < FIGURES ? this.figure(each) : each;
      const near = this.random() < WORDS ? this.neighbours.of(each.toLowerCase()) : [];
      return likeCased(near[this.pick(near.length)] ?? each, each);
    });
  }

  private figure(figure: string): string {
    if (YEAR.test(figure)) return `${figure.slice(0, 2)}${this.pick(2)}${this.pick(10)}`;
    return figure.replace(/\d/g, (_, at) => String(at === 0 ? 1 + this.pick(9) : this.pick(10)));
  }

  /** Five words or more, as a sentence: now and then the first ones. */
  private cut(text: string): string {
    const words = text.split(' ');
    if (words.length < 8) return text;
    const count = 5 + this.pick(words.length - 6);
    const start = this.random() < 0.4 ? 0 : this.pick(words.length - count + 1);
    const cut = words.slice(start, start + count).join(' ');
    return capitalised(/[.?!]$/.test(cut) ? cut : cut.replace(/[,;:-]*$/, '.'));
  }

  /** The whole and the end of the other, or the start of one and the end of the other. */
  private joined(text: string, other: string): string {
    const [words, others] = [text.split(' '), other.split(' ')];
    if (this.random() < 0.5) {
      const joiner = this.random() < 0.5 ? ', and ' : ' ';
      return (
        text.replace(/[.?!]+$/, '') +
        joiner +
        others.slice(this.pick(Math.max(1, others.length - 6))).join(' ')
      );
    }
    return [
      ...words.slice(0, Math.max(3, this.pick(words.length))),
      ...others.slice(Math.max(0, this.pick(others.length) - 3)),
    ].join(' ');
  }
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function likeCased(word: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase()) return word.toUpperCase();
  return /^[A-Z]/.test(like) ? capitalised(word) : word;
}

/** Words that a word may be exchanged for are among so many, the commonest. */
const COMMON = 20_000;
const MOST = 8;
/** The least product of their vectors. */
const NEAR = 0.45;
const ENDING = /(tion|ment|ity|ness|ing|ed|ly|al|ive|s)$/;

/** Words in the place of which others can stand: near in meaning and alike in their ending, none that has a class of its own. */
class Neighbours {
  private readonly indices: ReadonlyMap<string, number>;
  private readonly kept = new Map<string, readonly string[]>();
  private readonly words: readonly string[];
  private readonly endings: readonly string[];

  constructor({ words, values }: Vectors) {
    const closed = wordsByClass();
    this.values = values;
    this.words = words.slice(0, COMMON);
    this.endings = this.words.map(word => ENDING.exec(word)?.[0] ?? '');
    this.indices = new Map(
      this.words.flatMap((word, at) => (/^[a-z]{3,}$/.test(word) && !closed.has(word) ? [[word, at]] : [])),
    );
  }

  private readonly values: Float32Array;

  of(word: string): readonly string[] {
    const at = this.indices.get(word);
    if (at === undefined) return [];
    const kept = this.kept.get(word) ?? this.nearest(at);
    this.kept.set(word, kept);
    return kept;
  }

  private nearest(at: number): string[] {
    const found: { readonly word: string; readonly product: number }[] = [];
    for (const [word, other] of this.indices) {
      if (other === at || this.endings[other] !== this.endings[at]) continue;
      const product = this.product(at, other);
      if (product > NEAR) found.push({ word, product });
    }
    return found
      .sort((a, b) => b.product - a.product)
      .slice(0, MOST)
      .map(({ word }) => word);
  }

  private product(a: number, b: number): number {
    let sum = 0;
    for (let d = 0; d < DIMENSIONS; d++) {
      sum += (this.values[a * DIMENSIONS + d] ?? 0) * (this.values[b * DIMENSIONS + d] ?? 0);
    }
    return sum;
  }
}
