import type { Random } from './random.ts';

/** What a scan, a PDF and a typesetter do to a sentence; each word is hit at most once. */
export function noisy(sentence: string, { next, below }: Random): string {
  const words = sentence.split(' ').map(word => {
    const letters = /^\p{L}{6,}\W*$/u.test(word);
    if (!letters || next() > 0.3) return word;
    const change = CHANGES[below(CHANGES.length)];
    return change?.(word, below) ?? word;
  });
  const lines = words.join(' ').replace(/(.{60,75}) /g, '$1\n');
  return lines.replace(/ (?=\S)/g, () => (next() < 0.04 ? '  ' : ' '));
}

type Change = (word: string, below: Random['below']) => string | undefined;

/** A place inside of a word, with two letters on either side. */
function inside(word: string, below: Random['below']): number {
  const letters = /^\p{L}+/u.exec(word)?.[0].length ?? 0;
  return 2 + below(letters - 3);
}

const CHANGES: readonly Change[] = [
  (word, below) => cut(word, inside(word, below), '-\n'),
  (word, below) => cut(word, inside(word, below), '-\r\n'),
  (word, below) => cut(word, inside(word, below), '\u00AD'),
  word => word.replace('fi', 'ﬁ').replace('fl', 'ﬂ').replace('ff', 'ﬀ'),
  word => word.replace(/(?<=\p{Ll})l|^l(?=\p{Ll})/u, '1'),
  word => word.replace(/(?<=\p{Ll})o(?=\p{Ll})/u, '0'),
  word => word.replace(/(?<=\p{Ll})l(?=\p{Ll})/u, 'I'),
  word => (/rn/.test(word) && word.length > 7 ? word.replace('rn', 'm') : undefined),
  word => `${word}`.replace(/[.,;]$/, mark => `${mark}${1 + (word.length % 40)}`),
];

function cut(word: string, at: number, between: string): string {
  return word.slice(0, at) + between + word.slice(at);
}
