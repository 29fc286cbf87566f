import { t } from '@vscode/l10n';
import type { Brief, Section, Steps } from '../../core/index.ts';
import { inSteps } from '../../core/steps.ts';
import { group, ROWS_AT_A_TIME, type Tally, type TreeNode, tallyOf } from './tree-node.ts';

/** A section that holds items, or has sections below it that do; undefined for what stands before the first section. */
interface Branch<T> {
  readonly section: Section | undefined;
  /** The titles that it stands under, and its own. */
  readonly path: string;
  readonly own: T[];
  readonly inner: Branch<T>[];
}

/**
 * Groups in the order of the document, each in the group of the chapter around it; a title that all of them stand under
 * is no group.
 *
 * @param tally what a group says of its items; their number where it is left out
 */
export function* sectionGroups<T>(
  brief: Brief,
  items: readonly T[],
  sectionOf: (item: T) => Section | undefined,
  nodes: (items: readonly T[]) => Steps<readonly TreeNode[]>,
  tally: (items: readonly T[]) => Tally = tallyOf,
): Steps<readonly TreeNode[]> {
  const branches = yield* branchesOf(brief.sections, items, sectionOf);
  // A brief without any section needs no group to say so.
  if (branches.every(({ section }) => section === undefined)) return yield* nodes(items);
  function* level(list: readonly Branch<T>[], found: T[]): Steps<readonly TreeNode[]> {
    const groups: TreeNode[] = [];
    for (const { section, path, own, inner } of list) {
      const rows = yield* nodes(own);
      const all = [...own];
      const below = yield* level(inner, all);
      const title = section?.title ?? t('Before the first section');
      const options = section ? { spoken: t('Section {0}', section.title), places: [section.span] } : {};
      groups.push(
        group(title, 'section', [...rows, ...below], {
          id: `section:${path}`,
          ...options,
          tally: tally(all),
        }),
      );
      for (const item of all) found.push(item);
      yield;
    }
    return groups;
  }
  return yield* level(withoutShared(branches), []);
}

/** The outermost of the sections that hold items, in the order in which each comes first. */
function* branchesOf<T>(
  sections: readonly Section[],
  items: readonly T[],
  sectionOf: (item: T) => Section | undefined,
): Steps<readonly Branch<T>[]> {
  const parents = parentsOf(sections);
  yield;
  const outermost: Branch<T>[] = [];
  const known = new Map<Section | undefined, Branch<T>>();
  const branchOf = (section: Section | undefined): Branch<T> => {
    const found = known.get(section);
    if (found) return found;
    const parent = section && parents.get(section);
    const around = parent && branchOf(parent);
    const path = [around?.path, section?.title].filter(title => title !== undefined).join('/');
    const branch: Branch<T> = { section, path, own: [], inner: [] };
    known.set(section, branch);
    (around?.inner ?? outermost).push(branch);
    return branch;
  };
  yield* inSteps(items, item => branchOf(sectionOf(item)).own.push(item), ROWS_AT_A_TIME);
  return outermost;
}

/** The section that each one is in. Linear. */
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

/** What stands right under a title that all stand under is a group beside the others. */
function withoutShared<T>(branches: readonly Branch<T>[]): readonly Branch<T>[] {
  const [only, ...more] = branches;
  if (!only || more.length > 0 || only.inner.length === 0) return branches;
  return only.own.length > 0 ? [{ ...only, inner: [] }, ...only.inner] : withoutShared(only.inner);
}
