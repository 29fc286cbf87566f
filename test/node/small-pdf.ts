/** What of Unicode's later letters is in WinAnsiEncoding, and where (ISO 32000-1, annex D.2). */
const WIN_ANSI: ReadonlyMap<string, number> = new Map(
  [...'€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ'].map((letter, i) => [letter, 0x80 + i] as const),
);

/** Whether a text can be set in such a PDF. */
export function fitsSmallPdf(text: string): boolean {
  return [...text].every(letter => letter <= '\xFF' || WIN_ANSI.has(letter));
}

/** A PDF with lines of Latin text on each page: as little of ISO 32000 as a reader needs. */
export function smallPdf(pages: readonly (readonly string[])[], title = ''): Uint8Array {
  const escaped = (text: string) =>
    text
      .replace(/[\\()]/g, '\\$&')
      .replace(/[^\x00-\xFF]/g, letter => `\\${(WIN_ANSI.get(letter) ?? 0x3f).toString(8)}`);
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, i) => {
      const content = `BT /F1 11 Tf 14 TL 50 780 Td\n${lines.map(line => `(${escaped(line)}) Tj T*`).join('\n')}\nET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
    `<< /Title (${escaped(title)}) /CreationDate (D:20240305120000Z) >>`,
  ];
  let pdf = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = pdf.length;
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>`;
  return new Uint8Array(Buffer.from(`${pdf}${table}${trailer}\nstartxref\n${pdf.length}\n%%EOF\n`, 'latin1'));
}
