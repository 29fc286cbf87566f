import { t } from '@vscode/l10n';
import { groupBy } from '../../core/group-by.ts';
import type { Brief, Section } from '../../core/index.ts';
import { group, type TreeNode } from './tree-node.ts';

/**
 * Groups in the order of the document. A title that several sections have is told apart by the section around it.
 *
 * @param tell what a group says of its items besides their number
 */
export function sectionGroups<T>(
  brief: Brief,
  items: readonly T[],
  sectionOf: (item: T) => Section | undefined,
  nodes: (items: readonly T[]) => readonly TreeNode[],
  tell?: (items: readonly T[]) => string,
): readonly TreeNode[] {
  const bySection = groupBy(items, sectionOf);
  // A brief without any section needs no group to say so.
  if (bySection.size === 1 && bySection.has(undefined)) return nodes(items);
  const titles = groupBy([...bySection.keys()], section => section?.title);
  return [...bySection].map(([section, list]) => {
    const count = tell && { count: tell(list) };
    if (!section)
      return group(t('Before the first section'), 'section', nodes(list), { id: 'section:', ...count });
    const namesakes = titles.get(section.title)?.length ?? 1;
    const around = namesakes > 1 ? parentOf(brief, section)?.title : undefined;
    return group(section.title, 'section', nodes(list), {
      id: `section:${around ?? ''}/${section.title}`,
      spoken: t('Section {0}', section.title),
      places: [section.span],
      ...(around === undefined ? {} : { hint: around }),
      ...count,
    });
  });
}

function parentOf(brief: Brief, { span, depth }: Section): Section | undefined {
  return brief.sections.findLast(other => other.span.start < span.start && other.depth < depth);
}
