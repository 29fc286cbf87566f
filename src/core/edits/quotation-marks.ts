import type { Brief } from '../brief.ts';
import { closingMarkOf } from '../quotes/quotation-marks.ts';
import { covers, firstEndingAfter, type Span, sliceOf, span } from '../span.ts';
import { type Edit, insert, lineEnding, remove, replace } from './edit.ts';
import { behindMarkers } from './marker-place.ts';

/** The closing mark that the opening one of a quotation asks for. */
export function matchClosingMark({ text }: Brief, quotation: Span): Edit[] {
  const closing = closingMarkOf(text[quotation.start] ?? '');
  return closing ? [replace(span(quotation.end - 1, quotation.end), closing)] : [];
}

/** The counterpart of an opening mark, at its sentence's end; none for a mark that closes. */
export function closeQuotation(brief: Brief, mark: Span): Edit[] {
  const { sentences, text } = brief;
  const sentence = sentences[firstEndingAfter(sentences, mark.start)];
  const closing = closingMarkOf(sliceOf(text, mark));
  const opens = /\S/.test(text[mark.end] ?? ' ') && !/\S/.test(text[mark.start - 1] ?? ' ');
  return closing && opens && sentence && covers(sentence.span, mark)
    ? [insert(sentence.span.end, closing)]
    : [];
}

/**
 * Sets a quotation that ends its sentence, with its markers, as a block of its own, without its marks. None where
 * words of its sentence go on behind it, or where it stands in a list.
 */
export function setAsBlock(brief: Brief, quotation: Span): Edit[] {
  const { text, sentences } = brief;
  const eol = lineEnding(text);
  const paragraph = sentences[firstEndingAfter(sentences, quotation.start)]?.paragraph;
  const words = sliceOf(text, quotation);
  if (paragraph?.form !== 'paragraph' || /[\r\n]/.test(words) || !/[.!?…]\S$/.test(words)) return [];
  const end = behindMarkers(brief, quotation.end);
  const rest = /^[ \t]*/.exec(text.slice(end, end + 40))?.[0].length ?? 0;
  const next = text[end + rest] ?? '';
  if (!/^[\r\n]?$/.test(next) && (rest === 0 ? end === quotation.end : !/[\p{Lu}\p{N}“"]/u.test(next)))
    return [];
  let before = quotation.start;
  while (before > 0 && /[ \t]/.test(text[before - 1] ?? '')) before--;
  const leads = before === 0 || /[\r\n]/.test(text[before - 1] ?? '');
  return [
    replace(span(before, quotation.start + 1), leads ? '> ' : `${eol}${eol}> `),
    remove(span(quotation.end - 1, quotation.end)),
    ...(/[\r\n]/.test(next) || next === '' ? [] : [replace(span(end, end + rest), eol + eol)]),
  ];
}
