import { field, list, texts } from '../view/checking/json-fields.ts';
import type { PageElement } from './page-element.ts';

/** What the JSON-LD of a page says of the work on it (https://schema.org/CreativeWork); each list has the surest first. */
export interface LinkedData {
  readonly titles: readonly string[];
  readonly authors: readonly string[];
  readonly dates: readonly string[];
  readonly publishers: readonly string[];
  readonly containers: readonly string[];
  readonly names: readonly string[];
}

const NOTHING: LinkedData = { titles: [], authors: [], dates: [], publishers: [], containers: [], names: [] };

/** Longer scripts are catalogues. */
const LONGEST = 300_000;
const MOST_NODES = 500;

/** The first work that a page's JSON-LD describes; a page itself only where there is no other. */
export function linkedData(document: PageElement): LinkedData {
  const nodes: unknown[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > LONGEST || nodes.length > MOST_NODES) continue;
    try {
      const content: unknown = JSON.parse(text);
      nodes.push(...list(content).flatMap(each => [each, ...list(field(each, '@graph'))]));
    } catch {
      // What can't be read says nothing.
    }
  }
  const works = nodes.filter(node => isA(node, WORK));
  const work = works[0] ?? nodes.find(node => isA(node, PAGE));
  return work === undefined ? NOTHING : dataOf(work, nodes);
}

const WORK =
  /^(?:\w*(?:Article|Posting|Reportage|Review)|Report|Book|Chapter|Thesis|Dataset|Legislation|CreativeWork|Publication\w*|DigitalDocument|PresentationDigitalDocument|GovernmentService)$/;
const PAGE = /^(?:\w*Page|AboutPage)$/;

function isA(node: unknown, type: RegExp): boolean {
  return texts(field(node, '@type')).some(each => type.test(each.replace(/^.*[/#:]/, '')));
}

function dataOf(work: unknown, nodes: readonly unknown[]): LinkedData {
  const get = (...names: readonly string[]) => names.flatMap(name => list(field(work, name)));
  /** A name, or that of the node that a reference leads to. */
  const nameOf = (value: unknown): string[] => {
    const id = texts(field(value, '@id'))[0];
    const node =
      id !== undefined && field(value, 'name') === undefined
        ? nodes.find(each => field(each, '@id') === id && field(each, 'name') !== undefined)
        : undefined;
    const named = texts(field(node ?? value, 'name'));
    const parts = [...texts(field(value, 'givenName')), ...texts(field(value, 'familyName'))];
    return named.length > 0 ? named : parts.length > 0 ? [parts.join(' ')] : texts(value).filter(isNoAddress);
  };
  return {
    titles: texts(get('headline', 'name', 'alternativeHeadline', 'alternateName')),
    authors: get('author', 'creator').flatMap(nameOf),
    dates: texts(get('datePublished', 'dateModified', 'dateCreated', 'copyrightYear')),
    publishers: get('publisher').flatMap(nameOf),
    containers: containersOf(field(work, 'isPartOf')),
    names: get(
      'editor',
      'contributor',
      'translator',
      'sourceOrganization',
      'provider',
      'copyrightHolder',
      'sponsor',
      'maintainer',
    ).flatMap(nameOf),
  };
}

function isNoAddress(text: string): boolean {
  return !/^https?:/i.test(text);
}

/** The journal of an article, above its issue and its volume; a page of a site is part of nothing that is cited. */
function containersOf(part: unknown): string[] {
  const found: string[] = [];
  let whole: unknown = list(part)[0];
  for (let depth = 0; depth < 4 && whole !== undefined; depth++) {
    if (isA(whole, /^(?:Periodical|Newspaper|Book|CreativeWorkSeries|BookSeries|Magazine)$/))
      found.push(...texts(field(whole, 'name')));
    whole = list(field(whole, 'isPartOf'))[0];
  }
  return found;
}
