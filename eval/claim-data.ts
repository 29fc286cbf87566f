export interface Labelled {
  readonly text: string;
  /** 1 = a claim worth checking. */
  readonly label: number;
}

/** `id	label	text`, after a line of titles: ClaimBuster as CLEF CheckThat! gives it. */
export function readTsv(file: string): Labelled[] {
  return file
    .split(/\r?\n/)
    .slice(1)
    .flatMap(line => {
      const [, label, text] = line.split('\t');
      return text ? [{ text, label: Number(label) }] : [];
    });
}

/** One JSON object a line, with `text` and `gold`: PoliClaim. */
export function readGold(file: string): Labelled[] {
  return file
    .split(/\r?\n/)
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as { text: string; gold: number })
    .map(({ text, gold }) => ({ text, label: gold }));
}

/** What two copies of one sentence have in common, whatever became of their punctuation. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}
