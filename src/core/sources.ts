import type { CslDate, CslName, Source } from './brief.ts';

type SourceFields = Omit<Source, 'id'>;

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** What a note cites, in CSL-JSON fields; undefined when it cites nothing that can be told. */
export function readReference(note: string): SourceFields | undefined {
  const URL = /https?:\/\/[^\s<>"”]+/.exec(note)?.[0].replace(/[.,;:)\]]+$/, '');
  const DOI = /\b10\.\d{4,9}\/[^\s<>"”,;]+/.exec(note)?.[0].replace(/[.,;:)\]]+$/, '');
  const title = /[“"]([^”"]{3,300}?)[,.]?[”"]/.exec(note)?.[1];
  const issued = dateIn(note);
  const author = title ? authorsBefore(note) : undefined;
  if (!URL && !DOI && !title) return undefined;
  return {
    type: URL ? 'webpage' : 'document',
    ...(title ? { title } : {}),
    ...(author ? { author } : {}),
    ...(issued ? { issued } : {}),
    ...(URL ? { URL } : {}),
    ...(DOI ? { DOI } : {}),
  };
}

function authorsBefore(note: string): CslName[] | undefined {
  const names = /^([^“"]{3,120}?),?\s*[“"]/.exec(note)?.[1];
  if (!names) return undefined;
  return names.split(/,?\s+and\s+|,\s+/).map(name => {
    const words = name.trim().split(/\s+/);
    const family = words.at(-1) ?? name;
    return words.length > 1 && words.length < 5
      ? { family, given: words.slice(0, -1).join(' ') }
      : { literal: name.trim() };
  });
}

function dateIn(note: string): CslDate | undefined {
  const full =
    /\b(January|February|March|April|May|June|July|August|September|October|November|December)\s+(\d{1,2}),\s+((?:19|20)\d\d)\b/i.exec(
      note,
    );
  if (full)
    return {
      'date-parts': [[Number(full[3]), MONTHS.indexOf((full[1] ?? '').toLowerCase()) + 1, Number(full[2])]],
    };
  const year = /\b((?:19|20)\d\d)\b/.exec(note.replace(/https?:\S+/g, ''))?.[1];
  return year ? { 'date-parts': [[Number(year)]] } : undefined;
}

/** Sources by what makes them the same: DOI, URL, or title and year. */
export class SourceList {
  readonly list: Source[] = [];
  private readonly known = new Map<string, Source>();

  ofNote(_label: string, reference: string): Source | undefined {
    return this.of(reference);
  }

  ofLink(url: string): Source | undefined {
    return this.of(url);
  }

  private of(reference: string): Source | undefined {
    const fields = readReference(reference);
    if (!fields) return undefined;
    const year = fields.issued?.['date-parts'][0]?.[0] ?? '';
    const key = (fields.DOI ?? fields.URL ?? `${fields.title}|${year}`).toLowerCase();
    const known = this.known.get(key);
    if (known) return known;
    const source = { id: `source-${this.list.length + 1}`, ...fields };
    this.known.set(key, source);
    this.list.push(source);
    return source;
  }
}
