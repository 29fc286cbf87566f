import { frontMatterTitle } from '../../core/front-matter.ts';
import type { Brief, Recommendation } from '../../core/index.ts';
import { MATRIX_HEAD, matrixRows } from './rows.ts';

/**
 * On paper the head is repeated on each page and no row is cut in two. A column is as wide as its longest word, but for those
 * with sentences, where an address may stand.
 */
const STYLE = `
:root { color-scheme: light dark; }
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 90rem; padding: 0 1.5rem; }
h1 { font-size: 1.4rem; margin: 0 0 .25rem; }
p { margin: 0 0 1.25rem; opacity: .75; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #8886; padding: .5rem .75rem .5rem 0; text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid #888; font-size: .85rem; width: 9%; }
thead th:nth-child(1) { width: 5%; }
thead th:nth-child(2), thead th:nth-child(3) { width: 14%; }
thead th:nth-child(5) { width: 27%; }
thead th:nth-child(7) { width: 18%; }
tbody th { font-weight: normal; }
td:nth-child(4) { font-weight: 600; }
td:nth-child(5), td:nth-child(7) { overflow-wrap: anywhere; }
td:nth-child(7) { font-size: .85rem; }
@page { margin: 15mm; size: A4 landscape; }
@media print {
  :root { color-scheme: light; }
  body { font-size: 9.5pt; margin: 0; max-width: none; padding: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}`;

/**
 * A page of its own, for a browser or a printer: no script, nothing fetched, and every word of the document escaped.
 * `file` is the name of the document's file.
 */
export function matrixHtml(brief: Brief, recommendations: readonly Recommendation[], file: string): string {
  const title = titleOf(brief);
  const rows = matrixRows(brief, recommendations);
  const head = MATRIX_HEAD.map(name => `<th scope="col">${name}</th>`).join('');
  const body = rows.map(
    ([number = '', ...cells]) =>
      `<tr><th scope="row">${html(number)}</th>${cells.map(each => `<td>${html(each)}</td>`).join('')}</tr>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Recommendations: ${html(title ?? file)}</title>
<style>${STYLE}
</style>
</head>
<body>
<h1>${title === undefined ? 'Recommendations' : html(title)}</h1>
<p>${title === undefined ? '' : 'Recommendations · '}${html(file)}</p>
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</body>
</html>
`;
}

/** What the front matter calls the document, or the heading that stands above all that it says. */
function titleOf({ text, sections, sentences }: Brief): string | undefined {
  const first = sections[0];
  const isAbove = first?.form === 'heading' && first.span.start <= (sentences[0]?.span.start ?? 0);
  return frontMatterTitle(text) ?? (isAbove ? first.title : undefined);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function html(text: string): string {
  return text.replace(/[&<>"']/g, mark => ENTITIES[mark] ?? '');
}
