import type { PlacedPassage } from '../layout.ts';
import { type NameRun, runsOf } from './name-runs.ts';
import { personIn } from './people.ts';

const CONGRESS = 'Rep Reps Representative Congressman Congresswoman';
/** The titles before a name by whose bearer "the senator" may be meant. */
const TITLES_OF: Readonly<Record<string, string>> = {
  senator: 'Sen Sens Senator',
  congressman: CONGRESS,
  congresswoman: CONGRESS,
  representative: CONGRESS,
  lawmaker: `Sen Sens Senator ${CONGRESS}`,
  governor: 'Gov Governor',
  professor: 'Prof Professor Dr',
  doctor: 'Dr Doctor',
  judge: 'Judge',
  justice: 'Justice',
  general: 'Gen General',
  admiral: 'Adm Admiral',
  colonel: 'Col Colonel',
  mayor: 'Mayor',
  ambassador: 'Amb Ambassador',
  minister: 'Minister',
  commissioner: 'Commissioner',
  sheriff: 'Sheriff',
  secretary: 'Secretary',
  councillor: 'Councillor Cllr',
  witness: 'Mr Mrs Ms Dr Prof Professor Dame Sir Col',
};
const ROLE = /^the (\p{Ll}+)$/iu;
/** In paragraphs, the mention's own included. */
const REACH = 2;

/** The last person named before `at` with the title that a mention such as "the senator" tells; the name without titles. */
export function bearerOf(
  mention: string,
  body: readonly PlacedPassage[],
  index: number,
  at: number,
): readonly string[] | undefined {
  const titles = TITLES_OF[ROLE.exec(mention)?.[1]?.toLowerCase() ?? '']?.split(' ');
  if (!titles) return undefined;
  for (let back = index; back > Math.max(-1, index - REACH); back--) {
    const { passage, start = 0 } = body[back] ?? {};
    const run = passage && runsOf(passage).findLast(each => start + each.start < at && bears(each, titles));
    if (run) return personIn(run.words);
  }
  return undefined;
}

/** "Sen. Ana Ruiz", but not "Prime Minister Ana Ruiz" for a minister. */
function bears({ words }: NameRun, titles: readonly string[]): boolean {
  const at = words.findIndex(word => titles.includes(word.replace('.', '')));
  return at >= 0 && at < words.length - 1 && words[at - 1] !== 'Prime' && personIn(words) !== undefined;
}
