/** So many pages must have a line at the same edge for it to be a heading of pages and not of the text. */
const FEWEST_PAGES = 3;

/** A heading and, below it, a title. */
const ROUNDS = 2;

/** Pages without the lines that are at the top or the bottom of several of them, and without their numbers. */
export function withoutFurniture(pages: readonly string[]): string[] {
  let lines = pages.map(page => page.split('\n').filter(line => line.trim() !== ''));
  for (let round = 0; round < ROUNDS; round++) lines = withoutEdges(lines);
  return lines.map(own => own.join('\n'));
}

function withoutEdges(pages: readonly (readonly string[])[]): string[][] {
  const counts = new Map<string, number>();
  for (const own of pages)
    for (const edge of new Set([own[0], own.at(-1)])) {
      if (edge !== undefined) counts.set(keyOf(edge), (counts.get(keyOf(edge)) ?? 0) + 1);
    }
  const isFurniture = (line: string | undefined) =>
    line !== undefined && (isNumber(line.trim()) || (counts.get(keyOf(line)) ?? 0) >= FEWEST_PAGES);
  return pages.map(own =>
    own.slice(isFurniture(own[0]) ? 1 : 0, own.length > 1 && isFurniture(own.at(-1)) ? -1 : undefined),
  );
}

/** "Trade Report 2024 | 12" and "Trade Report 2024 | 13" are one. */
function keyOf(line: string): string {
  return line.trim().replace(/\d+/g, '#');
}

function isNumber(line: string): boolean {
  return /^(?:page )?[\divxlc]{1,5}(?: of \d+)?$/i.test(line);
}
