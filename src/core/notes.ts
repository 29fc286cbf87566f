import type { ChunkPassage, PlacedNote } from './layout.ts';
import { isBackLink } from './markers/links.ts';
import { type Entry, entriesOf, isReferenceLike, readEntries } from './note-entries.ts';
import type { Passage } from './passage.ts';
import { once } from './remembered.ts';
import { type Span, shift, sliceOf, span, trim } from './span.ts';
import { inSteps, type Steps } from './steps.ts';
import { startOfTrailingNotes } from './trailing-notes.ts';

/** What a passage is to the document. A title of notes that stands in their own passage is theirs: "Notes 1. Smith …" */
export type Role = { readonly role: 'heading' | 'body' } | { readonly role: 'note'; readonly title?: Span };

export interface NotesReading {
  /** One for each passage. */
  readonly roles: readonly Role[];
  readonly notes: readonly PlacedNote[];
}

const TITLES =
  '(?:end[ -]?notes?|foot[ -]?notes?|notes?|(?:list of |selected |cited |further )?(?:references?|sources)(?: cited| list)?|(?:selected |select )?bibliography|works cited|literature cited|citations|(?:end|foot)?notes (?:and|&) (?:references|sources|citations)|(?:references|sources) (?:and|&) (?:end|foot)?notes)';
const NOTES_TITLE = new RegExp(`^(?:\\d{1,2}\\.? |[ivx]{1,4}\\.? )?${TITLES}\\s*[:.]?$`, 'i');
const RUN_IN_TITLE = new RegExp(
  `^[\\s*_>#]*(${TITLES})[*_]*\\s*(?:[:.—–][*_]*\\s*|\\n\\s*|\\s+(?=\\[?1[\\].) ]))`,
  'i',
);

/** Tells the notes from the body: by their form, by the title above them, or as a numbered list at the very end. */
export function* findNotes(text: string, placed: readonly ChunkPassage[]): Steps<NotesReading> {
  const roles: Role[] = [];
  const notes: NoteBuilder = new NoteBuilder();
  const trailing = startOfTrailingNotes(placed);
  const lastHeading = placed.findLastIndex(({ passage }) => passage.prose.form === 'heading');
  let depth = 0;
  let notesDepth: number | undefined;
  const called = new Set<string>();
  yield* inSteps(placed, (passage, index) => {
    const { prose } = passage.passage;
    if (prose.form === 'note') {
      notes.add(placedNote(definedNote(passage.passage), passage.chunkStart));
      roles.push({ role: 'note' });
      return;
    }
    const title = titleKind(passage.passage);
    if (prose.form === 'heading' || (prose.form === 'paragraph' && title === 'notes')) {
      depth = prose.form === 'heading' ? (prose.depth ?? depth) : depth + 1;
      if (title === 'notes') notesDepth = depth;
      else if (title !== undefined && notesDepth !== undefined && depth <= notesDepth) notesDepth = undefined;
      notes.startList();
      roles.push({ role: 'heading' });
      return;
    }
    const runIn =
      notesDepth === undefined
        ? runInTitle(passage.passage, index > lastHeading && index === placed.length - 1)
        : undefined;
    if (runIn) {
      notesDepth = depth + 1;
      notes.startList();
    }
    const inNotes = notesDepth !== undefined || index >= trailing || isCalledNote(passage.passage, called);
    const taken =
      prose.form !== 'cell' &&
      notes.take(
        text,
        passage,
        runIn ? readEntries(passage.passage, runIn.after) : entriesOf(passage.passage),
        inNotes,
      );
    if (!taken)
      for (const { form, keys } of passage.passage.markers)
        if (form === 'numeric') for (const key of keys) called.add(key);
    roles.push(
      taken ? { role: 'note', ...(runIn ? { title: shift(runIn.title, passage.chunkStart) } : {}) } : BODY,
    );
  });
  notes.close(text);
  return { roles, notes: notes.list };
}

/** "[12] Harbour Agency, …" after a text that says "… earlier.[12]": a section of a report has its own notes at its end. */
function isCalledNote(passage: Passage, called: ReadonlySet<string>): boolean {
  if (called.size === 0) return false;
  const [entry] = entriesOf(passage);
  if (entry?.label === undefined || entry.bare || !called.has(entry.label)) return false;
  return (
    passage.chunkText[entry.span.start] === '[' &&
    /^[*_“"‘[]{0,3}[\p{Lu}\d]|^https?:/u.test(passage.chunkText.slice(entry.body.start, entry.body.start + 8))
  );
}

const BODY: Role = { role: 'body' };

/** Whether a passage, read as a title, is one of notes or another; undefined for what is too long, or empty. */
const titleKind = once((passage: Passage): 'notes' | 'other' | undefined => {
  const { shown } = passage;
  if (shown.end === shown.start || shown.end - shown.start >= 60) return undefined;
  return NOTES_TITLE.test(sliceOf(passage.mask, shown).replace(/\s+/g, ' ')) ? 'notes' : 'other';
});

function placedNote({ label, span: at, body }: PlacedNote, by: number): PlacedNote {
  return { label, span: shift(at, by), body: shift(body, by) };
}

/**
 * A note that its markup makes one, at its place in the chunk; a number that its text starts with besides is no part of
 * what it says.
 */
const definedNote = once((passage: Passage): PlacedNote => {
  const { prose, mask, chunkText: text } = passage;
  const { start } = prose.span;
  const whole = trim(text, prose.whole ?? prose.span);
  const { shown } = passage;
  const label = prose.label ?? '';
  const repeated = /^\W{0,4}(\w{1,6})[\].:)]{1,2}\s+/.exec(mask.slice(shown.start, shown.start + 20));
  const call = prose.calls[0];
  const from =
    repeated && repeated[1] === label
      ? shown.start + repeated[0].length
      : call && call.span.end <= shown.start && call.label === label
        ? call.span.end
        : 0;
  const end = withoutBackLink(text, trim(text, span(start, start + mask.length)).end);
  return { label, span: whole, body: trim(text, span(Math.min(start + from, end), end)) };
});

/** `<a href="#fnref:1">↩</a>` at a note's end is no part of what it says. */
function withoutBackLink(text: string, end: number): number {
  const from = Math.max(0, end - 240);
  const match =
    /\s*(?:<a\b[^<>]{0,120}\bhref\s*=\s*["']?#[^<>]{0,80}>[^<]{0,20}<\/a>|\[[^\]]{0,12}\]\(#[^()\s]{1,60}\))\s*$/.exec(
      text.slice(from, end),
    );
  return match ? from + match.index : end;
}

/** "Notes: 1. Smith …" anywhere; "Sources: …" without numbers only as the document's last words. */
function runInTitle(passage: Passage, isLast: boolean): RunInTitle | undefined {
  const found = readRunInTitle(passage);
  return found?.numbered || (isLast && found?.closing && isReferenceLike(passage)) ? found : undefined;
}

/** Places in the chunk. */
interface RunInTitle {
  readonly title: Span;
  readonly after: number;
  readonly numbered: boolean;
  /** It may stand above a list without numbers. */
  readonly closing: boolean;
}

const readRunInTitle = once(({ prose, chunkText: text }: Passage): RunInTitle | undefined => {
  if (prose.form !== 'paragraph') return undefined;
  const { start } = prose.span;
  const match = RUN_IN_TITLE.exec(text.slice(start, start + 80));
  if (!match) return undefined;
  const [whole, title = ''] = match;
  const after = start + whole.length;
  const at = start + whole.indexOf(title);
  return {
    title: span(at, at + title.length),
    after,
    numbered: /^(?:\\?\[\^?1\\?\]|\(?1[.):]|1\s+[\p{Lu}“"]|<sup>1<|¹)/u.test(text.slice(after, after + 12)),
    closing: /s$|bibliography|cited/i.test(title),
  };
});

function placedEntry(entry: Entry, by: number): Entry {
  return { ...entry, span: shift(entry.span, by), body: shift(entry.body, by) };
}

/** A line of a number and no more, behind blank lines. */
const EMPTY = /^([ \t]*(?:(?:\r\n|\n|\r)[ \t]*){1,3}\\?[[(]?)(\d{1,3})\\?[.)\]]{1,2}[ \t]*(?=[\r\n]|$)/;
/** In UTF-16 code units. */
const LONGEST_GAP = 60;

/** Collects notes in order; knows the list that it is in. */
class NoteBuilder {
  readonly list: PlacedNote[] = [];
  private last: string | undefined;
  private ended = false;
  /** Whether notes that their markup makes some stand in the list. */
  private hasDefinitions = false;

  add(note: PlacedNote): void {
    this.list.push(note);
    this.hasDefinitions = true;
  }

  startList(): void {
    this.last = undefined;
    this.ended = false;
    this.hasDefinitions = false;
  }

  /** Takes the notes in a passage, or lengthens the last one; false when the passage is none of either. */
  take(text: string, placed: ChunkPassage, found: readonly Entry[], inNotes: boolean): boolean {
    const entry = found[0];
    if (!entry) return false;
    const backLinked = isBackLink(placed.passage.prose.links[0]?.url);
    if (!inNotes && !entry.sure && !backLinked) return false;
    const entries = found.map(each => placedEntry(each, placed.chunkStart));
    const [first, ...more] = this.counted(entries, placed.passage.prose.label);
    if (!first) return false;
    if (!inNotes && !first.sure && first.label === undefined) return false;
    if (first.label === undefined) return this.takeUnlabelled(text, placed, [first, ...more]);
    this.ended = false;
    for (const entry of [first, ...more]) this.push(text, entry);
    return true;
  }

  private counted([first, ...more]: readonly Entry[], itemLabel: string | undefined): readonly Entry[] {
    if (!first) return [];
    const expected = this.last === undefined ? 1 : Number(this.last) + 1;
    if (first.bare && Number(first.label) !== expected)
      return [{ ...first, label: undefined, body: first.span }, ...more];
    // An item of an HTML list has its number from its place.
    if (first.label === undefined && itemLabel !== undefined && itemLabel !== this.last)
      return [{ ...first, label: itemLabel }, ...more];
    // A list whose source says "1." throughout is numbered by its reader.
    if (first.label !== undefined && first.label === this.last && itemLabel)
      return [{ ...first, label: itemLabel }, ...more];
    return [first, ...more];
  }

  private push(text: string, { label, span: at, body }: Entry): void {
    const before = this.last === undefined ? undefined : this.list.at(-1);
    const gap = before ? text.slice(before.span.end, at.start).slice(0, LONGEST_GAP) : '';
    const missing = Number(this.last) + 1;
    if (Number(label) === missing + 1) this.pushEmpty(gap, before?.span.end ?? 0, missing);
    this.last = label;
    this.list.push({
      label: label ?? '',
      span: at,
      body: span(body.start, Math.max(body.start, withoutBackLink(text, body.end))),
    });
  }

  /** A note of which there is its number yet and no more, as it is while it is written: "7. ". */
  private pushEmpty(gap: string, start: number, number: number): void {
    const [line = '', lead = '', label] = EMPTY.exec(gap) ?? [];
    if (label !== String(number)) return;
    const end = start + line.trimEnd().length;
    this.list.push({ label, span: span(start + lead.length, end), body: span(end, end) });
  }

  /** An empty note at the end of a list. */
  close(text: string): void {
    const before = this.last === undefined ? undefined : this.list.at(-1);
    if (!before) return;
    const { end } = before.span;
    this.pushEmpty(text.slice(end, end + LONGEST_GAP), end, Number(this.last) + 1);
  }

  private takeUnlabelled(text: string, placed: ChunkPassage, [first, ...more]: readonly Entry[]): boolean {
    if (!first || this.ended) return false;
    const before = this.list.at(-1);
    const { form } = placed.passage.prose;
    if (this.last !== undefined && before) {
      const between = text.slice(before.span.end, first.span.start);
      const continues =
        isReferenceLike(placed.passage) ||
        /^[ \t]*\r?\n[ \t]+$/.test(between) ||
        /\n[ \t]{2,}$/.test(between);
      const wide = before.span.end - before.span.start > 160 && !/\n\s*\n/.test(between);
      if (!continues || (wide && !isReferenceLike(placed.passage))) {
        this.ended = true;
        return false;
      }
      this.list[this.list.length - 1] = {
        ...before,
        span: span(before.span.start, first.span.end),
        body: span(before.body.start, first.span.end),
      };
    } else if (
      form === 'item' ||
      isReferenceLike(placed.passage) ||
      // "Ana Ruiz is a fellow at the institute." below `[^1]: …` is none.
      (placed.passage.sentences.length < 2 && !this.hasDefinitions)
    ) {
      this.list.push({ label: '', span: first.span, body: first.body });
    } else return false;
    for (const entry of more) this.push(text, entry);
    return true;
  }
}
