import { t } from '@vscode/l10n';
import type { Span } from '../../core/index.ts';

/** A row of a tree, as plain data: every string is text, none is markup. */
export interface TreeNode {
  readonly kind: 'group' | 'recommendation' | 'action' | 'claim' | 'quote' | 'source' | 'marker';
  /** One of its kind in its tree, and the same again for the same words. */
  readonly id: string;
  readonly label: string;
  /** Ranges of the label that a filter asked for, in order. */
  readonly matches?: readonly Span[];
  readonly description?: string;
  /** Stands at the right edge, in sight however narrow the view is. */
  readonly sign?: Sign;
  /** What a screen reader says, in full words. */
  readonly spoken: string;
  readonly icon?: TreeIcon;
  /** Where a click leads, one after the other. */
  readonly places: readonly Span[];
  /** Where the card stands that tells more about it. */
  readonly card?: Span;
  /** What "Copy" copies, as Markdown. */
  readonly copy?: string;
  /** An http or https address. */
  readonly url?: string;
  /** The id of the source that it stands for. */
  readonly source?: string;
  /** The text of its first note, and the label of a `[^label]` note. */
  readonly note?: { readonly body: Span; readonly label?: Span };
  readonly children: readonly TreeNode[];
  /** Whether its children are shown before the user has said so. */
  readonly open: boolean;
}

/** The rows of a view, and how many items they stand for, of how many that there would be without a filter. */
export interface Tree {
  readonly roots: readonly TreeNode[];
  readonly shown: number;
  readonly total: number;
}

/** A character that tells a row from others, and what it stands for. */
export interface Sign {
  readonly mark: string;
  readonly meaning: string;
}

export type TreeIcon =
  | 'must'
  | 'should'
  | 'may'
  | 'do-not'
  | 'both'
  | 'section'
  | 'addressee'
  | 'deadline'
  | 'ground'
  | 'nobody'
  | 'claim'
  | 'cited'
  | 'uncited'
  | 'spoken-words'
  | 'unsourced-words'
  | 'speaker'
  | 'no-speaker'
  | 'term'
  | 'title'
  | 'source'
  | 'web-source'
  | 'unused'
  | 'duplicate'
  | 'no-note'
  | 'answers'
  | 'gone'
  | 'doubtful';

/** What a group says of how many there are in it. */
export interface Tally {
  readonly count: string;
  /** Says it again, or the part of it that matters, at the right edge. */
  readonly sign?: Sign | undefined;
}

type GroupOptions = Partial<Pick<TreeNode, 'id' | 'spoken' | 'places' | 'open'>> & {
  readonly hint?: string;
  /** In place of the number of rows. */
  readonly tally?: Tally;
};

/**
 * A group of nodes under a title. Its rows are counted at the right edge, where a long title doesn't push their number
 * out of a narrow view. It has an icon, or VS Code would indent its rows by whether one of them has children.
 */
export function group(
  title: string,
  icon: TreeIcon,
  children: readonly TreeNode[],
  {
    id = title,
    spoken = title,
    hint,
    tally = tallyOf(children),
    open = true,
    places = [],
  }: GroupOptions = {},
): TreeNode {
  const { count, sign } = tally;
  const description = [...(hint ? [hint] : []), ...(sign?.mark === count ? [] : [count])].join(' · ');
  return {
    kind: 'group',
    id: `group:${id}`,
    label: title,
    ...(description ? { description } : {}),
    ...(sign ? { sign } : {}),
    spoken: `${spoken}, ${count}`,
    icon,
    places,
    children,
    open,
  };
}

export function tallyOf({ length }: readonly unknown[]): Tally {
  return { count: String(length), sign: numberSign(length, t('{0} in it', length)) };
}

/** How many lack a source, for the right edge. */
export function missingSign(number: number): Sign | undefined {
  return number > 0 ? numberSign(number, t('{0} without a source', number)) : undefined;
}

/** None where the number is longer than the two characters that VS Code shows there. */
function numberSign(number: number, meaning: string): Sign | undefined {
  return number < 100 ? { mark: String(number), meaning } : undefined;
}

/** So many are gone over in one step: to look each up in a few maps takes some microseconds. */
export const ROWS_AT_A_TIME = 512;

/** All nodes, each before its children. */
export function walk(nodes: readonly TreeNode[], found: TreeNode[] = []): readonly TreeNode[] {
  for (const node of nodes) {
    found.push(node);
    if (node.children.length > 0) walk(node.children, found);
  }
  return found;
}

/** The row for a place in the text: the one with the shortest place that it touches; actions have their own parent's. */
export function nodeAt(nodes: Iterable<TreeNode>, offset: number): TreeNode | undefined {
  let found: TreeNode | undefined;
  let shortest = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    if (node.kind === 'group' || node.kind === 'action') continue;
    for (const { start, end } of node.places) {
      if (start <= offset && offset <= end && end - start < shortest) {
        found = node;
        shortest = end - start;
      }
    }
  }
  return found;
}

/** Where the next click on a node leads: to the place after the one that is selected, or to the first. */
export function nextPlace({ places }: TreeNode, selected: Span | undefined): Span | undefined {
  const at = places.findIndex(({ start, end }) => start === selected?.start && end === selected.end);
  return places[(at + 1) % places.length];
}
