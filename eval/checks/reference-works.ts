import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import noteLabels from '../citations/brief-notes.labels.json' with { type: 'json' };
import { BRIEFS } from '../citations/briefs.ts';
import { readRows } from '../citations/lines.ts';

/** A note as somebody wrote it, and what the work that it cites is, as a person read it off the note. */
export interface Work {
  readonly note: string;
  readonly title: string;
  readonly year?: number;
  readonly people: readonly { readonly family: string; readonly given: string }[];
  readonly journal?: string;
  readonly publisher?: string;
}

/** References tagged by hand: the rules were mended on the one and had not seen the other. */
export const REFERENCE_SETS = {
  tuning: 'citations/anystyle-gold.jsonl',
  unseen: 'citations/anystyle-core.jsonl',
} as const;

interface Row {
  readonly segments: readonly (readonly [label: string, text: string])[];
}

const FEWEST_WORDS = 4;

/** The references of a set whose parts can be read off their tags without a doubt. */
export function taggedWorks(dataFolder: string, path: string): Work[] {
  const works: Work[] = [];
  const seen = new Set<string>();
  for (const { segments } of readRows<Row>(dataFolder, path)) {
    const tagged = (label: string) => segments.filter(each => each[0] === label).map(each => bare(each[1]));
    const [title, ...moreTitles] = tagged('title');
    const years = tagged('date').flatMap(date => date.match(/\b(?:1[89]|20)\d\d\b/g) ?? []);
    const authors = tagged('author');
    const people = authors.length === 1 ? peopleOf(authors[0] ?? '') : [];
    if (!title || moreTitles.length > 0 || title.split(' ').length < FEWEST_WORDS || seen.has(title))
      continue;
    if (tagged('container-title').length > 0 || tagged('editor').length > 0) continue;
    seen.add(title);
    const [journal] = tagged('journal').map(inner);
    const [publisher] = tagged('publisher').map(inner);
    works.push({
      note: segments.map(([, text]) => bare(text)).join(' '),
      title: inner(title),
      ...(years.length === 1 ? { year: Number(years[0]) } : {}),
      people,
      ...(journal ? { journal: journal.replace(/^in:? /i, '') } : {}),
      ...(publisher ? { publisher } : {}),
    });
  }
  return works;
}

/** The notes of the briefs that have a title and a year by their labels. */
export function notedWorks(dataFolder: string): Work[] {
  return Object.entries(noteLabels).flatMap(([file, notes]) => {
    const text = readFileSync(join(dataFolder, BRIEFS, file), 'utf8').replace(/^\uFEFF/, '');
    return notes.flatMap(label => {
      const words = (range: readonly number[] | undefined) =>
        range && text.slice(range[0], range[1]).replace(/&amp;/g, '&');
      const title = words('title' in label ? label.title : undefined);
      const year = words('year' in label ? label.year : undefined);
      if (title === undefined || title.split(' ').length < FEWEST_WORDS) return [];
      const note = (words(label.at) ?? '').replace(/\s+/g, ' ').replace(/^\[\^[^\]]+\]:\s*/, '');
      return [{ note, title: inner(title), ...(year ? { year: Number(year) } : {}), people: [] }];
    });
  });
}

function bare(text: string): string {
  return text.replace(/<\/?[a-z]+>/g, '').trim();
}

/** Without the marks around it. */
function inner(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[“"'‘«„(\s]+|[”"'’»)\s.,;:]+$/g, '')
    .replace(/[.,;:]$/, '');
}

const FAMILY = "\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}\\p{Ll}[\\p{L}’'-]+)?";
const INITIALS = '(?:\\p{Lu}\\.[ -]?){1,3}';
const INVERTED = new RegExp(`(${FAMILY}), (${INITIALS})`, 'gu');
const STRAIGHT = new RegExp(`(${INITIALS}|\\p{Lu}\\p{Ll}{2,} )(${FAMILY})`, 'gu');

/** The people of a list that has nothing else in it: "Bergk, V., Haefeli, W. E. & Brenner, H." */
function peopleOf(author: string): Work['people'] {
  const isRest = (rest: string) => /^[\s,;.&()]*(?:\b(?:and|et|al|und)\b[\s,;.&()]*)*$/.test(rest);
  const inverted = [...author.matchAll(INVERTED)].map(([, family = '', given = '']) => ({
    family,
    given: given.trim(),
  }));
  if (inverted.length > 0 && isRest(author.replace(INVERTED, ''))) return inverted;
  const straight = [...author.matchAll(STRAIGHT)].map(([, given = '', family = '']) => ({
    family,
    given: given.trim(),
  }));
  return straight.length > 0 && isRest(author.replace(STRAIGHT, '')) ? straight : [];
}
