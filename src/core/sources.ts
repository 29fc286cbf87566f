import { ibidIn, noteMentionsIn } from './back-reference.ts';
import type { Source } from './brief.ts';
import { isTracking } from './links/tracking.ts';
import { once, remembered } from './remembered.ts';
import { namesIn } from './sources/others.ts';
import { readReference, type SourceFields } from './sources/reference.ts';
import { readReferenceText } from './sources/reference-text.ts';

/**
 * Sources by what makes them the same: DOI, URL, or title and year. Notes are to be given in the order in which they are
 * read, behind those that cite the sources that are known before.
 */
export class SourceList {
  readonly list: Source[] = [];
  private readonly known = new Map<string, Source>();
  private readonly ofLabel = new Map<string, Source>();
  private readonly byFamily = new Map<string, Set<Source>>();
  private previous: Source | undefined;

  constructor(before: readonly Source[] = []) {
    for (const source of before) this.keep(source);
  }

  /** What a note cites; "Ibid.", "supra note 3" and short forms lead to what an earlier note cites. */
  ofNote(label: string, body: string): Source | undefined {
    const source = this.repeated(body) ?? this.add(readReference(body));
    if (source && label !== '') this.ofLabel.set(label.toLowerCase(), source);
    this.previous = source;
    return source;
  }

  ofLink(url: string): Source {
    return this.known.get(urlKey(url)) ?? this.store({ type: 'webpage', URL: url });
  }

  private add(fields: SourceFields | undefined): Source | undefined {
    if (!fields) return undefined;
    const known = keysOf(fields)
      .map(key => this.known.get(key))
      .find(Boolean);
    return known ?? this.store(fields);
  }

  private store(fields: SourceFields): Source {
    return this.keep({ id: `source-${this.list.length + 1}`, ...fields });
  }

  private keep(source: Source): Source {
    this.list.push(source);
    for (const key of keysOf(source)) if (!this.known.has(key)) this.known.set(key, source);
    for (const { family, literal } of namesIn(source.author).named) {
      const name = (family ?? literal ?? '').toLowerCase();
      const sources = this.byFamily.get(name) ?? new Set();
      this.byFamily.set(name, sources.add(source));
    }
    return source;
  }

  private repeated(body: string): Source | undefined {
    const back = readBackReference(body.slice(0, LONGEST_REPEAT));
    switch (back?.form) {
      case 'supra':
        return this.ofLabel.get(back.note);
      case 'ibid':
        return this.previous;
      case 'short':
        return this.shortForm(back);
      case undefined:
        return undefined;
    }
  }

  private shortForm({ name, title }: ShortForm): Source | undefined {
    const last = name.replace(/ et al\.?\s*$/, '');
    const family = last.split(/\s+/).at(-1)?.toLowerCase() ?? '';
    const fitting = [...(this.byFamily.get(family) ?? this.byFamily.get(last.toLowerCase()) ?? [])].filter(
      source => title === '' || normal(source.title ?? '').includes(title),
    );
    return fitting.length === 1 ? fitting[0] : undefined;
  }
}

/** "Ruiz, “Ports,” p. 3." and "Ruiz, p. 3.", where just one source fits. */
interface ShortForm {
  readonly form: 'short';
  readonly name: string;
  readonly title: string;
}

/** What a note says that leads back to an earlier one. */
type BackReference =
  | { readonly form: 'supra'; readonly note: string }
  | { readonly form: 'ibid' }
  | ShortForm;

/** Whether a note leads back to an earlier one: "Ibid.", "supra note 3", an author and a page. */
export function repeatsEarlier(body: string): boolean {
  return backReferenceIn(body) !== undefined;
}

/** How a note leads back to an earlier one; undefined for one that doesn't. */
export function backReferenceIn(body: string): BackReference | undefined {
  return readBackReference(body.slice(0, LONGEST_REPEAT));
}

/** In UTF-16 code units. */
const LONGEST_REPEAT = 600;

const readBackReference = remembered((body): BackReference | undefined => {
  const { text, urls } = readReferenceText(body);
  if (urls.length === 0 && ibidIn(text)) return { form: 'ibid' };
  const note = earlierNote(text);
  if (note !== undefined) return { form: 'supra', note };
  if (urls.length > 0) return undefined;
  return shortFormIn(text) ?? shortFormBefore(text);
});

function shortFormIn(text: string): ShortForm | undefined {
  const [, name, quoted, plain] = SHORT_FORM.exec(text) ?? [];
  return name === undefined ? undefined : { form: 'short', name, title: normal(quoted ?? plain ?? '') };
}

/** Where another work follows, or a sentence without a year, which would be the work's own. */
export const AFTER_SHORT_FORM = /;\s|(?:(?<=\d)\.|(?<=\.[”"]))\s+(?=\p{Lu})(?!.{0,600}\b(?:1[89]|20)\d\d\b)/u;

/**
 * "Ruiz, “Ports”; Bo Jones, “Roads,” 2020", "Ruiz, p. 3. He left out ferries.": with a title or a page, for a name alone may
 * be the first of several authors.
 */
function shortFormBefore(text: string): ShortForm | undefined {
  const { index = 0 } = AFTER_SHORT_FORM.exec(text) ?? {};
  const first = text.slice(0, index);
  return /[“"\d]/.test(first) ? shortFormIn(first) : undefined;
}

/** The one note that a note names first as an earlier one: "Ruiz, supra note 3", "See note 3 above"; behind a semicolon stands another work. */
function earlierNote(text: string): string | undefined {
  return noteMentionsIn(text).find(
    ({ span, list, numbers, isEarlier }) =>
      isEarlier &&
      numbers.length === 1 &&
      !/;\s/.test(text.slice(0, span.start)) &&
      (span.end === list.end || /^(?:see )?$/i.test(text.slice(0, span.start))),
  )?.numbers[0];
}

/** An author, a part of a title, pages; no year and no publisher. */
const SHORT_FORM =
  /^(?:[Ss]ee (?:also )?)?((?:\p{Lu}[\p{L}’'.-]+ ?(?:and |et al\.?)? ?){1,4})(?:,\s*(?:[“"]([^“”"]{3,120}?)[,.]?[”"]|(\p{Lu}[^,“”"\d]{3,80})))?(?:,?\s*(?:op\. cit\.|loc\. cit\.))?(?:,?\s*(?:pp?\.\s*|at\s+|(?!(?:1[89]|20)\d\d\b))[\divxlc]+(?:\s?[-–]\s?[\divxlc]+)?)?\s*\.?$/u;

const keysOf = once(
  ({ type, DOI, URL, title, issued, author, publisher, number }: SourceFields): string[] => {
    const keys: string[] = [];
    if (DOI) keys.push(`doi:${DOI.toLowerCase()}`);
    if (URL) keys.push(urlKey(URL));
    if (number && (publisher || /^(?:legislation|bill)$/.test(type)))
      keys.push(`number:${(publisher ?? type).toLowerCase()}|${number.toLowerCase()}`);
    const year = issued?.['date-parts'][0]?.[0];
    const name = author?.[0]?.family ?? author?.[0]?.literal ?? '';
    if (title && (year !== undefined || name !== ''))
      keys.push(`title:${normal(title)}|${year ?? name.toLowerCase()}`);
    else if (title && !URL && !DOI) keys.push(`title:${normal(title)}|`);
    return keys;
  },
);

/** Whether two readings are of one work: by DOI, address, number, or title and who made it. */
export function isSameWork(one: Source, other: Source): boolean {
  const keys = keysOf(other);
  return (
    keysOf(one).some(key => keys.includes(key)) ||
    (one.title === other.title && JSON.stringify(one.author) === JSON.stringify(other.author))
  );
}

function normal(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** An address without what doesn't change the page: scheme, "www.", a closing slash, tracking parameters. */
export const urlKey = remembered((url: string): string => {
  const doi = /^https?:\/\/(?:dx\.)?doi\.org\/(10\..+)$/i.exec(url)?.[1];
  if (doi) return `doi:${doi.toLowerCase()}`;
  const [, host = '', rest = ''] = /^https?:\/\/([^/?#]*)(.*)$/is.exec(url) ?? [];
  const [path = '', query = ''] = rest.replace(/#(?!!).*$/s, '').split('?', 2);
  const kept = query.split(/[&#]/).filter(pair => pair !== '' && !isTracking(pair.split('=')[0] ?? ''));
  return `url:${host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(
      /:(?:80|443)$/,
      '',
    )}${path.replace(/\/+(?=#|$)/, '')}${kept.length > 0 ? `?${kept.join('&')}` : ''}`;
});
