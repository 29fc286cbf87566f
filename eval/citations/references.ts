import { readReference } from '../../src/core/sources/reference.ts';
import type { Measurement } from '../evaluation.ts';
import { readRows } from './lines.ts';

/** References tagged by hand (anystyle's gold standard). */
export const REFERENCES = 'citations/anystyle-gold.jsonl';

interface Row {
  readonly segments: readonly (readonly [label: string, text: string])[];
}

/** Exact URL, DOI and year; F1 of the tokens of titles and of first authors' family names. */
export function measureReferences(dataFolder: string, path = REFERENCES): Measurement[] {
  const scores = {
    URL: new Mean(),
    DOI: new Mean(),
    year: new Mean(),
    title: new Mean(),
    family: new Mean(),
  };
  for (const { segments } of readRows<Row>(dataFolder, path)) {
    const note = segments.map(([, text]) => text.replace(/<\/?[a-z]+>/g, '')).join(' ');
    const gold = goldOf(segments);
    const found = readReference(note);
    const author = found?.author?.[0];
    const family = author?.family ?? author?.literal ?? '';
    const year = found?.issued?.['date-parts'][0]?.[0];
    if (gold.URL) scores.URL.add(found?.URL === gold.URL ? 1 : 0);
    if (gold.DOI) scores.DOI.add(found?.DOI === gold.DOI ? 1 : 0);
    if (gold.years.length > 0) scores.year.add(gold.years.includes(String(year)) ? 1 : 0);
    if (gold.title) scores.title.add(tokenF1(found?.title ?? '', gold.title));
    if (gold.family) scores.family.add(tokenF1(family, gold.family));
    if (process.env.SHOW)
      show(process.env.SHOW, note, gold, {
        title: found?.title ?? '',
        family,
        year: String(year),
        URL: found?.URL ?? '',
        DOI: found?.DOI ?? '',
      });
  }
  return [
    { measure: 'references: URL exact', value: scores.URL.value, floor: 0.99 },
    { measure: 'references: DOI exact', value: scores.DOI.value, floor: 0.99 },
    { measure: 'references: year exact', value: scores.year.value, floor: 0.97 },
    { measure: 'references: title, token F1', value: scores.title.value, floor: 0.85 },
    { measure: 'references: first family name, token F1', value: scores.family.value, floor: 0.9 },
  ];
}

class Mean {
  private sum = 0;
  private count = 0;
  add(value: number): void {
    this.sum += value;
    this.count++;
  }
  get value(): number {
    return this.count === 0 ? 1 : this.sum / this.count;
  }
}

interface Gold {
  readonly URL: string | undefined;
  readonly DOI: string | undefined;
  readonly years: readonly string[];
  readonly title: string | undefined;
  readonly family: string | undefined;
}

function goldOf(segments: Row['segments']): Gold {
  const text = (label: string): string | undefined =>
    segments.find(segment => segment[0] === label)?.[1].replace(/<\/?[a-z]+>/g, '');
  return {
    URL: /https?:\/\/\S*[^\s.,;)\]>]/.exec(text('url') ?? '')?.[0],
    DOI: /10\.\d{4,9}\/\S*[^\s.,;)\]>]/.exec(text('doi') ?? '')?.[0],
    years: segments.filter(([label]) => label === 'date').flatMap(([, date]) => date.match(/\d{4}/g) ?? []),
    title: text('title'),
    family: familyOf(text('author') ?? ''),
  };
}

/** "Smith, J." and "Smith J," and "J. Smith": by the text tagged as authors alone. */
function familyOf(author: string): string | undefined {
  const [first = '', second = ''] = author.replace(/\bet al\b.*/, '').split(/,|;| & | and | et | und /);
  const name = first.trim().replace(/\.$/, '');
  if (!/\p{L}{2}/u.test(name) || /^[—–-]/.test(name)) return undefined;
  const words = name.split(/\s+/);
  if (words.length === 1 || (/^(?:\p{Lu}[.\s-]*){1,4}$/u.test(second.trim()) && !/^(?:\p{Lu}\.)/u.test(name)))
    return name;
  const trailing = words.findIndex((word, i) => i > 0 && /^(?:\p{Lu}[.-]*){1,4}$/u.test(word));
  if (trailing > 0 && /\p{L}{2}/u.test(words[0] ?? '') && trailing === words.length - 1)
    return words.slice(0, trailing).join(' ');
  return words.at(-1);
}

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

function show(
  what: string,
  note: string,
  gold: Gold,
  found: Record<'title' | 'family' | 'year' | 'URL' | 'DOI', string>,
): void {
  const wrong =
    what === 'title' && gold.title
      ? tokenF1(found.title, gold.title) < 0.7
      : what === 'family' && gold.family
        ? tokenF1(found.family, gold.family) < 0.9
        : what === 'year' && gold.years.length > 0
          ? !gold.years.includes(found.year)
          : what === 'URL' && gold.URL
            ? gold.URL !== found.URL
            : what === 'DOI' && gold.DOI
              ? gold.DOI !== found.DOI
              : false;
  if (wrong)
    console.log(
      `${note.slice(0, 260)}\n    gold ${JSON.stringify(gold)}\n    found ${JSON.stringify(found)}`,
    );
}
