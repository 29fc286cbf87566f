import type { Nodes, RootContent } from 'mdast';

/**
 * Text of the same length that micromark reads in linear time. What is read off its tree are kinds and positions;
 * what the nodes say is read off the source.
 */
export function boundWork(text: string): string {
  return withoutEndlessEmphasis(withoutStrayBrackets(withoutDeepContainers(text)));
}

/** No document has blocks or inline markup in deeper nests than this; what stands deeper is left out. */
const DEEPEST_NEST = 100;

/** Cuts off what stands too deep for functions that call themselves; changes the nodes. */
export function boundDepth(nodes: readonly RootContent[]): readonly RootContent[] {
  const open: { node: Nodes; depth: number }[] = nodes.map(node => ({ node, depth: 1 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (!('children' in node)) continue;
    if (depth >= DEEPEST_NEST) node.children = [];
    else for (const child of node.children) open.push({ node: child, depth: depth + 1 });
  }
  return nodes;
}

/** `> > > …` and `- - - …` so often that micromark takes quadratic time and the tree is deeper than a stack. */
const DEEP_CONTAINERS = /^((?:[ \t]{0,3}(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){32})([^\r\n]*)/gm;

/** Text of the same length in which nobody opens more than 32 quotations and lists in one line. */
function withoutDeepContainers(text: string): string {
  return text.replace(
    DEEP_CONTAINERS,
    (_, open: string, rest: string) => open + rest.replace(/[->+*.)]/g, NEUTRAL),
  );
}

/** Brackets in deeper nests than any text has. */
const DEEPEST_BRACKETS = 32;
/** A text has a few stray brackets, which must stay: `[` may be escaped or stand in code. */
const MOST_STRAY_BRACKETS = 200;
/** One code unit that is neither markup nor part of a word. */
const NEUTRAL = '¦';

/** For each bracket without a partner micromark looks through all that stands before. */
function withoutStrayBrackets(text: string): string {
  const open: number[] = [];
  const stray: number[] = [];
  for (let at = nextBracket(text, 0); at < text.length; at = nextBracket(text, at + 1)) {
    if (text[at] === '[') open.push(at);
    else {
      const partner = open.pop();
      if (partner === undefined || open.length >= DEEPEST_BRACKETS) stray.push(at);
      if (partner !== undefined && open.length >= DEEPEST_BRACKETS) stray.push(partner);
    }
  }
  if (stray.length + open.length < MOST_STRAY_BRACKETS) return text;
  const places = stray.concat(open).sort((a, b) => a - b);
  let kept = '';
  let from = 0;
  for (const at of places) {
    kept += text.slice(from, at) + NEUTRAL;
    from = at + 1;
  }
  return kept + text.slice(from);
}

const BRACKET = /[[\]]/g;

function nextBracket(text: string, from: number): number {
  BRACKET.lastIndex = from;
  return BRACKET.exec(text)?.index ?? text.length;
}

/** Marks of emphasis in one paragraph; each pair costs as much as what stands between them. */
const MOST_EMPHASIS = 2000;
/** A run of marks, or the start of a line that is no paragraph's continuation. */
const EMPHASIS_OR_BLOCK = /(?:\n|\r\n?)[ \t]{0,40}(?:[\r\n>#|]|[-+*][ \t]|\d{1,9}[.)])|[*_]+/g;

function withoutEndlessEmphasis(text: string): string {
  let marks = 0;
  return text.replace(EMPHASIS_OR_BLOCK, match => {
    if (/^[\r\n]/.test(match)) marks = 0;
    else if (++marks > MOST_EMPHASIS) return NEUTRAL.repeat(match.length);
    return match;
  });
}
