/**
 * A table as comma-separated values (RFC 4180): every line ends with CRLF, and a field with a comma, a quotation mark
 * or a line's end is quoted. A field that a spreadsheet would take for a formula gets an apostrophe before it (OWASP,
 * "CSV Injection"): the words of a document are never run.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map(row => `${row.map(field).join(',')}\r\n`).join('');
}

/** What starts a formula in a spreadsheet, white space before it or not; full-width forms as well. */
const FORMULA = /^[\s"']*[=+\-@＝＋－＠]|^[\t\r\n]/;

function field(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
