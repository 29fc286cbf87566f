import type { PlacedPassage } from '../layout.ts';
import type { Passage } from '../passage.ts';
import { shift, sliceOf, span } from '../span.ts';
import type { PlacedQuote } from './joins.ts';
import { onwardOf } from './onward.ts';
import { signedAt } from './signatures.ts';

/** Words that say something, rather than ask for it or list it: what follows their colon can be a quotation. */
const SAYS =
  /^(?:sa(?:y|ys|id)|writ(?:es?|ten)|wrote|puts?|tells?|told|explain|declar|states?$|stated|statement|not(?:es|ed)|warn|argu|testi|conclud|respond|repl|announc|observ|remark|according|words?|letter|speech|held|holds|read|recall|complain|emphasi|testimony|summari)/i;
/** How many columns further in than the words that announce it; so many make it code to Markdown. */
const DEEPER = 4;
/** In UTF-16 units: shorter ones are titles and labels. */
const SHORTEST = 40;

/**
 * A paragraph without marks that the one before announces as somebody's words ("The mayor wrote:") and that a citation
 * or a dash with a name closes, or that is indented: a block quotation that lost its marks when it was copied.
 */
export function unmarkedBlock(body: readonly PlacedPassage[], index: number): PlacedQuote | undefined {
  const before = body[index - 1]?.passage;
  const { passage, start = 0 } = body[index] ?? {};
  if (!before || !passage || passage.prose.form !== 'paragraph' || before.prose.form !== 'paragraph')
    return undefined;
  if (passage.quotes.length > 0 || before.mask[before.shown.end - 1] !== ':') return undefined;
  const { shown } = passage;
  if (shown.end - shown.start < SHORTEST) return undefined;
  const onward = onwardOf(before);
  if (!onward.announces || !onward.cue || !SAYS.test(sliceOf(before.mask, onward.cue))) return undefined;
  const signed = signedAt(passage.mask.slice(0, shown.end));
  const last = passage.markers.at(-1);
  const closed = last && last.form !== 'link' && last.doubt === undefined && last.span.start >= shown.end;
  if (!signed && !closed && indentOf(passage) - indentOf(before) < DEEPER) return undefined;
  return {
    span: shift(span(shown.start, signed?.end ?? shown.end), start),
    form: 'block',
    use: 'quotation',
    speaker: signed && shift(signed.speaker, start),
    cue: undefined,
    continued: true,
    passage: index,
    lastPassage: index,
    speakerPassage: index,
  };
}

/** How many blanks stand before a passage's first word, in its line. */
function indentOf({ prose, chunkText }: Passage): number {
  const start = prose.span.start + (prose.mask.length - prose.mask.trimStart().length);
  return /[ \t]*$/.exec(chunkText.slice(Math.max(0, start - LONGEST_INDENT), start))?.[0].length ?? 0;
}

const LONGEST_INDENT = 40;
