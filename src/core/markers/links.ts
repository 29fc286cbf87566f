import { keysOf, type Marker } from '../markers.ts';
import { OBJECT } from '../mask.ts';
import type { ProseLink } from '../prose.ts';

/** Links to notes in the document (`#fn:1`, `#_ftn2`, `#cite_note-3`) and to sources on the web. */
export function linkMarkers(links: readonly ProseLink[], mask: string): Marker[] {
  return links.flatMap(link => linkMarker(link, mask.slice(link.text.start, link.text.end).trim()));
}

function linkMarker(link: ProseLink, text: string): Marker[] {
  const { url } = link;
  const bare = text.replace(/^\[|\]$/g, '').replace(/^REF ?(?=\d)/, '');
  const label = /^\d{1,4}(?: ?[,;–-] ?\d{1,4})*$/.test(bare) ? bare : undefined;
  const anchor = url?.startsWith('#') ? noteAnchor(url) : undefined;
  if (url === undefined) return referenceMarkers(link, label, bare);
  if (anchor !== undefined || label !== undefined || bare === 'REF') {
    const local = url.startsWith('#');
    if (local && anchor === undefined && BACK_LINK.test(url)) return [];
    return [
      {
        span: link.span,
        form: 'link',
        label: label ?? anchor,
        keys: label !== undefined ? keysOf(label) : anchor !== undefined ? [anchor] : [],
        ...(/^https?:/i.test(url) ? { url } : {}),
      },
    ];
  }
  const pictured = text === '' || [...text].every(each => each === OBJECT || each === ' ');
  if (pictured || !/^https?:\/\/[^\s/]/i.test(url)) return [];
  return [{ span: link.span, form: 'link', label: undefined, keys: [], url }];
}

/** `[the report][nist]` is a link to what stands behind that label. */
function referenceMarkers(link: ProseLink, label: string | undefined, bare: string): Marker[] {
  const definition = link.label ?? '';
  return [
    {
      span: link.span,
      form: 'link',
      label: label ?? (bare === 'REF' ? definition : undefined),
      keys: [],
      definition,
    },
  ];
}

const NOTE_ANCHOR =
  /^#(?:user-content-)?_{0,2}(?:fn|ftn|edn|footnote|endnote|note|cite_note|ref|reference|n|en)(?:[-_:.]+([\w-]{0,12}?\d{1,4}|[a-z])|(\d{1,4}))$/i;
const BACK_LINK = /ref|source|back|return|top/i;

/** The label in an anchor of a note: "3" of `#fn:3` and `#_ftn3`; none of `#fnref3`, which leads back. */
export function noteAnchor(url: string): string | undefined {
  if (/^#(?:user-content-)?_{0,2}(?:fn|ftn|edn|footnote|note|cite)[-_:.]?(?:ref|r|source|back)/i.test(url))
    return undefined;
  const match = NOTE_ANCHOR.exec(url);
  return match?.[1] ?? match?.[2];
}

/** Whether a link at a passage's start leads back to a call: the passage is a note then. */
export function isBackLink(url: string | undefined): boolean {
  return (
    url !== undefined &&
    /^#[\w:.-]{0,20}(?:ref|source|back|return|text)[\w:.-]{0,6}?\d{1,4}[\w:.-]{0,3}$/i.test(url)
  );
}
