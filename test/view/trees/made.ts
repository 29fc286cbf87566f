import { finish, type Steps } from '../../../src/core/index.ts';
import * as trees from '../../../src/view/trees/index.ts';

/** The rows of each view, made at once. */
export const claimsTree = atOnce(trees.claimsTree);
export const quotesTree = atOnce(trees.quotesTree);
export const recommendationsTree = atOnce(trees.recommendationsTree);
export const sourcesTree = atOnce(trees.sourcesTree);

function atOnce<Given extends unknown[]>(make: (...given: Given) => Steps<trees.Tree>) {
  return (...given: Given): readonly trees.TreeNode[] => finish(make(...given)).roots;
}
