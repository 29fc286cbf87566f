import { attribute, type HtmlTag, htmlPieces } from './html.ts';
import { MaskBuilder } from './mask.ts';
import type { Context, Prose } from './prose.ts';
import { type Span, span } from './span.ts';

const BLOCK_TAGS =
  /^(?:address|article|aside|blockquote|body|br|caption|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/** The text of an HTML block: one prose for each of its own blocks. */
export function htmlProse(text: string, at: Span, context: Context): Prose[] {
  const proses: Prose[] = [];
  let builder = new MaskBuilder(text, context.quoteDepth);
  let form: Prose['form'] = context.form;
  let depth: number | undefined;
  let start = at.start;
  let note: { label: string; start: number } | undefined;
  let inNotes = false;
  let number = 1;
  let ordered = false;
  let item: string | undefined;

  const flush = (end: number): void => {
    const kind = note
      ? { form: 'note' as const, label: note.label, whole: span(note.start, end) }
      : {
          form,
          ...(depth === undefined ? {} : { depth }),
          ...(form === 'item' && item !== undefined ? { label: item } : {}),
          ...(context.whole ? { whole: context.whole } : {}),
        };
    if (builder.hasText) proses.push(builder.whole(span(start, end), kind));
    builder = new MaskBuilder(text, context.quoteDepth);
    start = end;
  };
  const openBlock = (tag: HtmlTag): void => {
    const heading = /^h([1-6])$/.exec(tag.name);
    depth = heading && !tag.closing ? Number(heading[1]) : undefined;
    form = tag.closing ? context.form : depth ? 'heading' : (BLOCK_FORMS[tag.name] ?? context.form);
    if (!tag.closing && /^(?:ol|ul|div|section|aside|footer)$/.test(tag.name) && holdsNotes(tag))
      inNotes = true;
    else if (tag.closing && /^(?:ol|div|section|aside|footer)$/.test(tag.name)) inNotes = false;
    if (tag.name === 'ol' || tag.name === 'ul') {
      ordered = tag.name === 'ol' && !tag.closing;
      number = Number(attribute(tag, 'start') ?? 1) || 1;
    }
    item = undefined;
    if (tag.name === 'li' && !tag.closing && (ordered || inNotes)) item = String(number++);
    const numbered = inNotes ? item : undefined;
    const label = tag.closing ? undefined : (noteLabel(tag) ?? numbered);
    if (label !== undefined) note = { label, start: tag.start };
    else if (tag.closing && (tag.name === 'li' || tag.name === 'ol' || tag.name === 'div')) note = undefined;
  };
  for (const piece of htmlPieces(text.slice(at.start, at.end))) {
    const placed = { ...piece, start: piece.start + at.start, end: piece.end + at.start };
    if (placed.type === 'text') builder.text(placed);
    else if (BLOCK_TAGS.test(placed.name)) {
      flush(placed.start);
      start = placed.end;
      openBlock(placed);
    } else builder.tag(placed);
  }
  flush(at.end);
  return proses;
}

const BLOCK_FORMS: Readonly<Record<string, Prose['form']>> = {
  li: 'item',
  td: 'cell',
  th: 'cell',
  blockquote: 'quotation',
};

/** `<li id="fn:3">`, `<p class="footnote" id="footnote-3">` */
function noteLabel(tag: HtmlTag): string | undefined {
  const id = attribute(tag, 'id') ?? '';
  const match =
    /^(?:user-content-)?_{0,2}(?:fn|footnote|endnote|note|cite_note|ftn|edn)(?:[-_:.]+(?!ref|source|back)([\w-]{1,40})|(\d{1,4}))$/i.exec(
      id,
    );
  return match?.[1] ?? match?.[2];
}

/** `<ol class="footnotes">`, `<section role="doc-endnotes">`: the items of its lists are notes, by their numbers. */
function holdsNotes(tag: HtmlTag): boolean {
  return ['class', 'role', 'id'].some(name =>
    /(?:^|[\s-])(?:footnotes?|endnotes?|references|bibliography|citations)(?:[\s-]|$)/i.test(
      attribute(tag, name) ?? '',
    ),
  );
}

/** Adds what an inline run of HTML shows to the text around it. */
export function addHtml(builder: MaskBuilder, text: string, at: Span): void {
  for (const piece of htmlPieces(text.slice(at.start, at.end))) {
    const placed = { ...piece, start: piece.start + at.start, end: piece.end + at.start };
    if (placed.type === 'text') builder.text(placed);
    else builder.tag(placed);
  }
}
