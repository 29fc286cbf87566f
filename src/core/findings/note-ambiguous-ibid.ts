import { ibidIn } from '../back-reference.ts';
import type { Finding } from '../brief.ts';
import { readingMeant, worksOf } from '../meant-notes.ts';
import { shift, sliceOf } from '../span.ts';
import { flatMapped } from '../steps.ts';
import { worded } from '../wording.ts';
import type { Rule } from './index.ts';

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
export const noteAmbiguousIbid: Rule = function* (brief) {
  const meant = yield* readingMeant(brief);
  return yield* flatMapped(brief.notes, (note): readonly Finding[] => {
    const ibid = ibidIn(sliceOf(brief.text, note.body));
    if (!ibid) return [];
    const before = meant.get(note)?.note;
    const sources = before && worksOf(brief, before);
    if (sources !== undefined && sources <= 1) return [];
    return [
      {
        code: 'note.ambiguous-ibid',
        severity: 'info',
        span: shift(ibid.span, note.body.start),
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
};
