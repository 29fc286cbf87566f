import type { Paragraph } from '../brief.ts';
import { keysOf, type Marker } from '../markers.ts';
import type { LinkDefinition } from '../prose.ts';
import { type Span, span } from '../span.ts';
import { flatMapped, type Steps } from '../steps.ts';
import { splitStacks } from './stacks.ts';

export interface PlacedMarker {
  readonly marker: Marker;
  readonly span: Span;
  /** Of the body; no sentence leans on a marker in a heading or a note. */
  readonly paragraph?: Paragraph;
}

/** What the rest of the document says about its markers. */
export interface Evidence {
  readonly definitions: ReadonlyMap<string, LinkDefinition>;
  /** Of the notes. */
  readonly labels: ReadonlySet<string>;
  /** Of the notes that are numbered `(1)`. */
  readonly parenthesised: ReadonlySet<string>;
  /** Whether it cites by pandoc's keys. */
  readonly pandoc: boolean;
}

/** Labels match without regard to case, and a run of white space is one space (CommonMark, "link label"). */
export function normalLabel(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The markers that are some, with the targets of reference links; what only looked like one is left out. */
export function* settleDoubts(found: readonly PlacedMarker[], evidence: Evidence): Steps<PlacedMarker[]> {
  const markers = yield* splitStacks(found, evidence.labels);
  const digits = settledDigits(markers, evidence.labels);
  const counted = countedFrom1(markers, evidence.parenthesised);
  yield;
  const pandoc =
    evidence.pandoc ||
    markers.some(({ marker }) => marker.form === 'pandoc' && marker.items?.[0]?.mode !== 'narrative');
  return yield* flatMapped(markers, (placed): PlacedMarker[] => {
    const { marker } = placed;
    if (marker.definition !== undefined) return linked(placed, marker.definition, evidence);
    if (marker.form === 'footnote') return [listOfCalls(placed, evidence.labels)];
    if (!marker.doubt) return [placed];
    if (marker.parenthesised) return counted.has(placed) ? [placed] : [];
    if (marker.form === 'digits') return digits.has(placed) ? [placed] : [];
    if (marker.form === 'pandoc') return pandoc || hasLabel(marker, evidence.labels) ? [placed] : [];
    return hasLabel(marker, evidence.labels) ? [placed] : [];
  });
}

/** `[^1,2]`, which GitHub takes for one label: where there is no such note but one for each part, it calls them all. */
function listOfCalls(placed: PlacedMarker, labels: ReadonlySet<string>): PlacedMarker {
  const { marker } = placed;
  const { label = '' } = marker;
  if (!/[,;–-]/.test(label) || labels.has(normalLabel(label))) return placed;
  const list = label.replace(/\^/g, '');
  const keys = keysOf(list);
  if (keys.length < 2 || !keys.every(key => labels.has(normalLabel(key)))) return placed;
  return { ...placed, marker: { ...marker, form: 'numeric', label: list, keys } };
}

/** The `(1)`, `(2)` … that call notes: as long as they count on from 1. */
function countedFrom1(markers: readonly PlacedMarker[], labels: ReadonlySet<string>): Set<PlacedMarker> {
  const counted = new Set<PlacedMarker>();
  if (labels.size === 0) return counted;
  let expected = 1;
  for (const placed of markers) {
    const { marker } = placed;
    if (!marker.parenthesised || marker.label !== String(expected) || !labels.has(marker.label)) continue;
    counted.add(placed);
    expected++;
  }
  return counted;
}

function hasLabel(marker: Marker, labels: ReadonlySet<string>): boolean {
  return marker.keys.some(key => labels.has(normalLabel(key)));
}

function linked(placed: PlacedMarker, label: string, { definitions, labels }: Evidence): PlacedMarker[] {
  const { marker } = placed;
  const { url } = definitions.get(normalLabel(label)) ?? {};
  if (url !== undefined && /^https?:/i.test(url)) return [{ ...placed, marker: { ...marker, url } }];
  // "[sic][1]": text in brackets, and a number.
  if (
    marker.label === undefined &&
    /^\d{1,3}$/.test(label) &&
    placed.span.end - placed.span.start > label.length + 4
  ) {
    const at = span(placed.span.end - label.length - 2, placed.span.end);
    return [{ ...placed, span: at, marker: { span: marker.span, form: 'numeric', label, keys: [label] } }];
  }
  // `[REF][1]`, and "[Smith 2020]" where a note has that label.
  if (marker.label !== undefined || labels.has(normalLabel(label))) {
    return [{ ...placed, marker: { ...marker, label: marker.label ?? label, keys: [label] } }];
  }
  return [];
}

/** A call further than this from the one before it is out of order. */
const LARGEST_STEP = 15;

/**
 * Digits glued to words are calls where they go on counting: between 36 and 38, "HarbourNet37" calls note 37. Without
 * any neighbour, a plain word is believed and a name ("G20") is not.
 */
function settledDigits(markers: readonly PlacedMarker[], labels: ReadonlySet<string>): Set<PlacedMarker> {
  const digits = markers.filter(({ marker }) => marker.form === 'digits');
  const settled = new Set<PlacedMarker>();
  if (digits.every(({ marker }) => !marker.doubt)) return settled;
  const elsewhere = markers.some(
    ({ marker }) => /^(?:ref|footnote|superscript|numeric)$/.test(marker.form) && !marker.doubt,
  );
  const isNumbered = [...labels].some(label => /^\d+$/.test(label));
  const hasSure = digits.some(({ marker }) => !marker.doubt);
  const nextSure = nextOf(digits, ({ marker }) => !marker.doubt);
  const nextLikely = nextOf(digits, ({ marker }) => marker.doubt !== 'unlikely');
  let previous: number | undefined;
  digits.forEach((placed, index) => {
    const { doubt } = placed.marker;
    const number = firstNumber(placed);
    const next = nextSure[index];
    const inOrder =
      (previous === undefined || (number > previous && number - previous <= LARGEST_STEP)) &&
      (next === undefined || number < next || next < (previous ?? 0));
    const inStep = nextLikely[index] === number + 1 && (previous === undefined || previous === number - 1);
    const noted = labels.has(String(number)) && !elsewhere && inOrder;
    const believed =
      doubt === undefined ||
      noted ||
      (inOrder && inStep) ||
      (doubt === 'likely' && inOrder && (hasSure || !elsewhere));
    // Where notes are numbered, a number that none has calls none.
    if (!believed || (doubt !== undefined && isNumbered && !labels.has(String(number)))) return;
    settled.add(placed);
    previous = lastNumber(placed);
  });
  return settled;
}

/** For each item the number of the next one for which `accepts` holds. */
function nextOf(
  items: readonly PlacedMarker[],
  accepts: (item: PlacedMarker) => boolean,
): (number | undefined)[] {
  const next: (number | undefined)[] = [];
  let found: number | undefined;
  for (let index = items.length - 1; index >= 0; index--) {
    next[index] = found;
    const item = items[index];
    if (item && accepts(item)) found = firstNumber(item);
  }
  return next;
}

function firstNumber({ marker }: PlacedMarker): number {
  return Number.parseInt(marker.label ?? '', 10);
}

function lastNumber({ marker }: PlacedMarker): number {
  return Number(/\d+$/.exec(marker.label ?? '')?.[0]);
}
