import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { giantBlocks } from '../src/core/giant-blocks.ts';
import { analysing, type Brief, judgingGenre, readAhead, type Steps } from '../src/core/index.ts';
import { coverageBySection } from '../src/view/coverage.ts';
import { documentLinksOf } from '../src/view/document-links.ts';
import { HIGHLIGHT_STYLES, highlightsOf } from '../src/view/highlights.ts';
import { inSight, isCarriedTo, patched, patchOf, within } from '../src/view/highlights-in-sight.ts';
import { noteOutlineOf } from '../src/view/note-outline.ts';
import { foldsOf, outlineOf } from '../src/view/outline.ts';
import {
  claimsTree,
  type IndexedTree,
  indexing,
  quotesTree,
  recommendationsTree,
  sourcesTree,
  type Tree,
} from '../src/view/trees/index.ts';
import { quantile, round, stopwatch, timeOf } from './clock.ts';
import { flat, type NamedText } from './texts.ts';

const processor = unified().use(remarkParse).freeze();

/** How long the editor works at a time; see SlicedWork. In milliseconds. */
const SLICE = 8;
/** Keys after which all is read, and keys of which only what is in sight is looked at; before them some that warm up. */
const KEYS = 20;
const WARMING = 5;
/** How often a text of less than 2 MB is parsed and opened; the middle counts. */
const TURNS = 7;
const AHEAD_KEYS = 200;
const AHEAD_WARMING = 100;
/** Each key is pressed so often, and the middle time taken: the machine has other things to do. */
const REPEATS = 3;

/** Half of what is visible, in UTF-16 code units. */
const SCREEN = 2000;

interface Work {
  readonly brief: Brief;
  /** All of it, in milliseconds of processor time. */
  readonly total: number;
  /** The longest stretch in which the editor can't do anything else. */
  readonly longest: number;
}

/** A reading as the editor makes it: in slices. */
function read(text: string, previous?: Brief): Work {
  const { result: brief, ...work } = inSlices(analysing(text, previous));
  return { brief, ...work };
}

/** Does what the editor does in slices, and tells how long each held it up. */
function inSlices<Result>(
  steps: Steps<Result>,
): { readonly result: Result } & Pick<Work, 'total' | 'longest'> {
  let total = 0;
  let longest = 0;
  for (;;) {
    const elapsed = stopwatch();
    const end = performance.now() + SLICE;
    let step = steps.next();
    while (!step.done && performance.now() < end) step = steps.next();
    const slice = elapsed();
    total += slice;
    longest = Math.max(longest, slice);
    if (step.done) return { result: step.value, total, longest };
  }
}

export interface Measured {
  readonly row: Readonly<Record<string, string | number>>;
  readonly KB: number;
  readonly opening: number;
  readonly remark: number;
  readonly keyP50: number;
  readonly keyP95: number;
}

/** A text against remark-parse alone, which has no end for some: opening it, and a letter typed at many places. */
export function measureText({ name, text }: NamedText, withRemark = true): Measured {
  const parse = () => (withRemark ? processor.parse(text) : undefined);
  const turns = text.length < 2_000_000 ? TURNS : 1;
  // They take turns, so that what else the machine does slows both; the first only make the engine compile what it needs.
  const times: number[] = [];
  const openings: Work[] = [];
  for (let turn = turns > 1 ? -WARMING : 0; turn < turns; turn++) {
    const time = timeOf(parse);
    const opening = read(text);
    if (turn < 0) continue;
    times.push(time);
    openings.push(opening);
  }
  const R = withRemark ? quantile(times, 0.5) : Number.NaN;
  const opened = openings.sort((a, b) => a.total - b.total)[openings.length >> 1] as Work;
  const keys = typeAhead(opened.brief);
  const settled = type(text, opened.brief);
  const totals = settled.map(({ total }) => total);
  const row = {
    text: name,
    KB: Math.round(text.length / 1000),
    'R ms': round(R),
    'open ms': round(opened.total),
    'open / R': round(opened.total / R),
    'open: block ms': round(opened.longest, 1),
    'key p50 ms': round(quantile(keys, 0.5)),
    'key p95 ms': round(quantile(keys, 0.95)),
    'key p95 / R %': round((quantile(keys, 0.95) / R) * 100, 3),
    'quiet p50 ms': round(quantile(totals, 0.5)),
    'quiet p95 / R %': round((quantile(totals, 0.95) / R) * 100, 3),
    'quiet: block ms': round(Math.max(...settled.map(({ longest }) => longest)), 1),
  };
  return {
    row,
    KB: row.KB,
    opening: opened.total,
    remark: R,
    keyP50: quantile(keys, 0.5),
    keyP95: quantile(keys, 0.95),
  };
}

/** A letter at places all over the text, until what is in sight is set off right: what the Highlighter does at a key. */
function typeAhead(brief: Brief): number[] {
  const options = { shown: () => true };
  const highlights = highlightsOf(brief, options);
  const times: number[] = [];
  for (let key = 0; key < AHEAD_KEYS + AHEAD_WARMING; key++) {
    const from = Math.floor((((key * 61) % 300) / 300) * brief.text.length);
    const at = Math.max(from, brief.text.indexOf(' ', from));
    const cut = Math.max(0, at - 50_000);
    const near = flat(brief.text.slice(cut, at + 50_000));
    const change = { start: at, end: at, by: 1 };
    // The editor hands out the text of a range.
    const textIn = ({ start, end }: { start: number; end: number }) =>
      `${near.slice(start - cut, at - cut)}s${near.slice(at - cut, end - 1 - cut)}`;
    const repeats = Array.from({ length: REPEATS }, () =>
      timeOf(() => {
        const ahead = readAhead(brief, change, textIn);
        if (!ahead) return;
        const patch = patchOf(highlights, ahead, options);
        const last = within(highlights, patch.blocks.before);
        const changed = HIGHLIGHT_STYLES.filter(
          style => !isCarriedTo(last[style], change, patch.highlights[style]),
        );
        const before = inSight(highlights, [{ start: at - SCREEN, end: at + SCREEN }]);
        for (const style of changed) patched(before[style], patch, patch.highlights[style]);
      }),
    );
    if (key >= AHEAD_WARMING) times.push(quantile(repeats, 0.5));
  }
  return times;
}

/** A letter at places all over the text, each after the one before. */
function type(text: string, brief: Brief): Omit<Work, 'brief'>[] {
  let current = text;
  let previous = brief;
  const works: Omit<Work, 'brief'>[] = [];
  for (let key = 0; key < KEYS + WARMING; key++) {
    const from = Math.floor((((key * 7) % 50) / 50) * current.length);
    const space = current.indexOf(' ', from);
    const at = space < 0 ? from : space;
    current = flat(`${current.slice(0, at)}s${current.slice(at)}`);
    const { brief: now, ...work } = read(current, previous);
    previous = now;
    if (key >= WARMING) works.push(work);
  }
  return works;
}

/** Edits that change much at once, and taking them back. */
export function measureEdits({ text }: NamedText): Record<string, string | number>[] {
  const { brief } = read(text);
  const middle = text.indexOf('\n\n', text.length / 2) + 2;
  const edits: Readonly<Record<string, string>> = {
    'a fence opened at the top': `\`\`\`\n${text}`,
    'a comment opened at the top': `<!--\n${text}`,
    '100 KB pasted in the middle': text.slice(0, middle) + text.slice(0, 100_000) + text.slice(middle),
    'every “the” replaced': text.replaceAll('the', 'these'),
  };
  return Object.entries(edits).map(([edit, changed]) => {
    const done = read(flat(changed), brief);
    const undone = read(text, done.brief);
    return {
      edit,
      'all ms': round(done.total),
      'block ms': round(done.longest, 1),
      'undo: all ms': round(undone.total),
      'undo: block ms': round(undone.longest, 1),
    };
  });
}

const TREES: Readonly<Record<string, (brief: Brief) => Steps<Tree>>> = {
  recommendations: brief => recommendationsTree(brief, { groupBy: 'section' }),
  claims: brief => claimsTree(brief, { groupBy: 'section' }),
  quotes: brief => quotesTree(brief, { groupBy: 'speaker' }),
  sources: brief => sourcesTree(brief, { groupBy: 'state', sortBy: 'appearance' }),
};

/** The views of the sidebar: their rows when they are first shown, and again after a letter was typed. */
export function measureTrees({ text }: NamedText): Record<string, string | number>[] {
  const { brief } = read(text);
  const at = text.indexOf(' ', text.length / 2);
  const edited = read(flat(`${text.slice(0, at)}s${text.slice(at)}`), brief).brief;
  return Object.entries(TREES).map(([view, make]) => {
    function* rows(of: Brief, before?: IndexedTree): Steps<IndexedTree> {
      return yield* indexing(yield* make(of), before);
    }
    const first = inSlices(rows(brief));
    const again = inSlices(rows(edited, first.result));
    return {
      view,
      rows: first.result.nodes.size,
      'all ms': round(first.total),
      'block ms': round(first.longest, 1),
      'again: all ms': round(again.total),
      'again: block ms': round(again.longest, 1),
    };
  });
}

/** What VS Code asks for of a document that is read, and what is told of it in passing. */
const FEATURES: Readonly<Record<string, (brief: Brief) => Steps<unknown>>> = {
  *highlights(brief) {
    yield;
    return highlightsOf(brief, { shown: () => true });
  },
  links: documentLinksOf,
  *symbols(brief) {
    yield* outlineOf(brief);
    yield* noteOutlineOf(brief);
  },
  folds: foldsOf,
  'coverage of each section': coverageBySection,
  'kind of text': brief => judgingGenre(brief),
  'blocks too long to be read like others': giantBlocks,
};

export function measureFeatures({ text }: NamedText): Record<string, string | number>[] {
  const { brief } = read(text);
  return Object.entries(FEATURES).map(([feature, make]) => {
    const made = inSlices(make(brief));
    return { feature, 'all ms': round(made.total), 'block ms': round(made.longest, 1) };
  });
}

/** How opening grows with length: 1 when it is linear. */
export function growth(from: Measured, to: Measured): number {
  return round(Math.log(to.opening / from.opening) / Math.log(to.KB / from.KB), 3);
}

/** What a process needs to hold a text's reading, or remark-parse's tree of it. */
export function hold(kind: string, text: string): unknown {
  return kind === 'remark-parse' ? processor.parse(text) : read(text).brief;
}
