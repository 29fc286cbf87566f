import type { QuoteVerdict } from '../../src/core/passages/quote-match.ts';
import { noisy } from './noise.ts';
import { type Random, random } from './random.ts';
import type { SourceDocument } from './source-documents.ts';

/** A quotation and a source, and what is to be said of them. */
export interface QuotePair {
  readonly kind: string;
  readonly quote: string;
  readonly source: string;
  readonly expected: QuoteVerdict;
  /** Where the sentence that was quoted stands in the source, in UTF-16 offsets. */
  readonly at: number;
}

interface Made {
  readonly quote: string;
  /** In place of the sentence in the source. */
  readonly inSource?: string;
}

type Make = (sentence: string, random: Random, other: readonly string[]) => Made | undefined;

interface Kind {
  readonly name: string;
  readonly expected: QuoteVerdict;
  readonly make: Make;
}

const KINDS: readonly Kind[] = [
  { name: 'verbatim', expected: 'verbatim', make: verbatim },
  { name: 'ellipses and brackets', expected: 'marked', make: marked },
  { name: 'a word changed', expected: 'altered', make: wordChanged },
  { name: 'a negation dropped or added', expected: 'altered', make: negation },
  { name: 'a number changed', expected: 'altered', make: numberChanged },
  { name: 'words swapped', expected: 'altered', make: swapped },
  { name: 'words left out unmarked', expected: 'altered', make: leftOut },
  { name: 'scanned and hyphenated', expected: 'verbatim', make: scanned },
  { name: 'paraphrase', expected: 'not-found', make: paraphrase },
  { name: 'from another document', expected: 'not-found', make: elsewhere },
];

/** So many pairs of each kind, the same for the same seed. Sentences that a kind can't be made of are passed over. */
export function quotePairs(documents: readonly SourceDocument[], seed: number, perKind: number): QuotePair[] {
  const chance = random(seed);
  return KINDS.flatMap(({ name, expected, make }) => {
    const pairs: QuotePair[] = [];
    const sentences = documents.flatMap(document =>
      document.sentences.map(sentence => ({ document, sentence })),
    );
    for (const { document, sentence } of chance.shuffled(sentences)) {
      if (pairs.length === perKind) break;
      const others = documents.filter(each => each !== document).flatMap(each => each.sentences);
      const made = make(sentence, chance, others);
      if (!made) continue;
      const text = wrapped(document.paragraphs, chance);
      const source =
        made.inSource === undefined ? text : text.replace(flexible(sentence), () => made.inSource ?? '');
      const at = flexible(sentence).exec(text)?.index ?? 0;
      if (made.inSource !== undefined && source === text) continue;
      pairs.push({ kind: name, expected, source, quote: made.quote, at });
    }
    return pairs;
  });
}

/** As a file of text has it: lines of some 80 characters, or one line for each paragraph. */
function wrapped(paragraphs: readonly string[], { next }: Random): string {
  if (next() < 0.5) return paragraphs.join('\n\n');
  return paragraphs.map(text => text.replace(/(.{60,80}) /g, '$1\n')).join('\n\n');
}

/** The sentence however its spaces are. */
function flexible(sentence: string): RegExp {
  return new RegExp(sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s'));
}

/** Part of a sentence, with other typography than the source's. */
function verbatim(sentence: string, { next, below }: Random): Made {
  const words = sentence.split(' ');
  const start = next() < 0.6 ? 0 : below(Math.max(1, words.length - 6));
  const part = words
    .slice(start, next() < 0.7 ? words.length : Math.max(start + 6, words.length - 3))
    .join(' ');
  return { quote: next() < 0.5 ? part : typographic(part) };
}

function typographic(text: string): string {
  return text
    .replace(/'/g, '’')
    .replace(/"([^"]*)"/g, '‘$1’')
    .replace(/[–—]/g, ' -- ')
    .replace(/ (?=\d)/g, '\u00A0');
}

function marked(sentence: string, { next, below }: Random): Made | undefined {
  const words = sentence.split(' ');
  if (words.length < 14) return undefined;
  const at = 4 + below(words.length - 9);
  const [before, after] = [words.slice(0, at), words.slice(at + 1 + below(3))];
  const choice = next();
  if (choice < 0.4)
    return { quote: `${before.join(' ')} ${next() < 0.5 ? '…' : '. . .'} ${after.join(' ')}` };
  if (choice < 0.6) return { quote: `${before.join(' ')} [the agency] ${after.join(' ')}` };
  if (choice < 0.8) {
    const first = words[3] ?? '';
    if (!/^\p{Ll}/u.test(first)) return undefined;
    return { quote: `[${first.charAt(0).toUpperCase()}]${first.slice(1)} ${words.slice(4).join(' ')}` };
  }
  return { quote: `${before.join(' ')} [emphasis added] [...] ${after.join(' ')}` };
}

function wordChanged(sentence: string, { pick, below }: Random, others: readonly string[]): Made | undefined {
  const words = sentence.split(' ');
  const at = below(words.length);
  const [, word = '', rest = ''] = /^([\p{L}]{3,})(\W*)$/u.exec(words[at] ?? '') ?? [];
  const other = /\p{Ll}{4,}/u.exec(pick(others) ?? '')?.[0] ?? '';
  if (word === '' || other === '' || other.toLowerCase() === word.toLowerCase()) return undefined;
  return { quote: words.with(at, other + rest).join(' ') };
}

function negation(sentence: string, { next }: Random): Made | undefined {
  const dropped = sentence.replace(/ (?:not|never|no)(?= )|(?<=(?:do|does|is|are|have|ca))n['’]t\b/, '');
  if (dropped !== sentence) return { quote: dropped };
  const added = sentence.replace(/ (must|should|will|may|can|is|are) (?!not)/, ' $1 not ');
  return added !== sentence && next() < 0.25 ? { quote: added } : undefined;
}

function numberChanged(sentence: string, { below }: Random): Made | undefined {
  const digits = [...sentence.matchAll(/\d/g)];
  const at = digits[below(Math.max(1, digits.length))]?.index;
  if (at === undefined) return undefined;
  const digit = (Number(sentence[at]) + 1 + below(8)) % 10;
  return { quote: `${sentence.slice(0, at)}${digit}${sentence.slice(at + 1)}` };
}

function swapped(sentence: string, { below }: Random): Made | undefined {
  const words = sentence.split(' ');
  const at = below(words.length - 4) + 1;
  const to = at + 1 + below(2);
  const [a = '', b = ''] = [words[at], words[to]];
  const isWord = /^[\p{L}]{2,}$/u;
  if (!isWord.test(a) || !isWord.test(b) || a.toLowerCase() === b.toLowerCase()) return undefined;
  return { quote: words.with(at, b).with(to, a).join(' ') };
}

function leftOut(sentence: string, { below }: Random): Made | undefined {
  const words = sentence.split(' ');
  if (words.length < 12) return undefined;
  const at = 4 + below(words.length - 9);
  const gone = words.splice(at, 1 + below(3));
  return gone.some(word => /\p{L}{3}/u.test(word)) ? { quote: words.join(' ') } : undefined;
}

function scanned(sentence: string, chance: Random): Made | undefined {
  const inSource = noisy(sentence, chance);
  return inSource === sentence ? undefined : { quote: sentence, inSource };
}

const FUNCTION_WORD =
  /^(?:the|a|an|of|to|and|or|in|for|with|that|which|by|on|as|is|are|be|its|their|this|these)$/i;

/** The sense in other words: its parts in another order, half of the weighty words replaced, many small ones dropped. */
function paraphrase(
  sentence: string,
  { next, pick, below, shuffled }: Random,
  others: readonly string[],
): Made {
  const words = sentence.replace(/[.,;:!?“”"()]/g, '').split(' ');
  const parts: string[][] = [];
  for (let at = 0; at < words.length; ) {
    const size = 1 + below(3);
    parts.push(words.slice(at, at + size));
    at += size;
  }
  const told = shuffled(parts)
    .flat()
    .flatMap(word => {
      if (FUNCTION_WORD.test(word)) return next() < 0.4 ? [] : [word];
      return next() < 0.5 ? [pick((pick(others) ?? '').split(' ')) ?? ''] : [word];
    });
  return { quote: `${told.join(' ')}.` };
}

function elsewhere(_sentence: string, { pick }: Random, others: readonly string[]): Made | undefined {
  const quote = pick(others);
  return quote === undefined ? undefined : { quote };
}
