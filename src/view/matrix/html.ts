import { frontMatterTitle } from '../../core/front-matter.ts';
import type { Brief, Recommendation } from '../../core/index.ts';
import { MATRIX_HEAD, type MatrixRow, matrixRows } from './rows.ts';

/**
 * On paper the head is repeated on each page and no row is cut in two. A narrow window has each row as a block of its own,
 * whose cells say what they are.
 */
const STYLE = `
:root { color-scheme: light dark; }
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1.5rem; }
h1 { font-size: 1.4rem; margin: 0 0 .25rem; }
p { margin: 0 0 1.25rem; opacity: .75; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; }
th, td { border-bottom: 1px solid #8886; overflow-wrap: break-word; padding: .5rem .75rem .5rem 0; text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid #888; font-size: .85rem; }
tbody th { font-weight: normal; }
tbody th[colspan] { background: #8881; font-weight: 600; padding-left: .5rem; }
thead .no { width: 4.5rem; }
thead .addressee { width: 16%; }
thead .strength { width: 6rem; }
thead .deadline { width: 11%; }
thead .grounds { width: 32%; }
td.strength { font-weight: 600; }
td.grounds { font-size: .85rem; }
td p { margin: 0 0 .4rem; opacity: 1; }
@page { margin: 15mm; size: A4 landscape; }
@media print {
  :root { color-scheme: light; }
  body { font-size: 9.5pt; margin: 0; max-width: none; padding: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  tr:has([colspan]) { break-after: avoid; }
}
@media screen and (max-width: 44rem) {
  thead { clip-path: inset(50%); position: absolute; }
  table, tbody, tr, th, td { display: block; width: auto; }
  tr { border-bottom: 1px solid #8886; padding: .5rem 0; }
  th, td { border: 0; padding: .1rem 0; }
  td:empty { display: none; }
  td::before { content: attr(data-name) ": "; font-weight: normal; opacity: .75; }
  td p:first-of-type { display: inline; }
}`;

/** Index of a row's cell. */
const SECTION = MATRIX_HEAD.indexOf('Section');

/**
 * A page of its own, for a browser or a printer: no script, nothing fetched, and every word of the document escaped.
 * Sections stand above their rows, and a column that would be empty is left out. `file` is the name of the document's
 * file.
 */
export function matrixHtml(brief: Brief, recommendations: readonly Recommendation[], file: string): string {
  const title = titleOf(brief);
  const rows = matrixRows(brief, recommendations);
  const columns = MATRIX_HEAD.flatMap((name, column) =>
    column === SECTION || rows.every(row => !row[column]?.some(Boolean))
      ? []
      : [{ name, column, style: classOf(name) }],
  );
  const head = columns.map(({ name, style }) => `<th scope="col" class="${style}">${name}</th>`).join('');
  const sectionOf = (row: MatrixRow | undefined) => row?.[SECTION]?.[0] ?? '';
  const isOne = rows.every(row => sectionOf(row) === sectionOf(rows[0]));
  let section = '';
  const body = rows.flatMap(row => {
    const cells = columns.map(({ name, column, style }) =>
      column === 0
        ? `<th scope="row" class="${style}">${cellOf(row[0])}</th>`
        : `<td class="${style}" data-name="${name}">${cellOf(row[column])}</td>`,
    );
    const own = `<tr>${cells.join('')}</tr>`;
    if (isOne || sectionOf(row) === section) return [own];
    section = sectionOf(row);
    return [`<tr><th scope="rowgroup" colspan="${columns.length}">${html(section || '–')}</th></tr>`, own];
  });
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
<p>${countsOf(recommendations)} · ${html(file)}</p>
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

/** Several things one below the other. */
function cellOf(texts: readonly string[] = []): string {
  return texts.length > 1 ? texts.map(text => `<p>${html(text)}</p>`).join('') : html(texts[0] ?? '');
}

function classOf(name: (typeof MATRIX_HEAD)[number]): string {
  return name.toLowerCase().replace(/\W/g, '');
}

/** "10 recommendations, 17 actions" */
function countsOf(recommendations: readonly Recommendation[]): string {
  const actions = recommendations.reduce((sum, each) => sum + Math.max(1, each.actions.length), 0);
  return `${counted(recommendations.length, 'recommendation')}, ${counted(actions, 'action')}`;
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
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
