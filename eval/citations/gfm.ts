import { analyse } from '../../src/core/index.ts';
import type { Measurement } from '../evaluation.ts';
import { readRows } from './lines.ts';

/** Markdown and what GitHub makes of it. */
export const GFM = 'citations/gfm_footnote_fixtures.jsonl';

interface Row {
  readonly name: string;
  readonly md: string;
  readonly html: string;
}

/** The share of fixtures whose calls and notes are GitHub's. A call without a note is text there, a finding here. */
export function measureGfm(dataFolder: string): Measurement[] {
  const rows = readRows<Row>(dataFolder, GFM);
  const same = rows.filter(({ name, md, html }) => {
    const expected = [...html.matchAll(/data-footnote-ref=""/g)].length;
    const notes = new Set(
      [...html.matchAll(/<li id="user-content-fn-([^"]+)"/g)].map(match => labelOf(match[1] ?? '')),
    );
    // An address for a label is left out of the link, but not out of its name.
    const called = [
      ...html.matchAll(
        /<a (?:href="#user-content-fn-([^"]+)" )?id="user-content-fnref-([^"]+)" data-footnote-ref/g,
      ),
    ]
      .map(match => labelOf(match[1] ?? match[2] ?? ''))
      .sort();
    const { citations, notes: ours } = analyse(md);
    const labels = new Set(ours.map(({ label }) => labelOf(label)));
    const calls = citations.filter(citation => citation.form === 'footnote' && citation.notes.length > 0);
    const found = calls.map(({ notes: [note] }) => labelOf(note?.label ?? '')).sort();
    const ok =
      calls.length === expected &&
      found.join('\n') === called.join('\n') &&
      [...notes].every(label => labels.has(label));
    if (!ok && process.env.SHOW)
      console.log(
        `${name}\n${md.slice(0, 600)}\n  GitHub ${called.join(' | ')}\n  here ${found.join(' | ')}`,
      );
    return ok;
  });
  return [
    {
      measure: `GFM fixtures read as GitHub does, of ${rows.length}`,
      value: same.length,
      floor: rows.length,
    },
  ];
}

function labelOf(label: string): string {
  let decoded = label;
  try {
    decoded = decodeURIComponent(label.replace(/&amp;/g, '&'));
  } catch {
    // A bare "%" is no escape.
  }
  return decoded
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/&[a-z]+;/g, ' ')
    .toLowerCase();
}
