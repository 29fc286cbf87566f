import { type Span, span } from '../span.ts';
import { personIn } from './people.ts';

/** A capitalised name, its initials' full stops included, up to what follows it. */
const NAME = /^\p{Lu}[^,.;:!?()]*(?:\.\p{Lu}[^,.;:!?()]*|(?<=\p{Lu})\.[^,;:!?()]*)*/u;
const DASH = /^\s*(?:[—–―-]{1,2}|~)\s*/;
/** "… when it comes. — Ana Ruiz, mayor" */
const SIGNED =
  /[.!?…][”"’'»]?\s+(?:[—–―]{1,2}|--)\s?(\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,5})[^.!?]{0,60}$/u;
/** In UTF-16 units: the line that names who said what stands above it is short. */
const LONGEST = 90;
/** The same where a comma parts the name from its offices. */
const LONGEST_TITLED = 260;

/** Who signs, in a passage that is nothing but a signature: "— Ana Ruiz, mayor", "-- Ana Ruiz". */
export function signatureIn(mask: string): Span | undefined {
  if (mask.length > LONGEST_TITLED) return undefined;
  const dash = DASH.exec(mask)?.[0].length;
  const name = dash === undefined ? undefined : nameAt(mask, dash);
  return name && (mask.length <= LONGEST || mask[name.end] === ',') ? name : undefined;
}

/** The same without a dash, which the place tells: an item of a list, or a person's name behind a block quotation. */
export function nameAlone(mask: string, item: boolean): Span | undefined {
  const isEnded = /[.!?:]\s*$/.test(mask.replace(/\p{Lu}\.\s*$/u, ''));
  if (mask.length > LONGEST || (isEnded && !(item && ENDED.test(mask)))) return undefined;
  const name = nameAt(mask, /^\s*/.exec(mask)?.[0].length ?? 0);
  if (!name || item) return name;
  const words = mask.slice(name.start, name.end).split(' ');
  return words.length > 1 && words.every(word => /^\p{Lu}/u.test(word)) && personIn(words) ? name : undefined;
}

/** "Ana Ruiz.": nothing else, in spite of its full stop. */
const ENDED = /^\s*\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,3}\.\s*$/u;

function nameAt(mask: string, start: number): Span | undefined {
  const name = NAME.exec(mask.slice(start))?.[0].trim() ?? '';
  return name === '' || name.split(' ').length > 6 ? undefined : span(start, start + name.length);
}

/** Where a signature stands at the end of a quotation's own passage. */
export interface Signed {
  /** One past the quotation's last character. */
  readonly end: number;
  readonly speaker: Span;
}

export function signedAt(text: string): Signed | undefined {
  const signed = SIGNED.exec(text.slice(-LONGEST - 60));
  const name = signed?.[1];
  if (!signed || !name) return undefined;
  const from = Math.max(0, text.length - LONGEST - 60) + signed.index;
  const start = from + signed[0].indexOf(name);
  return { end: from + 1, speaker: span(start, start + name.length) };
}

/** "“The wall is old.” Ana Ruiz, Lund Port Survey 2007.": a name and no verb is all that follows a quotation. */
export function signatureBehind(mask: string, quoted: Span): Span | undefined {
  const rest = mask.slice(quoted.end);
  if (rest.length > LONGEST_TITLED || !/[.!?…]\W$/.test(mask.slice(quoted.end - 2, quoted.end)))
    return undefined;
  const [all = '', name] = BEHIND.exec(rest) ?? [];
  if (name === undefined) return undefined;
  const start = quoted.end + all.indexOf(name);
  return span(start, start + name.length);
}

const BEHIND =
  /^\s+(?:[—–-]+\s*)?((?:[Tt]he )?\p{Lu}[\p{L}.’'-]*(?: (?:(?:of|on|for|and|the|in|to) ){0,2}\p{Lu}[\p{L}.’'-]*){1,14})(?:, [\p{L}\d ,’'&-]{1,80})?(?: \([^()]{1,40}\))?\.?\s*$/u;
