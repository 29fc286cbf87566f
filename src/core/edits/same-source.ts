import { isBackReference } from '../back-reference.ts';
import type { Note } from '../brief.ts';
import type { BriefContent } from '../findings/index.ts';
import { once, onceInSteps, remembered } from '../remembered.ts';
import { repeatsEarlier, urlKey } from '../sources.ts';
import { sliceOf } from '../span.ts';
import { finish, flattened, inSteps, type Steps } from '../steps.ts';
import { plainWords, wordsOf } from './note-words.ts';

/** Two notes to the same place of the same source. */
export interface Duplicate {
  readonly note: Note;
  readonly first: Note;
  /** Which of the two says all that the other says; undefined where each says something of its own. */
  readonly fuller: Note | undefined;
}

/**
 * The notes that cite what an earlier one cites: the same source (by DOI, address, or title and year) and the same pages
 * of it, or the same words. "Ibid." and short forms repeat on purpose; a note with several sources is none of them.
 */
export const duplicateNotes = (brief: BriefContent): readonly Duplicate[] => finish(readingDuplicates(brief));

/** The same in steps. */
export const readingDuplicates = onceInSteps(function* (brief: BriefContent): Steps<readonly Duplicate[]> {
  const first = new Map<string, Note>();
  const found = yield* inSteps(brief.notes, (note): readonly Duplicate[] => {
    const keys = keysOf(brief, note);
    const known = keys.map(key => first.get(key)).find(each => each && each.span.end <= note.span.start);
    if (known) return [{ note, first: known, fuller: fullerOf(brief, known, note) }];
    for (const key of keys) if (!first.has(key)) first.set(key, note);
    return [];
  });
  return yield* flattened(found);
});

function keysOf(brief: BriefContent, note: Note): string[] {
  const body = sliceOf(brief.text, note.body);
  if (isBackReference(body) || repeatsEarlier(body)) return [];
  const words = wordsOf(brief.text, note);
  const { sources, places } = readCitation(body);
  const source = note.source && sources < 2 ? [`source ${note.source.id} ${places}`] : [];
  return [...(words !== '' ? [`words ${words}`] : []), ...source];
}

function fullerOf(brief: BriefContent, first: Note, note: Note): Note | undefined {
  return saysAll(brief, first, note) ? first : saysAll(brief, note, first) ? note : undefined;
}

/** Whether one note says of its source all that another says, in any order and form. */
export function saysAll({ text }: BriefContent, one: Note, other: Note): boolean {
  const [all, some] = [one, other].map(each => readCitation(sliceOf(text, each.body)).said);
  return all !== undefined && some !== undefined && holds(all)(some);
}

/** The same for each pair that was read: a finding after a key compares few anew. */
const holds = once((all: ReadonlySet<string>) =>
  once((some: ReadonlySet<string>) => [...some].every(word => all.has(word))),
);

interface CitationReading {
  /** How many works it cites, by their links and quoted titles. */
  readonly sources: number;
  /** Pages, sections and other places in the work: "p3", "§4". */
  readonly places: string;
  /** What it says, in any order: words without those that say nothing, and addresses. */
  readonly said: ReadonlySet<string>;
}

const URL = /https?:\/\/[^\s<>"”)\]]+/gi;
const PLACE =
  /(?:\b(pp?|pages?|at|sec|secs|section|sections|ch|chap|chapter|paras?|paragraphs?|figs?|figures?|tables?|art|article|vol|n|note|footnote)\.? ?|([§¶]{1,2}) ?|[),;] (?=\d[\d–, -]{0,20}\.?$))(\d[\d.]{0,8}(?: ?[-–] ?\d{1,6})?(?:, ?\d{1,5}(?: ?[-–] ?\d{1,6})?){0,9})(?! ?\p{L}{3,9} \d{4})/giu;
const SEEN = /[,;]? ?[([]?(?:last )?(?:accessed|retrieved|visited)(?: on)? [\p{L}\d ,./-]{4,24}[)\]]?/giu;

/** They say nothing of the work. */
const EMPTY =
  /^(?:\p{L}|see|also|the|and|in|at|of|an|from|for|available|accessed|retrieved|online|doi|https?|www|no|pp)$/u;

const readCitation = remembered((body: string): CitationReading => {
  const text = plainWords(body);
  const urls = (text.match(URL) ?? []).map(url => url.replace(/[.,;:]+$/, ''));
  const addresses = new Set(urls.map(urlKey));
  const bare = text.replace(URL, ' ').replace(SEEN, ' ').trim();
  const fragments = urls.flatMap(url => /#(?:page|p|sec\w*)=?[\w.-]+$/i.exec(url)?.[0] ?? []);
  const places = [...bare.matchAll(PLACE)].map(
    ([, word = '', sign = '', number = '']) =>
      `${word.charAt(0).toLowerCase()}${sign.charAt(0)}${number.replace(/[\s.,]+$/, '').replace(/\s/g, '')}`,
  );
  const doi = /\b10\.\d{4,9}\/[^\s,;)]+/.exec(bare)?.[0].replace(/\.$/, '').toLowerCase();
  const words = (
    bare
      .replace(/\b10\.\d{4,9}\/\S+/, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .filter(word => !EMPTY.test(word))
    .map(word => MONTHS[word] ?? word);
  const parts = bare.split(/;\s/).filter(part => /[“"][^”"]{3,300}[”"]|\b(?:19|20)\d\d\b/.test(part));
  return {
    sources: Math.max(addresses.size, parts.length),
    places: [...fragments, ...places].join(' '),
    said: new Set([...addresses, ...(doi ? [`doi:${doi}`] : []), ...words]),
  };
});

const MONTHS: Readonly<Record<string, string>> = {
  jan: 'january',
  feb: 'february',
  mar: 'march',
  apr: 'april',
  jun: 'june',
  jul: 'july',
  aug: 'august',
  sep: 'september',
  sept: 'september',
  oct: 'october',
  nov: 'november',
  dec: 'december',
};
