import { type Span, span, trim } from './span.ts';

/**
 * Cuts a mask (see `Prose`) into sentences, without the white space between them. Quoted text is cut at its inner
 * full stops; a colon or semicolon doesn't cut. Linear in the mask's length.
 */
export function splitSentences(mask: string, from = 0): Span[] {
  const sentences: Span[] = [];
  let start = from;
  TERMINATOR.lastIndex = from;
  for (let match = TERMINATOR.exec(mask); match; match = TERMINATOR.exec(mask)) {
    const end = match.index + match[0].length;
    if (!endsSentence(mask, match.index, match[1] ?? '', end)) continue;
    push(start, end);
    start = end;
  }
  push(start, mask.length);
  return sentences;

  function push(first: number, to: number): void {
    const sentence = trim(mask, span(first, to));
    if (/[\p{L}\p{N}]/u.test(mask.slice(sentence.start, sentence.end))) sentences.push(sentence);
    else if (sentence.end > sentence.start) {
      // A stray mark belongs to the sentence that it follows.
      const last = sentences.pop();
      if (last) sentences.push(span(last.start, sentence.end));
    }
  }
}

/** A run of terminators with the closing marks that go with it. */
const TERMINATOR = /([.!?…。]+)[”’"'»)\]*_]*/g;

/** Mostly followed by a name or a number, never by a new sentence. */
const TITLES = new Set(
  (
    'adm amb asst attys atty brig capt cdr cmdr col comdr cpl det dir dr esq fr gen gov hon insp lt maj messrs mlle mme mr mrs ms msgr pfc ' +
    'pres prof pvt rep reps rev sen sens sgt sr st supt vs v al cf e.g i.e viz approx ca eds est fig figs no nos op p pp par para paras ' +
    'sec secs ch chap vol vols art arts app eq ex exh dept'
  ).split(' '),
);
/** May end a sentence or not: the next word's first letter decides. */
const ABBREVIATIONS = new Set(
  (
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun inc corp co ltd llc bros assn ' +
    'ave blvd rd hwy bldg etc jr ed univ gov govt natl intl a.m p.m u.s u.k u.n e.u d.c u.s.c ph.d m.d b.a m.a stat cong ' +
    'cir ibid mass calif conn del fla ill ind kan ky md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo'
  ).split(' '),
);
/** Words that start a sentence rather than go on with a name after "U.S." or "Inc." */
const STARTERS =
  /^(?:the|a|an|this|that|these|those|it|its|he|she|they|we|i|you|his|her|their|our|in|on|at|by|for|from|with|to|as|if|when|while|since|after|before|although|though|because|but|and|or|so|yet|however|moreover|furthermore|instead|meanwhile|both|some|many|most|such|there|here|what|who|how|why|where|which|no|not|under|over|during|between|among|despite|according|historically|congress|washington|president|craft)$/i;

function endsSentence(mask: string, at: number, marks: string, end: number): boolean {
  const next = nextWord(mask, end);
  if (next.text === '') return true;
  // "3.5", "U.S.", "example.org"; but a marker that was blanked, or a lost space, counts as white space.
  if (next.gap === 0 && !/^[“"‘«(]?\p{Lu}\p{Ll}+/u.test(next.text)) return false;
  const before = wordBefore(mask, at);
  if (next.gap === 0 && mask[end - 1] === marks.at(-1) && !/\p{Ll}{2}$|\d$/u.test(before)) return false;
  if (next.gap === 0 && /[/@]|^www$|^https?:/.test(before + next.text)) return false;
  if (marks[0] !== '.' || marks.length > 1)
    return startsSentence(next.text) || (marks.includes('…') && false);
  if (!startsSentence(next.text)) return false;
  const closed = end > at + 1;
  const bare = before.toLowerCase().replace(/^[^\p{L}\d]+/u, '');
  if (closed) return true;
  if (TITLES.has(bare)) return !!(bare === 'no' && !/^\d/.test(next.text));
  if (/^\d{1,3}$|^[ivx]{1,4}$|^\p{L}$/iu.test(bare)) return !isInitial(mask, at, bare, next.text);
  if (ABBREVIATIONS.has(bare) || /^(?:\p{L}\.)+\p{L}$/u.test(bare)) return STARTERS.test(next.word);
  return true;
}

/** "J. Edgar", "1. First", "(a. Second)": a letter or number that doesn't close a sentence. */
function isInitial(mask: string, at: number, bare: string, next: string): boolean {
  const lineStart =
    mask.slice(Math.max(0, at - 8), at).trimStart() === bare && mask.slice(0, at).trim() === bare;
  if (lineStart) return true;
  if (/^\d/.test(bare)) return false;
  if (/^[a-z]$/i.test(bare))
    return bare !== 'i' && /^\p{Lu}/u.test(next) && /\p{Lu}$/u.test(mask.slice(at - 1, at));
  return false;
}

function startsSentence(next: string): boolean {
  return (
    /^[“"‘'«([*_\uFFFC]*[\p{Lu}\p{N}\uFFFC]/u.test(next) ||
    /^[“"‘«(]/.test(next) ||
    /^(?:i[A-Z]|e[A-Z])/.test(next)
  );
}

function nextWord(mask: string, from: number): { gap: number; text: string; word: string } {
  let at = from;
  while (at < mask.length && /\s/.test(mask[at] ?? '')) at++;
  const text = /^\S{0,40}/.exec(mask.slice(at, at + 40))?.[0] ?? '';
  return { gap: at - from, text, word: text.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '') };
}

function wordBefore(mask: string, at: number): string {
  return /\S{0,30}$/.exec(mask.slice(Math.max(0, at - 30), at))?.[0] ?? '';
}
