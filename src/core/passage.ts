import { carried } from './change.ts';
import { type ClaimDraft, findClaims } from './claims.ts';
import type { Chunk } from './markdown.ts';
import { findMarkers, type Marker } from './markers.ts';
import { type LinkDefinition, type Prose, readProse } from './prose.ts';
import { findQuotes, NO_QUOTES, type QuoteDraft, type QuotesRead } from './quotes.ts';
import { findRecommendations, isContentsEntry, type RecommendationDraft } from './recommendations.ts';
import { once } from './remembered.ts';
import { takeOrigin } from './retyped.ts';
import { findRunInTitle, type TitleForm, titleForm } from './sections.ts';
import { splitSentences } from './sentences.ts';
import { firstEndingAfter, overlaps, type Span, span, trim } from './span.ts';

/**
 * The context-free reading of a run of prose: what can be known without the rest of the document. All spans but
 * `prose.span` are relative to the prose's start, so that a passage stays what it is wherever it moves.
 */
export interface Passage extends QuotesRead {
  readonly prose: Prose;
  /** All of the chunk's text, in which `prose.span` is. */
  readonly chunkText: string;
  /** The prose's mask with its markers blanked. */
  readonly mask: string;
  /** The mask without white space at its ends; empty where nothing is shown. */
  readonly shown: Span;
  /** How it looks like a heading, where its paragraph alone tells. */
  readonly titleForm: TitleForm | undefined;
  /** The title of a run-in heading, without its full stop; the first sentence then. */
  readonly runIn: Span | undefined;
  readonly sentences: readonly Span[];
  /** One for each sentence. */
  readonly claims: readonly ClaimDraft[];
  readonly markers: readonly Marker[];
  readonly recommendations: readonly RecommendationDraft[];
}

export interface ChunkReading {
  readonly passages: readonly Passage[];
  readonly definitions: readonly LinkDefinition[];
  /** Whether a line of it is pandoc's metadata: the document cites by keys then. */
  readonly citesByKeys: boolean;
}

/** Pandoc's metadata: the document cites by keys. */
export const PANDOC_METADATA = /^(?:bibliography|references|nocite|csl|citation-style)[ \t]*:/m;

/** Of what is longer, a fence or comment mostly, only where it starts and ends is known; in UTF-16 code units. */
const LONGEST_READ = 65_536;

/** The passages of a chunk; read once for as long as the chunk lives. */
export const readChunk = once((chunk: Chunk): ChunkReading => {
  const { text, nodes } = chunk;
  const { proses, definitions } = readProse(text, nodes);
  return {
    passages: readPassages(proses, chunk),
    definitions,
    citesByKeys: text.length <= LONGEST_READ && PANDOC_METADATA.test(text),
  };
});

/** Where only a word was retyped, just its own passage is read anew. */
function readPassages(proses: readonly Prose[], chunk: Chunk): Passage[] {
  const origin = takeOrigin(chunk);
  const before = origin ? readChunk(origin.from).passages : [];
  return proses.map((prose, i) => {
    const known = before.length === proses.length ? before[i] : undefined;
    const place = known && origin && carried(known.prose.span, origin.change);
    return place?.start === prose.span.start && known?.prose.mask === prose.mask
      ? { ...known, prose, chunkText: chunk.text }
      : readPassage(prose, chunk.text);
  });
}

function readPassage(prose: Prose, chunkText: string): Passage {
  // A note may call another one.
  if (prose.form === 'note') return passageOf(prose, chunkText, prose.mask, callsOf(prose), SILENT);
  const source = chunkText.slice(prose.span.start, prose.span.end);
  const markers = findMarkers(prose, source);
  const mask = blank(prose.mask, markers, source);
  const said = prose.form === 'heading' ? SILENT : readSentences(prose, mask);
  return passageOf(prose, chunkText, mask, markers, said);
}

/** What a passage says in sentences. */
type Said = Pick<Passage, 'runIn' | 'sentences' | 'claims' | 'quotes' | 'strayMarks' | 'recommendations'>;

const SILENT: Said = { runIn: undefined, sentences: [], claims: [], ...NO_QUOTES, recommendations: [] };

function callsOf({ calls }: Prose): Marker[] {
  return calls.flatMap(call => (call.form === 'footnote' ? [{ ...call, keys: [call.label] }] : []));
}

function readSentences(prose: Prose, mask: string): Said {
  const runIn = findRunInTitle(prose, mask);
  const sentences = runIn
    ? [runIn, ...splitSentences(mask, afterTitle(mask, runIn.end))]
    : splitSentences(mask);
  const whole = sentences.map(each => (each === runIn ? each : withWholeLinks(each, prose, mask)));
  const { quotes, strayMarks } = findQuotes(mask, prose);
  const isContents = prose.links[0]?.url?.startsWith('#') === true && isContentsEntry(mask, prose);
  const claims = findClaims(
    sentences.map(each =>
      isContents || each === runIn || isLabel(prose, mask, each)
        ? undefined
        : mask.slice(each.start, each.end),
    ),
    creditedIn(sentences, quotes),
  );
  const recommendations = findRecommendations(mask, sentences, quotes, prose, runIn);
  return { runIn, sentences: whole, claims, quotes, strayMarks, recommendations };
}

/** The indices of the sentences that quote somebody and say whom. */
function creditedIn(sentences: readonly Span[], quotes: readonly QuoteDraft[]): ReadonlySet<number> {
  const credited = new Set<number>();
  if (quotes.length === 0) return credited;
  const placed = sentences.map(each => ({ span: each }));
  for (const { span: quoted, speaker } of quotes) {
    const at = speaker ? firstEndingAfter(placed, speaker.start) : placed.length;
    const sentence = sentences[at];
    if (sentence && overlaps(sentence, quoted)) credited.add(at);
  }
  return credited;
}

/** All of its properties are named here, in one order: the engine makes such objects several times as fast as spread ones. */
function passageOf(
  prose: Prose,
  chunkText: string,
  mask: string,
  markers: readonly Marker[],
  { runIn, sentences, claims, quotes, strayMarks, recommendations }: Said,
): Passage {
  return {
    prose,
    chunkText,
    mask,
    shown: trim(mask, span(0, mask.length)),
    titleForm: titleForm(prose, mask),
    runIn,
    sentences,
    claims,
    markers,
    quotes,
    strayMarks,
    recommendations,
  };
}

/** With all of a link whose words it starts or ends with: "[The survey](https://…) found …". */
function withWholeLinks({ start, end }: Span, { links }: Prose, mask: string): Span {
  const first = links[firstEndingAfter(links, start)]?.span;
  const last = links[firstEndingAfter(links, end)]?.span;
  return {
    start: first && first.start < start && isBlank(mask, first.start, start) ? first.start : start,
    end: last && last.start < end && isBlank(mask, end, last.end) ? last.end : end,
  };
}

function isBlank(mask: string, from: number, to: number): boolean {
  return mask.slice(from, to).trim() === '';
}

/** Where the text after a run-in title starts: behind what closes the title, "**Cost:** It …", "*Cost*. It …". */
function afterTitle(mask: string, end: number): number {
  let at = end;
  while (/[\s.:—–”"]/.test(mask[at] ?? '')) at++;
  return at;
}

/** What stands in a table's cell asserts something only when it is written as a sentence. */
function isLabel({ form }: Prose, mask: string, { start, end }: Span): boolean {
  return (
    form === 'cell' && end - start < LONGEST_LABEL && !/[.!?][”"’')\]]{0,2}$/.test(mask.slice(start, end))
  );
}

/** In UTF-16 code units; about twelve words. */
const LONGEST_LABEL = 80;

/**
 * Markers are no words: they are blanked, with the comma or dash between two of them. A link's text is part of its
 * sentence and stays, as does what may be a word; not so the number of `[[1]](#note-1)`.
 */
function blank(mask: string, markers: readonly Marker[], source: string): string {
  let blanked = '';
  let at = 0;
  for (const { span: range, form, doubt } of markers) {
    const isWords = form === 'link' && !isNumber(mask, source, range);
    if (isWords || doubt === 'unlikely' || range.start < at) continue;
    const between = mask.slice(at, range.start);
    const isGap = at > 0 && between.length < 4 && /^\s?[,;–-]\s?$/.test(between);
    blanked += (isGap ? ' '.repeat(between.length) : between) + ' '.repeat(range.end - range.start);
    at = range.end;
  }
  return withoutTags(blanked + mask.slice(at));
}

/** What editors of an encyclopedia ask for in brackets, and the page behind a marker, are no words of the text. */
const EDITORS_TAG =
  /\[(?:citation needed|clarification needed|failed verification|better source needed|page needed|dead link|update needed|original research\??|dubious ?– ?discuss|when\?|who\?|which\?|where\?|by whom\?|according to whom\?)\]/g;

function withoutTags(mask: string): string {
  return mask.includes('[') ? mask.replace(EDITORS_TAG, tag => ' '.repeat(tag.length)) : mask;
}

/** Whether a link shows nothing but the number of a note. */
function isNumber(mask: string, source: string, link: Span): boolean {
  if (source.startsWith('[[', link.start)) return true;
  const shown = link.end - link.start < 400 ? mask.slice(link.start, link.end) : 'words';
  return /^[\s[\]]*(?:REF|(?:REF ?)?\d{1,3}(?: ?[,;–-] ?\d{1,3}){0,9})?[\s[\]]*$/.test(shown);
}

/** Whether a passage announces what stands below it: "The office found:", and the number of a note that isn't there, "found:12". */
export function endsWithColon({ mask, shown }: Passage): boolean {
  return /(?<!\d):[*_]{0,3}\d{0,3}$/.test(mask.slice(Math.max(0, shown.end - 8), shown.end));
}
