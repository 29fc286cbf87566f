import { t } from '@vscode/l10n';
import { groupBy } from '../../core/group-by.ts';
import type { Brief, Section } from '../../core/index.ts';
import { group, type Tally, type TreeNode, tallyOf } from './tree-node.ts';

/** The items of a section, and the sections that it is in, the outermost first; none before the first section. */
interface Part<T> {
  readonly section: Section | undefined;
  readonly within: readonly Section[];
  readonly items: readonly T[];
}

/**
 * Groups in the order of the document, each in the group of the chapter around it; a title that all of them stand under
 * is no group.
 *
 * @param tally what a group says of its items; their number where it is left out
 */
export function sectionGroups<T>(
  brief: Brief,
  items: readonly T[],
  sectionOf: (item: T) => Section | undefined,
  nodes: (items: readonly T[]) => readonly TreeNode[],
  tally: (items: readonly T[]) => Tally = tallyOf,
): readonly TreeNode[] {
  const bySection = groupBy(items, sectionOf);
  // A brief without any section needs no group to say so.
  if (bySection.size === 1 && bySection.has(undefined)) return nodes(items);
  const parents = parentsOf(brief.sections);
  const parts = [...bySection].map(([section, list]): Part<T> => {
    const within: Section[] = [];
    for (let around = section && parents.get(section); around; around = parents.get(around))
      within.unshift(around);
    return { section, within, items: list };
  });
  const groupOf = (section: Section, inner: readonly Part<T>[], depth: number): TreeNode =>
    group(
      section.title,
      'section',
      [
        ...nodes(inner.flatMap(part => (part.section === section ? part.items : []))),
        ...level(
          inner.filter(part => part.section !== section),
          depth + 1,
        ),
      ],
      {
        id: `section:${[...(inner[0]?.within.slice(0, depth) ?? []), section].map(({ title }) => title).join('/')}`,
        spoken: t('Section {0}', section.title),
        places: [section.span],
        tally: tally(inner.flatMap(part => part.items)),
      },
    );
  const level = (list: readonly Part<T>[], depth: number): readonly TreeNode[] =>
    [...groupBy(list, ({ section, within }) => within[depth] ?? section)].map(([section, inner]) =>
      section
        ? groupOf(section, inner, depth)
        : group(t('Before the first section'), 'section', nodes(inner.flatMap(part => part.items)), {
            id: 'section:',
            tally: tally(inner.flatMap(part => part.items)),
          }),
    );
  return level(parts, sharedDepth(parts));
}

/** The section that each one is in, by its depth. Linear. */
function parentsOf(sections: readonly Section[]): ReadonlyMap<Section, Section> {
  const parents = new Map<Section, Section>();
  const open: Section[] = [];
  for (const section of sections) {
    while ((open.at(-1)?.depth ?? 0) >= section.depth) open.pop();
    const around = open.at(-1);
    if (around) parents.set(section, around);
    open.push(section);
  }
  return parents;
}

/** How many sections, from the outermost, all parts are in or are. */
function sharedDepth<T>(parts: readonly Part<T>[]): number {
  let depth = 0;
  const around = () => new Set(parts.map(({ section, within }) => within[depth] ?? section));
  while (parts.some(({ within }) => within.length > depth) && around().size === 1) depth++;
  return depth;
}
