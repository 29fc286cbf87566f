import type { Brief, Claim, Sentence } from './brief.ts';
import { onceInSteps } from './remembered.ts';
import { sliceOf } from './span.ts';
import { filtered, inSteps, type Steps } from './steps.ts';

/** What is said there is said again below, with its sources. */
const SUMMARY =
  /^[\s\d.]*(?:(?:executive |policy )?summary|abstract|(?:key|main) (?:takeaways?|findings|points|messages|facts)|takeaways?|highlights|at a glance|in brief|overview|synopsis|the bottom line|bottom line)\b/i;
/** Of a summary's words, so many come again. */
const SHARE = 0.5;
/** Without a figure a few words in common say little. */
const SHARE_WITHOUT_FIGURE = 0.65;
const FEWEST = 3;
/** A word is known by its first letters, so that "waited" is "waits". */
const LETTERS = 5;
const STOP = new Set(
  'that this with from have were been they their there which would could should about more than also into such only most over when what will does under after before because between against'.split(
    ' ',
  ),
);

type Content = Pick<Brief, 'text' | 'sentences' | 'claims' | 'citations'>;

/**
 * The claims of a summary, an abstract or key takeaways that another sentence repeats with a citation: all figures
 * and most words come again. Linear in the text, but for words that many sentences share.
 */
export const repeatedBelow = onceInSteps(function* (brief: Content): Steps<ReadonlySet<Claim>> {
  const claims = yield* filtered(
    brief.claims,
    ({ citations, sentence }) => citations.length === 0 && inSummary(sentence),
  );
  if (claims.length === 0) return new Set();
  const cited = new Set(brief.citations.flatMap(({ sentence }) => (sentence ? [sentence] : [])));
  const told = yield* inSteps([...cited], each => wordsOf(brief.text, each));
  return new Set(
    yield* filtered(claims, ({ sentence }) => {
      const words = wordsOf(brief.text, sentence);
      return told.some(other => repeats(words, other));
    }),
  );
});

/** Whether a sentence stands in a summary, an abstract or the like, by its heading. */
export function inSummary({ paragraph: { section } }: Sentence): boolean {
  return section !== undefined && SUMMARY.test(section.title);
}

interface Words {
  readonly figures: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

function wordsOf(text: string, { span }: Sentence): Words {
  const figures = new Set<string>();
  const words = new Set<string>();
  for (const [word] of sliceOf(text, span).matchAll(/\d[\d,.]*\d|\d|\p{L}{4,}/gu)) {
    if (/\d/.test(word)) figures.add(word.replaceAll(',', ''));
    else if (!STOP.has(word.toLowerCase())) words.add(word.toLowerCase().slice(0, LETTERS));
  }
  return { figures, words };
}

function repeats(own: Words, other: Words): boolean {
  if (![...own.figures].every(figure => other.figures.has(figure))) return false;
  const same = [...own.words].filter(word => other.words.has(word)).length;
  const share = own.figures.size > 0 ? SHARE : SHARE_WITHOUT_FIGURE;
  return same >= FEWEST && same >= share * own.words.size;
}
