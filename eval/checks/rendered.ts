import { readHtml } from '../../src/documents/html.ts';
import { readPdf } from '../../src/documents/pdf.ts';
import { fitsSmallPdf, smallPdf } from '../../test/node/small-pdf.ts';
import type { QuotePair } from './quote-pairs.ts';
import type { Random } from './random.ts';

/** What is around the sentence, in UTF-16 code units on either side: some pages. */
const AROUND = 6_000;

/** The paragraphs around the sentence that was quoted. */
function partOf({ source, at }: QuotePair): string[] {
  const from = source.lastIndexOf('\n\n', Math.max(0, at - AROUND));
  const to = source.indexOf('\n\n', at + AROUND);
  return source
    .slice(from < 0 ? 0 : from, to < 0 ? undefined : to)
    .split('\n\n')
    .map(text => text.trim())
    .filter(Boolean);
}

/** The text of the source as it is read off a page, with markup inside of sentences, calls of notes and a menu. */
export function throughHtml(pair: QuotePair, random: Random): string {
  const body = partOf(pair).map(text => `<p>${marked(text, random)}</p>`);
  const page = `<!doctype html><html><head><title>Source</title><script>var x = "<p>";</script></head><body><nav><a href="/">Home</a></nav><main>${body.join('\n')}</main><footer>Imprint</footer></body></html>`;
  return readHtml(page).text;
}

function marked(text: string, { next }: Random): string {
  return text
    .split(' ')
    .map(word => {
      const safe = word
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/“/g, '&ldquo;')
        .replace(/—/g, '&mdash;');
      const chance = next();
      if (chance < 0.04) return `<em>${safe}</em>`;
      if (chance < 0.06) return `<a href="/x?a=1&amp;b=2"><span>${safe}</span></a>`;
      if (chance < 0.08 && /\p{L}{6}/u.test(word) && !word.includes('&'))
        return `${safe.slice(0, 4)}&shy;${safe.slice(4)}`;
      if (chance < 0.1 && /[.,;]$/.test(word)) return `${safe}<sup><a href="#n">[7]</a></sup>`;
      return safe;
    })
    .join(next() < 0.5 ? ' ' : '\n')
    .replace(/ (?=\d)/g, () => (next() < 0.3 ? '&nbsp;' : ' '));
}

const LINES = 44;
const CHARACTERS = 92;

/** The text as it is read off the pages of a PDF, with hyphens at the ends of lines and a heading on each page. */
export async function throughPdf(pair: QuotePair, random: Random): Promise<string | undefined> {
  const part = partOf(pair);
  if (!part.every(fitsSmallPdf)) return undefined;
  // The lines are set anew: what was cut at their ends is whole before.
  const lines = part.flatMap(text => broken(text.replace(/\u00AD|-\r?\n/g, '').replace(/\s+/g, ' '), random));
  const pages: string[][] = [];
  for (let at = 0; at < lines.length; at += LINES)
    pages.push(['Public Report', ...lines.slice(at, at + LINES), String(pages.length + 1)]);
  return (await readPdf(smallPdf(pages, 'Public Report'))).text;
}

function broken(text: string, { next }: Random): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const room = CHARACTERS - line.length - 1;
    if (word.length <= room) line = line === '' ? word : `${line} ${word}`;
    else if (room > 5 && /^[a-z]{8,}$/.test(word) && next() < 0.5) {
      const cut = Math.max(3, Math.min(room - 2, word.length - 3));
      lines.push(`${line} ${word.slice(0, cut)}-`);
      line = word.slice(cut);
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].filter(Boolean);
}
