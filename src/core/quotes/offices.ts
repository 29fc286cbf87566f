import { TITLES } from './name-words.ts';
import { personIn } from './people.ts';
import { isTitled, isUnnamed } from './unnamed.ts';

/** In the whole document so many offices are looked for, each once. */
const MOST_OFFICES = 20;
/** A word of a name has no more letters, so that a long run of capitals isn't read anew from each of them. */
const NAME = String.raw`((?:\p{Lu}[\p{L}.’'-]{0,40}[ ]){0,4}\p{Lu}[\p{L}’'-]{1,40})`;
const WORD = String.raw`\p{Lu}\p{L}{1,30}`;
/** "Minister of the Interior", "Minister for Transport" */
const FIELD = `(?: (?:of|for) (?:the )?${WORD})?`;
/** Another's office, or nobody's any more. */
const ANOTHER = /(?:\b(?:former|then|ex|deputy|shadow|vice|acting|assistant|under)[ -])$/i;
const LETTER = /\p{L}/u;
/** How far before its end an office's holder is named, in UTF-16 code units. */
const LONGEST_BEFORE = 200;
const PLACED = /^(?:In|At|On|From|For|By|With|Of|After|Before|Across|Since)\b/;
const OFFICE = /^the ((?:\p{L}[\p{L}-]* ){0,3}\p{L}[\p{L}-]*)$/iu;
/** "One of them, Ana Ruiz, described" */
const OF_SOME = /^(?:one|another|some) of (?:them|us|the(?:m|se)|those)\b/i;
const APPOSED = new RegExp(
  String.raw`^, ${NAME}(?:[ ]\p{Lu}{2,4})?(?:[ ]\([^()]{1,12}\))?(?:[,;]|\.(?!\p{L}))`,
  'u',
);
/** How far behind an office its holder's name ends, in UTF-16 code units. */
const APPOSED_REACH = 80;

/** Who holds the offices that a document names: "the Minister" is Lord Hale where it says "the Minister, Lord Hale". */
export class Offices {
  private readonly holders = new Map<string, readonly string[] | undefined>();

  constructor(private readonly text: string) {}

  /** The one person whom the document gives this office, without titles; undefined for none, several, or no office. */
  holderOf(mention: string): readonly string[] | undefined {
    const office = OFFICE.exec(mention)?.[1]?.toLowerCase();
    if (!office || !isOffice(office)) return undefined;
    if (this.holders.has(office)) return this.holders.get(office);
    if (this.holders.size >= MOST_OFFICES) return undefined;
    const holder = this.search(office);
    this.holders.set(office, holder);
    return holder;
  }

  private search(office: string): readonly string[] | undefined {
    const people = new Map<string, readonly string[]>();
    const words = office
      .split(' ')
      .map(word => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`)
      .join('[ -]');
    const before = new RegExp(`${words}(?:${FIELD}(?: (?:and )?${WORD}){1,4}, |${FIELD},? )${NAME}`, 'uy');
    const after = new RegExp(String.raw`${NAME}, (?:the |a )?(?:\p{Ll}+[ ]){0,2}${words}$`, 'u');
    const ends = this.endsOf(office);
    const runs = [
      ...ends.map(end => this.runAfter(end - office.length, before)),
      ...ends.map(end => this.runBefore(end, office, after)),
    ];
    for (const run of runs) {
      // "In Poland, the prime minister"
      const name = run === undefined || PLACED.test(run) ? undefined : personIn(run.split(' '));
      if (name && (name.length > 1 || run?.includes(' '))) people.set(name.at(-1) ?? '', name);
    }
    return people.size === 1 ? [...people.values()][0] : undefined;
  }

  /** Where the last word of an office ends in the text, small or with a capital. */
  private endsOf(office: string): number[] {
    const head = office.split(' ').at(-1) ?? '';
    const ends: number[] = [];
    for (const form of [head, head.charAt(0).toUpperCase() + head.slice(1)])
      for (let at = this.text.indexOf(form); at >= 0; at = this.text.indexOf(form, at + form.length)) {
        const end = at + form.length;
        if (end >= office.length && !LETTER.test(this.text[end] ?? '')) ends.push(end);
      }
    return ends.sort((a, b) => a - b);
  }

  /** "the Minister, Lord Hale" */
  private runAfter(start: number, form: RegExp): string | undefined {
    if (LETTER.test(this.text[start - 1] ?? '')) return undefined;
    if (ANOTHER.test(this.text.slice(Math.max(0, start - 12), start))) return undefined;
    form.lastIndex = start;
    return form.exec(this.text)?.[1];
  }

  /** "Ana Ruiz, the mayor" */
  private runBefore(end: number, office: string, form: RegExp): string | undefined {
    const [whole = '', run] = form.exec(this.text.slice(Math.max(0, end - LONGEST_BEFORE), end)) ?? [];
    return ANOTHER.test(whole.slice(0, -office.length)) ? undefined : run;
  }
}

/** Whose name stands between commas right behind an office: "The interior minister, Goran Ilic, went". */
export function apposedTo(mask: string, mention: string, end: number): readonly string[] | undefined {
  if (mask[end] !== ',') return undefined;
  const run = APPOSED.exec(mask.slice(end, end + APPOSED_REACH))?.[1];
  const person = run === undefined ? undefined : personIn(run.split(' '));
  if (isOffice(mention.toLowerCase()) || isUnnamed(mention) || OF_SOME.test(mention)) return person;
  // "His Democratic cosponsor, Senator Ana Ruiz (D-NM), shares"
  const isTitledToo = run !== undefined && person !== undefined && run.split(' ').length > person.length;
  return isTitledToo && /^(?:his|her|its|their|our) /i.test(mention) ? person : undefined;
}

/** The last office before `at` in a passage that one person holds. */
export function officeBefore(offices: Offices, mask: string, at: number): readonly string[] | undefined {
  const before = mask.slice(Math.max(0, at - OFFICE_REACH), at);
  const mentions = [...before.matchAll(/\b[Tt]he (?:\p{L}[\p{L}-]* ){0,2}?(\p{L}+)\b/gu)];
  for (const { 0: mention, 1: head = '' } of mentions.reverse())
    if (TITLES.has(head.toLowerCase())) {
      const holder = offices.holderOf(mention);
      if (holder) return holder;
    }
  return undefined;
}

const OFFICE_REACH = 300;

/** "minister", "secretary of state" */
function isOffice(words: string): boolean {
  const [title = ''] = words.split(' of ');
  return isTitled(title.split(/[ -]/).at(-1) ?? '');
}
