import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { judgeGenre } from '../src/core/genre.ts';
import type { Evaluation } from './evaluation.ts';

const BRIEFS = 'briefs';
const PIECES = 20;
const LONGEST_PIECE = 300;
const SHORTEST_PIECE = 60;

export const name: Evaluation['name'] = 'annotate: auto';
export const needs: Evaluation['needs'] = [BRIEFS];
export const run: Evaluation['run'] = async dataFolder => {
  const software = await softwarePages('node_modules');
  const briefs = await briefTexts(join(dataFolder, BRIEFS));
  const pieces = drawPieces(briefs);
  const english = software.filter(text => judgeGenre({ text }).genre !== 'other-language');
  return {
    rows: [
      { measure: 'pages of software', value: software.length, floor: 300 },
      { measure: 'of which English', value: english.length },
      { measure: 'pages of software left alone', value: shareOf(english, isLeftAlone), floor: 0.98 },
      { measure: `briefs annotated, of ${briefs.length}`, value: shareOf(briefs, isAnnotated), floor: 1 },
      {
        measure: `pieces under ${LONGEST_PIECE} words annotated, of ${pieces.length}`,
        value: shareOf(pieces, isAnnotated),
        floor: 1,
      },
      {
        measure: 'every piece that could be drawn',
        value: shareOf(briefs.flatMap(piecesOf), isAnnotated),
        floor: 0.99,
      },
    ],
  };
};

function isAnnotated(text: string): boolean {
  return judgeGenre({ text }).genre === 'brief';
}

function isLeftAlone(text: string): boolean {
  return !isAnnotated(text);
}

function shareOf(texts: readonly string[], test: (text: string) => boolean): number {
  return texts.filter(test).length / texts.length;
}

/** The different README and CHANGELOG files of the installed packages; their names are not looked at again. */
async function softwarePages(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const files = (await readdir(folder, { recursive: true })).filter(path =>
    /(?:^|[\\/])(?:readme|change_?log|history)(?:\.(?:md|markdown|txt))?$/i.test(path),
  );
  const texts = await Promise.all(
    files.sort().map(file => readFile(join(folder, file), 'utf8').catch(() => '')),
  );
  return [...new Set(texts)].filter(text => text.trim() !== '');
}

async function briefTexts(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter(file => file.endsWith('.md')).sort();
  return Promise.all(files.map(file => readFile(join(folder, file), 'utf8')));
}

/** Two of each brief or so, drawn by their digest: always the same, and nobody's choice. */
function drawPieces(briefs: readonly string[]): string[] {
  const drawn = briefs.flatMap(text => piecesOf(text).sort(byDigest).slice(0, 2));
  return drawn.sort(byDigest).slice(0, PIECES);
}

function byDigest(a: string, b: string): number {
  return digestOf(a) < digestOf(b) ? -1 : 1;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** From each block on as many whole blocks as make less than 300 words. */
function piecesOf(text: string): string[] {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  const blocks = body.split(/\n\s*\n/);
  // A page that was copied as text has no empty lines.
  const units = blocks.length > 3 ? blocks : body.split('\n');
  return units.flatMap((_, start) => {
    let piece = '';
    let words = 0;
    for (const unit of units.slice(start)) {
      const more = unit.split(/\s+/).filter(word => word !== '').length;
      if (words + more >= LONGEST_PIECE) break;
      piece += `${unit}\n\n`;
      words += more;
    }
    return words < SHORTEST_PIECE ? [] : [piece];
  });
}
