import type { CslDate, CslName, Source } from '../core/index.ts';
import { OTHERS } from '../core/sources/others.ts';

const TEXT_FIELDS = [
  'title',
  'container-title',
  'publisher',
  'publisher-place',
  'URL',
  'DOI',
  'number',
  'page',
  'volume',
  'issue',
  'section',
  'genre',
  'authority',
] as const;

/**
 * CSL-JSON from outside as sources: entries without an id and fields of another shape are left out. Dates may be
 * `date-parts`, a `raw` or `literal` string in ISO order, or, in CSL-YAML, a plain year or string.
 */
export function toSources(entries: unknown): Source[] {
  if (!Array.isArray(entries)) return [];
  return entries.flatMap(entry => {
    if (typeof entry !== 'object' || entry === null) return [];
    const id = textOf(Reflect.get(entry, 'id') ?? Reflect.get(entry, 'citation-key'));
    if (!id) return [];
    const fields: Record<string, unknown> = { id, type: textOf(Reflect.get(entry, 'type')) ?? 'document' };
    for (const name of TEXT_FIELDS) assign(fields, name, textOf(Reflect.get(entry, name)));
    assign(fields, 'author', namesOf(Reflect.get(entry, 'author')));
    assign(fields, 'issued', dateOf(Reflect.get(entry, 'issued')));
    assign(fields, 'accessed', dateOf(Reflect.get(entry, 'accessed')));
    return [fields as unknown as Source];
  });
}

function assign(fields: Record<string, unknown>, name: string, value: unknown): void {
  if (value !== undefined) fields[name] = value;
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? undefined : text;
}

function namesOf(value: unknown): CslName[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = value.flatMap((name): CslName[] => {
    if (typeof name !== 'object' || name === null) return [];
    const literal = textOf(Reflect.get(name, 'literal'));
    const particle = textOf(Reflect.get(name, 'non-dropping-particle'));
    const family = [particle, textOf(Reflect.get(name, 'family'))].filter(Boolean).join(' ');
    const given = textOf(Reflect.get(name, 'given'));
    if (literal) return [{ literal }];
    // BibTeX's {Harbor Institute}
    if (family.includes(' ') && !given && !particle) return [{ literal: family }];
    // BibTeX's "and others"
    if (family === OTHERS.literal && !given) return [OTHERS];
    return family ? [{ family, ...(given ? { given } : {}) }] : [];
  });
  return names.length > 0 ? names : undefined;
}

function dateOf(value: unknown): CslDate | undefined {
  if (typeof value === 'string' || typeof value === 'number') return fromText(String(value));
  if (Array.isArray(value)) return dateOf(value[0]);
  if (typeof value !== 'object' || value === null) return undefined;
  const parts: unknown = Reflect.get(value, 'date-parts');
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  if (Array.isArray(first)) return fromParts(first.map(Number));
  const year = Reflect.get(value, 'year');
  if (year !== undefined)
    return fromParts([year, Reflect.get(value, 'month'), Reflect.get(value, 'day')].map(Number));
  return fromText(textOf(Reflect.get(value, 'raw') ?? Reflect.get(value, 'literal')) ?? '');
}

function fromText(text: string): CslDate | undefined {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?/.exec(text);
  return match ? fromParts(match.slice(1).map(Number)) : undefined;
}

function fromParts(parts: readonly number[]): CslDate | undefined {
  const end = parts.findIndex(part => !Number.isInteger(part) || part < 1);
  const known = parts.slice(0, end < 0 ? 3 : end);
  return known.length > 0 ? { 'date-parts': [known] } : undefined;
}
