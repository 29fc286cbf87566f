import type { SourceFields } from '../../src/core/sources/reference.ts';
import type { Measurement } from '../evaluation.ts';

/** What a person read off a reference; what it doesn't say, or what wasn't labelled, isn't measured. */
export interface Gold {
  readonly URL?: string | undefined;
  readonly DOI?: string | undefined;
  readonly years: readonly string[];
  readonly title?: string | undefined;
  readonly family?: string | undefined;
}

type Figure = 'URL' | 'DOI' | 'year' | 'title' | 'family';

/** Exact URL, DOI and year; F1 of the tokens of titles and of first authors' family names. */
export class ReferenceScores {
  private readonly scores: Readonly<Record<Figure, number[]>> = {
    URL: [],
    DOI: [],
    year: [],
    title: [],
    family: [],
  };

  add(note: string, gold: Gold, found: SourceFields | undefined): void {
    const author = found?.author?.[0];
    const read = {
      URL: found?.URL ?? '',
      DOI: found?.DOI ?? '',
      year: String(found?.issued?.['date-parts'][0]?.[0] ?? ''),
      title: found?.title ?? '',
      family: author?.family ?? author?.literal ?? '',
    };
    const add = (figure: Figure, score: number, expected: string): void => {
      this.scores[figure].push(score);
      if (process.env.SHOW === figure && score < 0.9)
        console.log(`${note.slice(0, 260)}\n    expected ${expected}\n    found    ${JSON.stringify(read)}`);
    };
    if (gold.URL) add('URL', read.URL === gold.URL ? 1 : 0, gold.URL);
    if (gold.DOI) add('DOI', read.DOI === gold.DOI ? 1 : 0, gold.DOI);
    if (gold.years.length > 0) add('year', gold.years.includes(read.year) ? 1 : 0, gold.years.join());
    if (gold.title) add('title', tokenF1(read.title, gold.title), gold.title);
    if (gold.family) add('family', tokenF1(read.family, gold.family), gold.family);
  }

  /** Each figure with how many references have it; those that none has are left out. */
  rows(what: string): Measurement[] {
    return FIGURES.flatMap(({ figure, measure, floor }) => {
      const scores = this.scores[figure];
      if (scores.length === 0) return [];
      const value = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      return [{ measure: `${what}: ${measure}, of ${scores.length}`, value, floor }];
    });
  }
}

const FIGURES: readonly { readonly figure: Figure; readonly measure: string; readonly floor: number }[] = [
  { figure: 'URL', measure: 'URL exact', floor: 0.99 },
  { figure: 'DOI', measure: 'DOI exact', floor: 0.99 },
  { figure: 'year', measure: 'year exact', floor: 0.97 },
  { figure: 'title', measure: 'title, token F1', floor: 0.85 },
  { figure: 'family', measure: 'first family name, token F1', floor: 0.9 },
];

function tokens(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? [];
}

function tokenF1(found: string, gold: string): number {
  const left = tokens(gold);
  const given = tokens(found);
  const total = left.length + given.length;
  let right = 0;
  for (const token of given) {
    const at = left.indexOf(token);
    if (at < 0) continue;
    left.splice(at, 1);
    right++;
  }
  return total === 0 ? 1 : (2 * right) / total;
}
