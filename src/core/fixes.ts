import type { Brief, Claim, Finding, FindingCode, Note } from './brief.ts';
import { citedKeys, nearestKey } from './citation-keys.ts';
import { addNote } from './edits/add-note.ts';
import { definitionsOf, nextNumber, takenLabels } from './edits/definitions.ts';
import { surplusNotes } from './edits/delete-listed.ts';
import { deleteNote } from './edits/delete-note.ts';
import { type Change, remove, replace } from './edits/edit.ts';
import { markAsKnown } from './edits/ignore-here.ts';
import { insertNote } from './edits/insert-note.ts';
import { keyToNote } from './edits/key-to-note.ts';
import { mendLabels } from './edits/label-spaces.ts';
import { linkToNote } from './edits/link-to-note.ts';
import { placeMarkers } from './edits/marker-place.ts';
import { mergeInto } from './edits/merge-notes.ts';
import { closeQuotation, matchClosingMark, setAsBlock } from './edits/quotation-marks.ts';
import { renumberNotes } from './edits/renumber.ts';
import { duplicateNotes } from './edits/same-source.ts';
import { stripTracking } from './edits/strip-tracking.ts';
import { covers, span } from './span.ts';
import { uncitedCode } from './uncited.ts';
import { type Wording, wording } from './wording.ts';

/** A way to mend what a finding says. */
export interface Fix {
  readonly title: Wording;
  readonly change: Change;
  /** Loses nothing, and nobody needs to look at it first. */
  readonly safe?: true;
}

type Fixer = (brief: Brief, finding: Finding) => readonly Fix[];

const FIXERS: Readonly<Partial<Record<FindingCode, Fixer>>> = {
  'citation.undefined-note': addNoteOrRemove,
  'citation.count-mismatch': brief =>
    surplusNotes(brief).map(({ number, words, change }) => ({
      title: wording('Delete note {0}, {1}', number, words),
      change,
    })),
  'citation.unknown-key': knownKeyOrNote,
  'citation.misplaced': (brief, finding) => [
    {
      title: wording('Set the marker behind the punctuation'),
      change: placeMarkers(brief, finding.span),
      safe: true,
    },
  ],
  'citation.out-of-order': brief => [
    { title: wording('Renumber notes in order of appearance'), change: renumberNotes(brief), safe: true },
  ],
  'note.unused': removeNote,
  'note.no-source': removeNote,
  'note.duplicate-label': newLabel,
  'note.label-space': (brief, finding) => [
    { title: wording('Put hyphens for the spaces'), change: mendLabels(brief, finding.span), safe: true },
  ],
  'note.duplicate-source': merge,
  'link.bare': (brief, finding) => [
    { title: wording('Move the address into a note'), change: linkToNote(brief, finding.span) },
  ],
  'link.tracking': (brief, finding) => [
    {
      title: wording('Strip the tracking parameters'),
      change: stripTracking(brief, finding.span),
      safe: true,
    },
  ],
  'claim.uncited-figure': citeOrMark,
  'claim.uncited': citeOrMark,
  // Quoted words are never changed: what is mended is what stands around them.
  'quote.no-source': (brief, finding) => [
    { title: wording('Insert a note'), change: insertNote(brief, finding.span.end) },
  ],
  'quote.mixed-marks': (brief, finding) => [
    {
      title: wording('Close it with the mark of its kind'),
      change: { edits: matchClosingMark(brief, finding.span) },
      safe: true,
    },
  ],
  'quote.doubled-punctuation': (_, { span: { end } }) => [
    {
      title: wording('Remove the punctuation behind the closing mark'),
      change: { edits: [remove(span(end - 1, end))] },
      safe: true,
    },
  ],
  'quote.unbalanced': (brief, finding) => [
    {
      title: wording('Close the quotation at the end of its sentence'),
      change: { edits: closeQuotation(brief, finding.span) },
    },
    { title: wording('Remove the mark'), change: { edits: [remove(finding.span)] } },
  ],
  'quote.long': (brief, finding) => [
    { title: wording('Set it as a block quotation'), change: { edits: setAsBlock(brief, finding.span) } },
  ],
};

/** The ways to mend a finding of this very brief; none for one that takes a person’s thought. */
export function fixesFor(brief: Brief, finding: Finding): Fix[] {
  return (FIXERS[finding.code]?.(brief, finding) ?? []).filter(({ change }) => change.edits.length > 0);
}

/** For a claim without a citation: a note behind it, or a comment that says that nobody needs one. */
export function fixesForClaim(brief: Brief, claim: Claim): Fix[] {
  const marked = silencedWith(brief, claim).length;
  const title =
    marked > 1
      ? wording('Mark {0} claims of this paragraph as common knowledge', marked)
      : wording('Mark as common knowledge');
  return [
    { title: wording('Insert a note'), change: insertNote(brief, claim.span.end) },
    { title, change: markAsKnown(brief, claim) },
  ];
}

/** The claims that a comment on one of them speaks of: those of its paragraph, with a figure or without as that one. */
export function silencedWith({ claims }: Brief, { sentence, cues }: Claim): Claim[] {
  return claims.filter(
    each =>
      each.sentence.paragraph === sentence.paragraph &&
      each.citations.length === 0 &&
      uncitedCode(each) === uncitedCode({ cues }),
  );
}

function citeOrMark(brief: Brief, finding: Finding): Fix[] {
  const claim = brief.claims.find(({ span: own }) => covers(own, finding.span));
  return claim ? fixesForClaim(brief, claim) : [];
}

/** A note for a marker that has none, or no marker. */
function addNoteOrRemove(brief: Brief, { span: at }: Finding): Fix[] {
  const citation = brief.citations.find(({ span: own }) => own.start === at.start && own.end === at.end);
  if (!citation) return [];
  const removal = { title: wording('Remove the marker'), change: { edits: [remove(at)] } };
  const added = addNote(brief, citation);
  if (!added) return [removal];
  const { label, isNew, change } = added;
  const title = isNew
    ? wording('Turn it into [^{0}] and add the note', label)
    : wording('Add the note “{0}”', label);
  return [{ title, change }, removal];
}

/** The key that was meant, or a note in the place of the citation. */
function knownKeyOrNote(brief: Brief, { span: at }: Finding): Fix[] {
  const citation = brief.citations.find(({ span: own }) => own.start <= at.start && at.end <= own.end);
  const cited = citation && citedKeys(brief, citation).find(({ span: own }) => own.start === at.start);
  if (!citation || !cited) return [];
  const near = nearestKey(
    cited.key,
    brief.bibliography.map(({ id }) => id),
  );
  const rename = near && {
    title: wording('Change the key to {0}', near),
    change: { edits: [replace(at, near)] },
  };
  const note = { title: wording('Make it a note'), change: keyToNote(brief, citation) };
  return rename ? [rename, note] : [note];
}

function removeNote(brief: Brief, finding: Finding): Fix[] {
  const note = noteOf(brief, finding);
  const used = brief.citations.some(({ notes }) => note && notes.includes(note));
  return note
    ? [
        {
          title: used ? wording('Delete the note and its markers') : wording('Delete the note'),
          change: deleteNote(brief, note),
        },
      ]
    : [];
}

function newLabel(brief: Brief, finding: Finding): Fix[] {
  const definition = definitionsOf(brief).find(({ note }) => note.span.start === finding.span.start);
  const label = nextNumber(takenLabels(brief));
  return definition
    ? [
        {
          title: wording('Change the label to {0}', label),
          change: { edits: [replace(definition.label, label)] },
        },
      ]
    : [];
}

/** Only where one of the two says all that the other says. */
function merge(brief: Brief, finding: Finding): Fix[] {
  const duplicate = duplicateNotes(brief).find(({ note }) => note.span.start === finding.span.start);
  if (!duplicate?.fuller) return [];
  const { note, first, fuller } = duplicate;
  const title =
    fuller === note
      ? wording('Merge it with the first, which says less')
      : wording('Merge it with the first');
  return [{ title, change: mergeInto(brief, first, note, fuller) }];
}

function noteOf(brief: Brief, finding: Finding): Note | undefined {
  return brief.notes.find(({ span: own }) => own.start === finding.span.start);
}
