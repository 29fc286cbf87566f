import type { RecommendationDraft } from '../recommendations.ts';
import { inSteps, type Steps } from '../steps.ts';

interface Named {
  readonly draft: RecommendationDraft;
  readonly name: string;
}

/**
 * Tells whether somebody is told elsewhere in the document what he must do. "Agencies may add fields" gives leave
 * where agencies also "shall" do things; elsewhere "may" says what is possible.
 */
export function* isAddressed(drafts: readonly Named[]): Steps<(name: string) => boolean> {
  const heads = new Set<string>();
  yield* inSteps(drafts, ({ draft, name }) => {
    if (draft.basis === 'stated' && draft.strength !== 'may' && name !== '') heads.add(headOf(name));
  });
  return name => name !== '' && heads.has(headOf(name));
}

/** The noun of a short phrase, in the singular: "all covered agencies" and "each agency" are one. */
function headOf(name: string): string {
  const bare =
    name
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .split(/ (?:of|that|who|which|in|for|with|at) /)[0] ?? '';
  const last = bare.split(' ').at(-1) ?? '';
  return last.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');
}
