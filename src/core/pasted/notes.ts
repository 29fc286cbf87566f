import { BLOCK, isInside, type PageElement, type PageTree, styleOf, textOf } from './tree.ts';

/** A page's markers with the notes that they lead to. */
export interface PageNotes {
  /** Markers, by their element: `<a href="#fn1">` or `<sup>`. */
  readonly calls: ReadonlyMap<PageElement, PageElement>;
  /** The blocks that are notes, in the order of their first markers. */
  readonly notes: readonly PageElement[];
  /** Links that lead back from a note to its marker. */
  readonly backLinks: ReadonlySet<PageElement>;
}

const LABEL =
  /^[[(]?(?:\d{1,4}|[*†‡§¶#]{1,3}|[ivxlc]{1,6}|[a-z]|ref\.?|(?:foot)?note \d{1,4}|nb \d{1,3})[\])]?\.?$/i;
const HINT =
  /(?:^|[^a-z])(?:_?ftn|_?edn|fn|ref|foot-?notes?|end-?notes?|notes?|cite|citation|sdfootnote|sdendnote)/i;

/** Finds the notes of a page: by links that lead to them, and else by numbers. */
export function findPageNotes(tree: PageTree): PageNotes {
  const { elements } = tree;
  const targets = new Map<string, PageElement>();
  const anchors: PageElement[] = [];
  const raised: PageElement[] = [];
  for (const element of elements) {
    for (const name of ['id', 'name']) {
      const id = element.attributes.get(name);
      if (id && !targets.has(id)) targets.set(id, element);
    }
    if (element.name === 'a' && element.attributes.get('href')?.includes('#')) anchors.push(element);
    if (isRaised(element)) raised.push(element);
  }
  const calls = new Map<PageElement, PageElement>();
  const backLinks = new Set<PageElement>();
  const notes = new Map<PageElement, PageElement | undefined>();
  for (const anchor of anchors) {
    const target = targets.get(fragmentOf(anchor));
    if (!target) continue;
    if (target.order <= anchor.order) backLinks.add(anchor);
    else if (looksLikeCall(anchor)) {
      const note = notes.has(target) ? notes.get(target) : noteAround(tree, target);
      notes.set(target, note);
      if (note && !isInside(anchor, note)) calls.set(anchor, note);
    }
  }
  if (calls.size === 0) matchByNumber(tree, raised, calls);
  return { calls, notes: [...new Set(calls.values())], backLinks };
}

function fragmentOf({ attributes }: PageElement): string {
  const href = attributes.get('href') ?? '';
  const fragment = href.slice(href.indexOf('#') + 1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a "%" that stands for itself
  }
}

function looksLikeCall(anchor: PageElement): boolean {
  if (!LABEL.test(textOf(anchor, 20))) return false;
  const { attributes, parent } = anchor;
  const names = [fragmentOf(anchor), attributes.get('class'), attributes.get('id'), attributes.get('role')];
  return (
    names.some(name => HINT.test(name ?? '')) ||
    isRaised(parent) ||
    anchor.children.some(child => typeof child !== 'string' && isRaised(child))
  );
}

/** `<sup>`, or a span that is set as one (Google Docs). */
export function isRaised(element: PageElement | undefined): boolean {
  if (!element) return false;
  return (
    element.name === 'sup' || (element.name === 'span' && /vertical-align:\s*super/.test(styleOf(element)))
  );
}

/** In UTF-16 code units: more is no note. */
const LONGEST_NOTE = 6_000;

function noteAround({ elements }: PageTree, target: PageElement): PageElement | undefined {
  let block: PageElement | undefined = target;
  while (block && !BLOCK.test(block.name)) block = block.parent;
  if (block?.parent?.name === 'td' || block?.parent?.name === 'th') block = block.parent;
  if (block?.name === 'td' || block?.name === 'th') block = block.parent;
  while (block?.parent && isNoteBox(block.parent)) block = block.parent;
  if (!block?.parent || /^(?:h[1-6]|section|article|main|table|tbody|ol|ul|dl)$/.test(block.name))
    return undefined;
  if (textOf(block, LONGEST_NOTE).length >= LONGEST_NOTE) return undefined;
  const inside = elements.slice(block.order, block.last + 1);
  return inside.some(({ name }) => /^h[1-6]$/.test(name)) ? undefined : block;
}

function isNoteBox(element: PageElement): boolean {
  if (element.name === 'li' || element.name === 'dd' || element.name === 'aside') return true;
  return (
    element.name === 'div' &&
    (/mso-element:\s*(?:footnote|endnote)(?!-)/.test(styleOf(element)) ||
      /^_?(?:ftn|edn|fn|sdfootnote|sdendnote|footnote|endnote)[-_:]?\d{1,4}$/i.test(
        element.attributes.get('id') ?? '',
      ))
  );
}

export const NOTES_TITLE =
  /^(?:end ?notes?|foot ?notes?|notes|references|sources|works cited|bibliography)\s?:?$/i;

/** Raised numbers, and a list under "Notes" whose items have these numbers; `REF`s and as many items. */
function matchByNumber(
  tree: PageTree,
  raised: readonly PageElement[],
  calls: Map<PageElement, PageElement>,
): void {
  const items = itemsUnderTitle(tree);
  if (items.size === 0) return;
  const inOrder = [...items.values()];
  const first = inOrder.reduce((least, { order }) => Math.min(least, order), Number.POSITIVE_INFINITY);
  const markers = raised.filter(({ order }) => order < first);
  const refs = markers.filter(marker => /^\[?ref\]?$/i.test(textOf(marker, 10)));
  const places = new Map(refs.map((marker, i) => [marker, i]));
  for (const marker of markers) {
    const number = /^[[(]?(\d{1,4})[\])]?$/.exec(textOf(marker, 10))?.[1];
    const byOrder = refs.length === items.size ? inOrder[places.get(marker) ?? -1] : undefined;
    const note = number === undefined ? byOrder : items.get(Number(number));
    if (note) calls.set(marker, note);
  }
}

const NUMBERED = /^[[(]?(\d{1,4})(?:[\])]|[.:]?(?=\s))/;

function itemsUnderTitle({ elements }: PageTree): Map<number, PageElement> {
  const items = new Map<number, PageElement>();
  let inNotes = false;
  let next = 1;
  let latest: PageElement | undefined;
  for (const element of elements) {
    const { name, attributes } = element;
    if (/^(?:h[1-6]|p|div|strong|b)$/.test(name) && NOTES_TITLE.test(textOf(element, 20))) {
      inNotes = true;
      items.clear();
    } else if (holdsNotes(element)) inNotes = true;
    else if (/^h[1-6]$/.test(name)) inNotes = false;
    else if (name === 'ol') next = Number(attributes.get('start') ?? 1) || 1;
    else if (inNotes && name === 'li' && element.parent?.name === 'ol') {
      next = Number(attributes.get('value') ?? next) || next;
      if (!items.has(next)) items.set(next, element);
      latest = element;
      next++;
    } else if (inNotes && (name === 'p' || name === 'li')) {
      const number = NUMBERED.exec(textOf(element, 12))?.[1];
      if (number !== undefined && !items.has(Number(number)) && !(latest && isInside(element, latest)))
        items.set(Number(number), element);
    }
  }
  return items;
}

function holdsNotes({ name, attributes }: PageElement): boolean {
  if (!/^(?:ol|div|section|aside|footer)$/.test(name)) return false;
  return ['class', 'id', 'role'].some(key =>
    /(?:^|[\s_-])(?:foot-?notes|end-?notes|references)(?:$|[\s_-])/i.test(attributes.get(key) ?? ''),
  );
}
