import type { Finding } from '../brief.ts';
import { readingDuplicates } from '../edits/same-source.ts';
import type { Steps } from '../steps.ts';
import { type Message, worded } from '../wording.ts';
import type { Rule } from './index.ts';

/**
 * A second note to the same place of the same source, by DOI, address, or title and year: one note can have several
 * markers.
 *
 * @example warns
 * Exports fell.[^1] Imports rose.[^2]
 *
 * [^1]: Customs Office, “Trade in 2023,” 2024, https://customs.example.org/trade.
 *
 * {note.duplicate-source:[^2]: Customs Office, “Trade in 2023,” 2024, https://customs.example.org/trade (accessed May 2, 2024).}
 * @example warns
 * Exports fell.[^1] Imports rose.[^2]
 *
 * [^1]: Ana Ruiz, “How Ports Fail,” *Journal of Tides* 12 (2015), https://doi.org/10.1000/xyz.123.
 *
 * {note.duplicate-source:[^2]: doi:10.1000/XYZ.123}
 * @example accepts
 * Exports fell.[^1] Imports rose.[^2]
 *
 * [^1]: Customs Office, “Trade in 2023,” 2024, p. 3.
 *
 * [^2]: Customs Office, “Trade in 2023,” 2024, p. 11.
 */
export const noteDuplicateSource: Rule = function* (brief): Steps<Finding[]> {
  const duplicates = yield* readingDuplicates(brief);
  return duplicates
    .filter(({ first: { body } }) => body.end - body.start >= SHORTEST)
    .map(({ note, first, fuller }) => ({
      code: 'note.duplicate-source',
      severity: 'hint',
      span: note.span,
      ...duplicated(first.label, fuller !== undefined),
      related: [{ span: first.span, ...worded('The first note to it') }],
    }));
};

/** In UTF-16 code units: shorter notes ("Author’s estimate.") are remarks that may well be made twice. */
const SHORTEST = 24;

function duplicated(label: string, isSaidByOne: boolean): Message {
  if (isSaidByOne)
    return label
      ? worded(
          'Unexpected second note to the same source as note “{0}”, expected one note with two markers',
          label,
        )
      : worded('Unexpected second note to the same source, expected one note with two markers');
  return label
    ? worded(
        'Unexpected second note to the same source as note “{0}”, expected one note with two markers; each says what the other doesn’t',
        label,
      )
    : worded(
        'Unexpected second note to the same source, expected one note with two markers; each says what the other doesn’t',
      );
}
