import type { Claim, Finding } from './brief.ts';
import type { BriefContent } from './findings/index.ts';
import { countPassing } from './sorted.ts';
import { type Span, span } from './span.ts';
import { uncitedCode } from './uncited.ts';

/** A stretch of the text in which some findings, or all of them, aren't wanted. */
interface Silence {
  readonly extent: Span;
  readonly codes: ReadonlySet<string>;
  readonly by: 'ignore' | 'disable';
}

/** As long as a reason may be, in UTF-16 code units, so that a comment without an end costs little. */
const COMMENT = /<!--[ \t]{0,8}brief-lens-(ignore|disable|enable)\b([\s\S]{0,1000}?)-->/g;

/**
 * Whether no comment of the document silences a finding. `<!-- brief-lens-ignore CODE … -->` speaks of the paragraph or
 * note that follows, or of the one that it stands in; `<!-- brief-lens-disable CODE … -->` of all that follows, until
 * `<!-- brief-lens-enable CODE … -->`. Without a code it speaks of all of them. What stands after the codes is the reason: `CODE: it is
 * common knowledge`.
 */
export function unsilenced(brief: BriefContent): (finding: Finding) => boolean {
  const silences = brief.text.includes('brief-lens-') ? silencesOf(brief) : [];
  return ({ code, span: { start } }) =>
    !silences.some(
      ({ extent, codes }) =>
        extent.start <= start && start < extent.end && (codes.size === 0 || codes.has(code)),
    );
}

/** Claims, those marked that an `ignore` comment with the code of their own finding speaks of. */
export function withCommonKnowledge(
  brief: Pick<BriefContent, 'text' | 'paragraphs' | 'notes'>,
  claims: readonly Claim[],
): readonly Claim[] {
  if (!brief.text.includes('brief-lens-ignore claim.')) return claims;
  const silences = silencesOf(brief).filter(({ by }) => by === 'ignore');
  return claims.map(claim => {
    const { start } = claim.span;
    const code = uncitedCode(claim);
    const isMarked = silences.some(
      ({ extent, codes }) => extent.start <= start && start < extent.end && codes.has(code),
    );
    return isMarked ? { ...claim, isCommonKnowledge: true } : claim;
  });
}

function silencesOf(brief: Pick<BriefContent, 'text' | 'paragraphs' | 'notes'>): Silence[] {
  const { text } = brief;
  const silences: Silence[] = [];
  const disabled: { start: number; codes: ReadonlySet<string> }[] = [];
  let starts: readonly number[] | undefined;
  for (const { index, 0: comment, 1: word, 2: rest = '' } of text.matchAll(COMMENT)) {
    const end = index + comment.length;
    const codes = codesIn(rest);
    if (word === 'ignore') {
      starts ??= blockStarts(brief);
      silences.push({ extent: extentOf(text, starts, index, end), codes, by: 'ignore' });
    } else if (word === 'disable') disabled.push({ start: end, codes });
    else {
      for (const each of disabled.splice(0)) {
        const closed = codes.size === 0 ? [...each.codes] : [...each.codes].filter(code => codes.has(code));
        const rests = [...each.codes].filter(code => !closed.includes(code));
        silences.push({ extent: span(each.start, index), codes: each.codes, by: 'disable' });
        if (rests.length > 0) disabled.push({ start: end, codes: new Set(rests) });
      }
    }
  }
  for (const { start, codes } of disabled)
    silences.push({ extent: span(start, text.length + 1), codes, by: 'disable' });
  return silences;
}

function codesIn(rest: string): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const word of rest.trim().split(/[\s,]+/)) {
    const code = /^[a-z]+\.[a-z-]+(?=:?$)/.exec(word)?.[0];
    if (code === undefined) break;
    codes.add(code);
    if (code !== word) break;
  }
  return codes;
}

function blockStarts({ paragraphs, notes }: Pick<BriefContent, 'paragraphs' | 'notes'>): number[] {
  return [...paragraphs, ...notes].map(each => each.span.start).sort((a, b) => a - b);
}

/** From a comment on a line of its own to the end of the next block; else the block that it stands in. */
function extentOf(text: string, starts: readonly number[], start: number, end: number): Span {
  const before = text.slice(Math.max(0, start - 200), start);
  const alone = /(?:^|[\r\n])[ \t>]*$/.test(before);
  const next = indexAfter(starts, alone ? end : start);
  const from = alone ? end : (starts[next - 1] ?? 0);
  return span(from, starts[alone ? next + 1 : next] ?? text.length + 1);
}

/** The index of the first start that is greater. */
function indexAfter(starts: readonly number[], offset: number): number {
  return countPassing(starts, start => start <= offset);
}
