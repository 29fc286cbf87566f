import type { Marker } from '../markers.ts';
import { span } from '../span.ts';
import { matchesOf } from './matches.ts';
import { type TightText, withoutClosingMark } from './tight.ts';

/** `REF`, `REF1`, `REF 1`, `[REF]`, `[REF 1]`, `[REF, REF]` */
const REF = /\[REF(?: ?[,;] ?REF){1,19}\]|\[REF(?: ?\d{1,3}(?: ?[,;–-] ?(?:REF ?)?\d{1,3}){0,9})?\]|REF/g;

/** Words that end in "ref", and names of software that do: no markers. */
const NOT_BEFORE = new Set(
  'x h a b p de un pre co back cross bib doc obj node weak auto html xml data self class null type'.split(
    ' ',
  ),
);

/**
 * What is left of the note calls of some web pages when they are copied as text: `REF` glued to a sentence, a
 * clause or a word. The UK's "REF 2021", "REFORM" and "XREF" are none.
 */
export function refMarkers({ text, offset }: TightText): Marker[] {
  const markers: Marker[] = [];
  let lastEnd = -1;
  for (const match of matchesOf(REF, 'REF', text)) {
    const start = match.index;
    const bracketed = match[0].startsWith('[');
    const number = bracketed ? '' : numberAfter(text, start + 3);
    const end = start + match[0].length + number.length;
    const stacked = lastEnd >= 0 && start - lastEnd <= 2 && /^[,;]? ?$/.test(text.slice(lastEnd, start));
    if (!bracketed && !(isOpenAfter(text, end) && (stacked || standsBefore(text, start, end)))) continue;
    const refs = bareRefs(match[0]);
    const label = refs > 1 ? undefined : (match[0] + number).replace(/[[\]]|REF ?/g, '').trim() || undefined;
    markers.push({
      span: span(offset(start), offset(end - 1) + 1),
      form: 'ref',
      label,
      keys: [],
      ...(refs > 1 ? { refs } : {}),
    });
    lastEnd = end;
  }
  return markers;
}

/** How many notes the text of a marker without numbers calls: 2 of `[REF, REF]`. */
export function bareRefs(marker: string): number {
  return /\d/.test(marker) ? 1 : Math.max(1, marker.split('REF').length - 1);
}

/** "1" of `REF1`, " 1, 3" of `REF 1, 3 The …`; but not " 5" of `REF 5 people …`, where a sentence starts with it. */
function numberAfter(text: string, at: number): string {
  const after = text.slice(at, at + 48);
  return (
    /^\d{1,3}(?:(?:,|, |–)\d{1,3}(?!\d)){0,9}(?=REF|$|[^\d\p{L}])(?![.,]\d)|^ \d{1,3}(?:(?:,|, |–)\d{1,3}(?!\d)){0,9}(?=\s+[“"‘']?\p{Lu}|[.,;:)”"]|\s*$)(?![.,]\d)/u.exec(
      after,
    )?.[0] ?? ''
  );
}

function isOpenAfter(text: string, at: number): boolean {
  const after = text.slice(at, at + 4);
  return /^REF/.test(after) || !/^(?:[\p{L}\d_/(=]|-[\p{L}\d]|[’']s)/u.test(after);
}

function standsBefore(text: string, start: number, end: number): boolean {
  const before = withoutClosingMark(text, start);
  if (/\s$/.test(before)) {
    // ". REF The …": after a closed sentence only, and before another.
    const after = text.slice(end, end + 30);
    if (/[.,;:!?…)\]”"]\s$/.test(before) && /^\s*$|^\s?REF(?!\p{L})/u.test(after)) return true;
    return (
      /[.!?…][”’"'»)\]]{0,3}\s$/.test(before) &&
      /^\s*$|^\s+[“"‘'(]?\p{Lu}\p{Ll}|^\s+[“"‘'(]?(?:A|I)\s/u.test(after)
    );
  }
  const last = before.at(-1) ?? '';
  if (/["'‘“]/.test(last)) return /[^\s([“‘"'][“‘"']$/.test(before) && !/[“‘]$/.test(before);
  if (/[.,;:!?…)\]”’»%\uFFFC\d]/.test(last)) return /\S{2}$/.test(before) || last === '\uFFFC';
  const word = /\p{L}+$/u.exec(before)?.[0] ?? '';
  if (word === 'CO') return true; // the gas, whose subscript was taken for a call
  return (
    word.length > 1 && !NOT_BEFORE.has(word.toLowerCase()) && /\p{Ll}{2}$|\p{Lu}{2}$|\p{Lu}s$/u.test(word)
  );
}
