import type { Marker } from '../markers.ts';
import type { ProseCall } from '../prose.ts';
import { span } from '../span.ts';
import { matchesOf } from './matches.ts';
import { type TightText, withoutClosingMark } from './tight.ts';

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUPERSCRIPT = /[⁰¹²³⁴-⁹]/;
const SUPERSCRIPTS = /[⁰¹²³⁴-⁹]{1,4}(?:[,˒᾽’–⁻‑-][⁰¹²³⁴-⁹]{1,4}){0,9}(?![⁰¹²³⁴-⁹⁺⁻\p{L}])/gu;

const CARET = /\^\[?(\d{1,3}(?:[,–-] ?\d{1,3}){0,9})\]?\^/g;

/** What is squared or cubed: a variable or a unit. */
const MEASURED =
  /(?:^|[^\p{L}])(?:\p{L}|[mckdn]m|km|µm|ft|mi|yd|in|inch|inches|feet|miles|metres|meters|sq|mc|ha|kg|cos|sin|tan|log|chi)$/u;

/** `harbour.¹ As`, `harbours;³⁵` and `ports¹⁻³`; not `km²`, `R²` and `10⁶`. */
export function superscriptMarkers({ text, offset }: TightText): Marker[] {
  const markers: Marker[] = [];
  for (const match of SUPERSCRIPT.test(text) ? text.matchAll(SUPERSCRIPTS) : []) {
    const label = [...match[0]]
      .map(each => (DIGITS.includes(each) ? DIGITS.indexOf(each) : each === ',' ? ',' : '–'))
      .join('');
    const before = withoutClosingMark(text, match.index);
    if (!isCall(before, label)) continue;
    markers.push({
      span: span(offset(match.index), offset(match.index + match[0].length - 1) + 1),
      form: 'superscript',
      label,
      keys: [],
    });
  }
  return [...markers, ...caretMarkers(text, offset)];
}

/** `fell.^1^`, pandoc's superscript. */
function caretMarkers(text: string, offset: TightText['offset']): Marker[] {
  return matchesOf(CARET, '^', text)
    .filter(({ index, 1: label = '' }) => isCall(text.slice(Math.max(0, index - 40), index), label))
    .map(({ index, 0: { length }, 1: label = '' }) => ({
      span: span(offset(index), offset(index + length - 1) + 1),
      form: 'superscript',
      label,
      keys: [],
    }));
}

/** Whether `<sup>2</sup>` is a call, by what stands before it. A link inside makes it one. */
export function isSuperscriptCall(call: ProseCall, before: string, linked: boolean): boolean {
  if (linked) return true;
  if (/^[a-z]$/.test(call.label)) return /[.,;:!?”’"')]$/.test(before);
  return isCall(before, call.label);
}

function isCall(before: string, label: string): boolean {
  if (/^0|[,–]0/.test(label)) return false;
  const last = before.at(-1) ?? '';
  if (/\s/.test(last)) return /[.,;:!?”"')\]⁰¹²³⁴-⁹]\s$/.test(before);
  if (/\d/.test(last)) {
    // A year, "A-11" and "2020.2.53" are no bases of powers.
    const token = /\S*$/.exec(before)?.[0] ?? '';
    return /(?:^|[^\d.,$€£])(?:1[5-9]|20)\d\d$|\p{L}-?\d+$|\d\.\d+\.\d+$|-\d+$/u.test(token);
  }
  if (/\p{L}/u.test(last)) return !(/^[23]$/.test(label) && MEASURED.test(before));
  return /[.,;:!?…)\]}”’"'»%*†\uFFFC—–^-]/.test(last);
}
