import type { BriefContent } from '../findings/index.ts';
import { onceInSteps } from '../remembered.ts';
import { firstEndingAfter, type Span, span } from '../span.ts';
import { finish, type Steps } from '../steps.ts';

/** An address of the web as it is written in a document. */
export interface WebLink {
  /** The address alone, without the brackets around it and the punctuation after it. */
  readonly span: Span;
  readonly url: string;
  readonly place: 'text' | 'note';
  /** How it is written: by itself, as `<address>`, or as the target of a link or an attribute. */
  readonly form: 'bare' | 'autolink' | 'target';
}

/** Addresses that are looked at in one step. */
const STRIDE = 64;
/** Longer ones are data, not addresses. */
const LONGEST = 2_000;

const ADDRESS = /https?:\/\/[^\s<>"”“«»`\\|^{}[\]]+/iy;

/** The addresses in the text and the notes of a brief, in document order; those in code, comments and front matter aren't. */
export function webLinksOf(brief: BriefContent): readonly WebLink[] {
  return finish(readingWebLinks(brief));
}

/** The same in steps. */
export const readingWebLinks: (brief: BriefContent) => Steps<readonly WebLink[]> = onceInSteps(findLinks);

function* findLinks({ text, paragraphs, notes, citations }: BriefContent): Steps<WebLink[]> {
  const targets = citations.filter(({ form }) => form === 'link');
  const found: WebLink[] = [];
  let seen = 0;
  for (const { start, address } of addressesIn(text)) {
    if (++seen % STRIDE === 0) yield;
    if (address.length > LONGEST) continue;
    const at = span(start, start + withoutPunctuation(address).length);
    const note = notes[firstEndingAfter(notes, at.start)];
    const paragraph = paragraphs[firstEndingAfter(paragraphs, at.start)];
    const inNote = note !== undefined && note.span.start <= at.start;
    const inText = paragraph !== undefined && paragraph.span.start <= at.start;
    const link = targets[firstEndingAfter(targets, at.start)];
    const inLink = link !== undefined && link.span.start <= at.start;
    if (!(inNote || inText || inLink) || isInCode(text, at.start)) continue;
    found.push({
      span: at,
      url: text.slice(at.start, at.end),
      place: inNote ? 'note' : 'text',
      form: formAt(text, at),
    });
  }
  return found;
}

/** All that reads as an address; found by its colon and slashes, which is faster than by the letters before them. */
function* addressesIn(text: string): Generator<{ readonly start: number; readonly address: string }> {
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at)) {
    const scheme = /\bhttps?$/i.exec(text.slice(Math.max(0, at - 6), at));
    const start = at - (scheme?.[0].length ?? 0);
    ADDRESS.lastIndex = start;
    const address = scheme ? (ADDRESS.exec(text)?.[0] ?? '') : '';
    if (address !== '') yield { start, address };
    at = start + Math.max(address.length, at - start + 3);
  }
}

const MOST_PUNCTUATION = 12;

/** What ends a sentence or closes a bracket that was opened before the address isn't part of it. */
export function withoutPunctuation(address: string): string {
  const shortest = Math.max(0, address.length - MOST_PUNCTUATION);
  let end = address.length;
  while (end > shortest) {
    const last = address[end - 1] ?? '';
    const opening = CLOSING[last];
    if (opening !== undefined) {
      if (count(address, last, end) <= count(address, opening, end)) break;
    } else if (!/[.,;:!?'’*_~…]/.test(last)) break;
    end--;
  }
  return address.slice(0, end);
}

const CLOSING: Readonly<Record<string, string>> = { ')': '(' };

function count(text: string, character: string, end: number): number {
  let found = 0;
  for (let at = 0; at < end; at++) if (text[at] === character) found++;
  return found;
}

function formAt(text: string, at: Span): WebLink['form'] {
  const before = text.slice(Math.max(0, at.start - 3), at.start);
  if (before.endsWith('<') && text[at.end] === '>') return before.endsWith('(<') ? 'target' : 'autolink';
  if (/\]\($|="?$|='$|\]:\s?$/.test(before)) return 'target';
  if (before.endsWith('>') && text.startsWith('</a', at.end)) return 'target';
  // The address is the text of a link too: `[https://a.example](https://a.example)`.
  return before.endsWith('[') && /^\](?:\(|\[)/.test(text.slice(at.end, at.end + 2)) ? 'target' : 'bare';
}

/** How far back on its line a backtick may have opened code. */
const LOOK_BACK = 500;

function isInCode(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LOOK_BACK), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return (line.split('`').length - 1) % 2 === 1;
}
