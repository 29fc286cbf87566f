import type { Marker } from '../markers.ts';
import type { ProseLink } from '../prose.ts';
import { type Span, span } from '../span.ts';

/** One `@key` of a pandoc citation with what goes with it (Pandoc User's Guide, "Citation syntax"). */
export interface PandocItem {
  readonly key: string;
  readonly prefix: string;
  /** "p. 3", "chap. 2, sec. 4"; empty when there is none. */
  readonly locator: string;
  readonly suffix: string;
  readonly mode: 'normal' | 'suppress-author' | 'narrative';
}

/** Starts with a letter, digit or `_`; single punctuation marks may stand inside, none at the end. */
const KEY = /@(?:\{[^{}\s]{1,120}\}|[\p{L}\d_](?:[:.#$%&+?<>~/-]?[\p{L}\d_]){0,80}|\*)/u;
const NARRATIVE = new RegExp(`(?<![\\p{L}\\d_@/.:&=+-])-?${KEY.source}`, 'gu');
const LONGEST_GROUP = 2000;
const DEEPEST_GROUP = 8;

/** `[@key, p. 3; see @other]`, `[-@key]`, `@key [p. 3]` */
export function pandocMarkers(mask: string, source: string): Marker[] {
  if (!mask.includes('@')) return [];
  const groups = groupsOf(mask);
  const narratives = narrativeMarkers(mask, groups).filter(
    ({ span: { start } }) => source[start - 1] !== '\\',
  );
  const merged = new Set(narratives.map(({ span: { end } }) => end));
  return [...narratives, ...groups.filter(({ span: { end } }) => !merged.has(end))];
}

/**
 * `[@ruiz][1]`: a citation and a number, though Markdown takes them for a link to what stands behind the label.
 * `source` is the text in which the links stand.
 */
export function linkedGroups(links: readonly ProseLink[], source: string): Marker[] {
  return links.flatMap(({ span: at, text, url, label }): Marker[] => {
    if (url !== undefined || label === undefined || !/^\d{1,3}$/.test(label)) return [];
    const items = readItems(source.slice(text.start, text.end));
    const middle = text.end + 1;
    if (!items || source.slice(middle, at.end) !== `[${label}]`) return [];
    return [
      group(span(at.start, middle), items),
      { span: span(middle, at.end), form: 'numeric', label, keys: [label] },
    ];
  });
}

function group(at: Span, items: readonly PandocItem[]): Marker {
  const keys = items.map(({ key }) => key);
  return { span: at, form: 'pandoc', label: keys.join('; '), keys, items };
}

function groupsOf(mask: string): Marker[] {
  const groups: Marker[] = [];
  const open: number[] = [];
  let lastKey = -1;
  for (let at = 0; at < mask.length; at++) {
    if (mask[at] === '@') lastKey = at;
    else if (mask[at] === '[') {
      open.push(at);
      if (open.length > DEEPEST_GROUP) open.shift();
    } else if (mask[at] === ']') {
      const start = open.pop();
      if (start === undefined || lastKey < start || at - start > LONGEST_GROUP || mask[start - 1] === '!')
        continue;
      const items = readItems(mask.slice(start + 1, at));
      if (!items) continue;
      groups.push(group(span(start, at + 1), items));
      open.length = 0;
    }
  }
  return groups;
}

/** Every part must name a key; otherwise the brackets are brackets. */
function readItems(content: string): PandocItem[] | undefined {
  const items: PandocItem[] = [];
  for (const part of content.split(';')) {
    const match = itemKey(part);
    if (!match) return undefined;
    const { at, key, suppressed } = match;
    const rest = part.slice(at.end);
    items.push({
      key,
      prefix: part.slice(0, at.start).trim(),
      ...readSuffix(rest),
      mode: suppressed ? 'suppress-author' : 'normal',
    });
  }
  return items;
}

const ITEM_KEY = new RegExp(`(?<![\\p{L}\\d_@./])(-?)(${KEY.source})`, 'u');

function itemKey(part: string): { at: Span; key: string; suppressed: boolean } | undefined {
  const match = ITEM_KEY.exec(part);
  if (!match) return undefined;
  return {
    at: span(match.index, match.index + match[0].length),
    key: bareKey(match[2] ?? ''),
    suppressed: match[1] === '-',
  };
}

function bareKey(written: string): string {
  return written.replace(/^@\{?/, '').replace(/\}$/, '');
}

const LOCATOR_LABEL =
  '(?:pp?|page|pages|chap|chaps|chapters?|ch|secs?|sections?|§§?|¶¶?|paras?|paragraphs?|vols?|volumes?|figs?|figures?|fol|fols|folios?|nos?|numbers?|notes?|n|nn|l|ll|lines?|col|cols|columns?|op|opp|opus|opera|bk|bks|books?|pt|pts|parts?|v|vv|verses?|s\\.v|sub verbo|issues?)\\.?';
const NUMBER = '(?:[\\divxlcIVXLC]*\\d[\\w:./]*|[ivxlc]+)';
const NUMBERS = `${NUMBER}(?:\\s?(?:[-–—,&]|and)\\s?${NUMBER})*`;
const LOCATOR = new RegExp(
  `^,?\\s*(?:\\{([^{}]*)\\}|((?:${LOCATOR_LABEL}\\s?)(?:${NUMBERS})(?:,?\\s+(?:${LOCATOR_LABEL}\\s?)${NUMBERS})*|\\d[\\w:./]*(?:\\s?[-–—,&]\\s?\\d[\\w:./]*)*)(?![\\p{L}]))`,
  'u',
);

function readSuffix(rest: string): Pick<PandocItem, 'locator' | 'suffix'> {
  const match = LOCATOR.exec(rest.slice(0, 300));
  const locator = (match?.[1] ?? match?.[2] ?? '').trim();
  return { locator, suffix: rest.slice(match?.[0].length ?? 0).trim() };
}

function narrativeMarkers(mask: string, groups: readonly Marker[]): Marker[] {
  const markers: Marker[] = [];
  let next = 0;
  for (const match of mask.matchAll(NARRATIVE)) {
    while ((groups[next]?.span.end ?? Number.POSITIVE_INFINITY) <= match.index) next++;
    if ((groups[next]?.span.start ?? Number.POSITIVE_INFINITY) <= match.index) continue;
    const key = bareKey(match[0].replace(/^-/, ''));
    if (key !== '*') markers.push(narrativeMarker(mask, match, key, groups[next]));
  }
  return markers;
}

/** `@key`, `@key [p. 33]`, `@key [p. 33; @other]` and `@key [-@other]` are one citation each. */
function narrativeMarker(
  mask: string,
  match: RegExpExecArray,
  key: string,
  group: Marker | undefined,
): Marker {
  const end = match.index + match[0].length;
  const mode = match[0].startsWith('-') ? 'suppress-author' : 'narrative';
  const gap = group && mask.slice(end, group.span.start);
  if (group && (gap === ' ' || gap === '')) {
    const item: PandocItem = { key, prefix: '', locator: '', suffix: '', mode };
    return narrative(span(match.index, group.span.end), [item, ...(group.items ?? [])], true);
  }
  const bracket = /^ ?\[([^[\]]{1,300})\](?![[(:])/.exec(mask.slice(end, end + 310));
  const [first = '', ...more] = (bracket?.[1] ?? '').split(';');
  const others = more.length > 0 ? readItems(more.join(';')) : [];
  const placed = bracket && others && !first.includes('@') && !/^\d{1,3}$/.test(first) ? bracket : undefined;
  const item: PandocItem = { key, prefix: '', ...readSuffix(placed ? first : ''), mode };
  const items = [item, ...(placed ? (others ?? []) : [])];
  const sure = items.length > 1 || item.locator !== '' || looksLikeKey(key);
  return narrative(span(match.index, end + (placed?.[0].length ?? 0)), items, sure);
}

function narrative(at: Span, items: readonly PandocItem[], sure: boolean): Marker {
  const keys = items.map(({ key }) => key);
  const doubt = sure ? {} : { doubt: 'unlikely' as const };
  return { span: at, form: 'pandoc', label: keys.join('; '), keys, items, ...doubt };
}

/** A name and a year, "smith2020" or "doe:99"; "@POTUS" and "@mayor" are handles. */
function looksLikeKey(key: string): boolean {
  return /^(?:\p{Ll}[\p{Ll}_-]*|\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)?)[:_-]?(?:1[89]|20)\d\d\p{Ll}?(?:[:_-]?\p{L}\w*)?$/u.test(
    key,
  );
}
