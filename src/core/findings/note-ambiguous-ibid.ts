import type { Note } from '../brief.ts';
import { plainWords } from '../edits/note-words.ts';
import { sliceOf } from '../span.ts';
import { worded } from '../wording.ts';
import type { BriefContent, Rule } from './index.ts';

/**
 * “Ibid.” where the note before has several sources, or where there is none before.
 *
 * @example warns
 * Exports fell.[^1] Imports rose.[^2]
 *
 * [^1]: Customs Office, “Trade,” 2024, https://customs.example.org/trade; Port Office, “Ships,” 2024, https://port.example.org/ships.
 * [^2]: {note.ambiguous-ibid:Ibid.}, p. 4.
 * @example accepts
 * Exports fell.[^1] Imports rose.[^2]
 *
 * [^1]: Customs Office, “Trade,” 2024, https://customs.example.org/trade.
 * [^2]: Ibid., p. 4.
 */
export const noteAmbiguousIbid: Rule = brief =>
  brief.notes.flatMap((note, i) => {
    const ibid = IBID.exec(sliceOf(brief.text, note.body));
    if (!ibid) return [];
    const before = sourceBefore(brief, i);
    const sources = before && sourcesIn(brief, before);
    if (sources !== undefined && sources <= 1) return [];
    const start = note.body.start + (ibid[1] ?? '').length;
    return [
      {
        code: 'note.ambiguous-ibid',
        severity: 'info',
        span: { start, end: start + (ibid[2] ?? '').length },
        ...(sources === undefined
          ? worded('Unexpected “Ibid.” with no note before it, expected the short title of the source')
          : worded(
              'Unexpected “Ibid.” with {0} sources in the note before it, expected the short title of the source',
              sources,
            )),
        ...(before ? { related: [{ span: before.span, ...worded('The note that it refers to') }] } : {}),
      },
    ];
  });

const IBID = /^(\s{0,8}(?:see )?[*_]{0,2})(ibid\b\.?)/i;

/** The last note before that isn't itself an “Ibid.” */
function sourceBefore({ text, notes }: BriefContent, index: number): Note | undefined {
  for (let i = index - 1; i >= 0; i--) {
    const note = notes[i];
    if (note && !IBID.test(text.slice(note.body.start, note.body.start + 40))) return note;
  }
  return undefined;
}

/** How many addresses, or quoted titles with semicolons between them, it has. */
function sourcesIn({ text }: BriefContent, note: Note): number {
  const words = plainWords(sliceOf(text, note.body));
  const parts = words.split(/;\s/).filter(part => /https?:\/\/|[“"][^”"]{3,300}[”"]/i.test(part));
  return parts.length;
}
