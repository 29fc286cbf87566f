import { t } from '@vscode/l10n';
import { type Brief, type Source, sliceOf } from '../../core/index.ts';
import { formatReference, type ReferenceStyle } from '../references/reference.ts';
import { lastingLinkOf } from '../source-text.ts';
import type { PreviewOptions } from './annotate-preview.ts';
import { harmless } from './harmless.ts';
import type { Lines } from './lines.ts';
import type { Entry } from './numbering.ts';
import { type Token, type TokenMaker, type Tools, withLine } from './token.ts';

/** Notes as a list, each with its number and links back to the markers that lead to it. */
export function noteList(
  entries: readonly Entry[],
  brief: Brief,
  lines: Lines,
  make: TokenMaker,
  { tools, referenceStyle = 'chicago' }: Pick<PreviewOptions, 'tools' | 'referenceStyle'>,
): Token[] {
  const items = entries.flatMap(entry => {
    const reference = entry.source ? referenceTokens(entry.source, referenceStyle, make) : [];
    return item(entry, brief, lines, make, tools, reference);
  });
  return [make.open('ol', { class: 'brief-lens-notes' }, true), ...items, make.close('ol', true)];
}

function item(
  entry: Entry,
  brief: Brief,
  lines: Lines,
  make: TokenMaker,
  tools: Tools,
  reference: Token[],
): Token[] {
  const { id, number, note } = entry;
  const numbered = /^\d{1,6}$/.test(number);
  const open = make.open('li', { id, ...(numbered ? { value: number } : {}) }, true);
  if (!numbered) open.attrs?.push(['class', 'brief-lens-unnumbered']);
  if (note) open.attrs = withLine(open.attrs, lines.lineAt(note.span.start));
  const label = numbered || number === '' ? [] : [make.text(`${number} `)];
  const back = backLinks(entry, make);
  const close = make.close('li', true);
  const blocks = note
    ? harmless(tools.parse(unindented(sliceOf(brief.text, note.body))), make)
    : [make.inline(reference)];
  const only = blocks.filter(({ type }) => type === 'inline');
  const [inline] = only;
  // One paragraph is shown without its element, as Markdown shows it in a list.
  if (inline && only.length === 1 && blocks.every(({ type }) => /^(?:inline|paragraph_)/.test(type)))
    return [open, make.inline([...label, ...(inline.children ?? []), ...back]), close];
  return [open, make.inline(label), ...blocks, make.inline(back), close];
}

/** Of a note in several lines the marks of the list or quotation that it stands in. */
function unindented(body: string): string {
  return body.replace(/(\r\n|\n|\r)(?:[ \t]{0,8}>)?[ \t]{1,8}/g, '$1');
}

function referenceTokens(source: Source, style: ReferenceStyle, make: TokenMaker): Token[] {
  const link = lastingLinkOf(source);
  return formatReference(source, style).flatMap(({ text, italic }) => {
    const words = [make.text(text)];
    if (link && (text === link || text === `${link}.`)) return make.element('a', { href: link }, words);
    return italic ? make.element('em', {}, words) : words;
  });
}

function backLinks({ markers, number }: Entry, make: TokenMaker): Token[] {
  return markers.flatMap((marker, i) => {
    const name =
      markers.length > 1
        ? t('Back to marker {0} of note {1}', i + 1, number)
        : t('Back to the marker of note {0}', number);
    const attributes = {
      class: 'brief-lens-back',
      href: `#${marker}`,
      role: 'doc-backlink',
      'aria-label': name,
    };
    const which = i === 0 ? [] : make.element('sup', {}, [make.text(String(i + 1))]);
    return [make.text('\u00a0'), ...make.element('a', attributes, [make.text('↩'), ...which])];
  });
}
