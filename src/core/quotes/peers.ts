import type { PlacedPassage } from '../layout.ts';
import type { Passage } from '../passage.ts';
import { once } from '../remembered.ts';
import { inSteps, type Steps } from '../steps.ts';

const PEER =
  /\b(?:Lord|Lady|Baroness|Baron|Viscount|Viscountess|Earl|Countess) (\p{Lu}[\p{L}’'-]+)(?: of(?: \p{Lu}[\p{L}’'-]+){1,3})?/gu;

/** Most passages have none of these, which takes little time to see. */
const TITLES = ['Lord', 'Lady', 'Baron', 'Viscount', 'Earl', 'Countess'];

const peersOf = once(({ mask }: Passage) =>
  TITLES.some(title => mask.includes(title)) ? [...mask.matchAll(PEER)] : [],
);

/** The fullest form of each peer's name, by the one without title and place: "Lord Hale of Thirlmere" by "Hale". */
export function* peersIn(body: readonly PlacedPassage[]): Steps<ReadonlyMap<string, string>> {
  const peers = new Map<string, string>();
  yield* inSteps(body, ({ passage }) => {
    for (const [form, name = ''] of peersOf(passage))
      if (form.length > (peers.get(name)?.length ?? 0)) peers.set(name, form);
  });
  return peers;
}
