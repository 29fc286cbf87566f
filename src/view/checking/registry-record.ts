import { field, list, texts } from './json-fields.ts';
import type { DocumentMetadata, Web } from './ports.ts';

/** What the registry of a DOI says of the work. */
export interface RegistryRecord extends DocumentMetadata {
  /** What has been said of it since. */
  readonly notices: readonly Notice[];
  /** The DOIs of works that this one, a notice itself, retracts or corrects. */
  readonly noticeOf?: readonly string[];
}

/** A retraction, an expression of concern or a correction. */
export interface Notice {
  readonly kind: 'retraction' | 'concern' | 'correction';
  readonly DOI?: string;
  /** ISO 8601, as far as it is known. */
  readonly issued?: string;
}

/** The type of a record in content negotiation, which Crossref, DataCite and mEDRA answer (https://citation.doi.org/docs.html). */
const CSL_JSON = 'application/vnd.citationstyles.csl+json, application/json;q=0.5';

/**
 * Asks a registry for the record of a DOI: `https://doi.org`, which leads to the one that knows it, or the address of works
 * of Crossref's or DataCite's own interface. Undefined when there is none that can be read.
 */
export async function registryRecord(
  doi: string,
  registry: string,
  web: Web,
  signal: AbortSignal,
): Promise<RegistryRecord | undefined> {
  const path = doi.split('/').map(encodeURIComponent).join('/');
  const answer = await web.get(`${registry.replace(/\/+$/, '')}/${path}`, signal, CSL_JSON);
  if (answer.kind === 'failure' || answer.status !== 200 || answer.isCut) return undefined;
  try {
    return readRecord(JSON.parse(new TextDecoder().decode(answer.body)));
  } catch {
    return undefined;
  }
}

/** CSL-JSON, Crossref's `{"message": …}` or DataCite's `{"data": {"attributes": …}}`; undefined for anything else. */
export function readRecord(content: unknown): RegistryRecord | undefined {
  const attributes = field(field(content, 'data'), 'attributes');
  if (attributes !== undefined) return fromDataCite(attributes);
  const message = field(content, 'message');
  const record = message ?? content;
  return texts(field(record, 'title')).length > 0 ? fromCsl(record) : undefined;
}

/** As Crossref has it, with its own fields besides CSL's (https://api.crossref.org/swagger-ui). */
function fromCsl(record: unknown): RegistryRecord {
  const get = (name: string) => field(record, name);
  const [title = ''] = texts(get('title'));
  const subtitles = texts(get('subtitle'));
  const containers = texts(get('container-title'));
  const dates = ['issued', 'published', 'published-print', 'published-online', 'posted', 'approved'].flatMap(
    name => dateIn(get(name)) ?? [],
  );
  const notices = list(get('updated-by')).flatMap(noticeIn);
  const noticeOf = list(get('update-to')).flatMap(each => texts(field(each, 'DOI')));
  const names = [
    ...['editor', 'translator', 'chair'].flatMap(name => list(get(name)).flatMap(nameIn)),
    ...list(get('institution')).flatMap(each => texts(field(each, 'name'))),
    ...texts(get('short-container-title')),
    ...texts(get('container-title-short')),
    ...texts(get('group-title')),
    ...texts(field(get('event'), 'name')),
    ...texts(get('collection-title')),
    ...containers.slice(1),
  ];
  return withoutEmpty({
    title,
    otherTitles: [
      ...subtitles.map(subtitle => `${title}: ${subtitle}`),
      ...texts(get('short-title')),
      ...texts(get('original-title')),
    ],
    author: list(get('author')).flatMap(nameIn),
    issued: dates[0],
    otherDates: dates.slice(1),
    publisher: texts(get('publisher'))[0],
    'container-title': containers[0],
    otherNames: names,
    notices: [...noticesIn(title), ...notices],
    noticeOf,
  });
}

/** https://support.datacite.org/docs/api-get-doi, metadata schema 4.5 */
function fromDataCite(attributes: unknown): RegistryRecord | undefined {
  const get = (name: string) => field(attributes, name);
  const titles = list(get('titles')).flatMap(each => texts(field(each, 'title')));
  const [title] = titles;
  if (title === undefined) return undefined;
  const publisher = texts(get('publisher'))[0] ?? texts(field(get('publisher'), 'name'))[0];
  const year = get('publicationYear');
  const dates = list(get('dates')).flatMap(each => isoDate(texts(field(each, 'date'))[0]) ?? []);
  return withoutEmpty({
    title,
    otherTitles: titles.slice(1),
    author: list(get('creators')).flatMap(nameIn),
    issued: typeof year === 'number' ? String(year) : isoDate(texts(year)[0]),
    otherDates: dates,
    publisher,
    'container-title': texts(field(get('container'), 'title'))[0],
    otherNames: list(get('contributors')).flatMap(nameIn),
    notices: noticesIn(title),
  });
}

/** Crossref's types of updates that are grave; the others (addendum, erratum, new version …) are corrections. */
const KINDS: Readonly<Record<string, Notice['kind']>> = {
  retraction: 'retraction',
  partial_retraction: 'retraction',
  withdrawal: 'retraction',
  removal: 'retraction',
  expression_of_concern: 'concern',
};

function noticeIn(update: unknown): Notice[] {
  const [type] = texts(field(update, 'type'));
  if (type === undefined) return [];
  const kind = KINDS[type.toLowerCase().replace(/[ -]/g, '_')] ?? 'correction';
  const [DOI] = texts(field(update, 'DOI'));
  const issued = dateIn(field(update, 'updated'));
  return [{ kind, ...(DOI === undefined ? {} : { DOI }), ...(issued === undefined ? {} : { issued }) }];
}

/** "RETRACTED ARTICLE: Title", "Title [Retracted]", "WITHDRAWN: Title"; not the notice itself, "Retraction: Title". */
export function noticesIn(title: string): Notice[] {
  const isRetracted =
    /^\W{0,2}(?:RETRACTED|Retracted|WITHDRAWN|Withdrawn)(?: (?:ARTICLE|Article|PAPER|Paper|CHAPTER|Chapter|MANUSCRIPT|Manuscript))?\W{0,2}(?::|\]|\)|[–—-] )/.test(
      title,
    ) ||
    /[[(](?:RETRACTED|Retracted|WITHDRAWN|Withdrawn)(?: ARTICLE| Article| PAPER| Paper)?[\])]\W*$/.test(
      title,
    );
  return isRetracted ? [{ kind: 'retraction' }] : [];
}

/** "Okafor, Mira" of a person, the name of a body. */
function nameIn(name: unknown): string[] {
  const [family, given, whole] = [
    texts(field(name, 'family') ?? field(name, 'familyName'))[0],
    texts(field(name, 'given') ?? field(name, 'givenName'))[0],
    texts(field(name, 'literal') ?? field(name, 'name'))[0],
  ];
  if (family !== undefined) return [given === undefined ? family : `${family}, ${given}`];
  return whole === undefined ? [] : [whole];
}

/** `{"date-parts": [[2023, 4, 5]]}`, `{"date-time": "2023-04-05T…"}` */
function dateIn(date: unknown): string | undefined {
  const parts = list(list(field(date, 'date-parts'))[0]);
  const numbers = parts.map(Number).filter(part => Number.isInteger(part) && part > 0);
  const [year] = numbers;
  if (year === undefined) return isoDate(texts(field(date, 'date-time') ?? field(date, 'raw'))[0]);
  return isoDate(numbers.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-'));
}

function isoDate(text: string | undefined): string | undefined {
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(text ?? '')?.[0];
}

function withoutEmpty(
  record: Readonly<Record<string, unknown>> & { readonly notices: readonly Notice[] },
): RegistryRecord {
  const { notices, ...fields } = record;
  const told = Object.entries(fields).filter(
    ([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0),
  );
  return { ...Object.fromEntries(told), notices };
}
