import type { PlacedPassage } from '../layout.ts';
import { finish, inSteps, type Steps } from '../steps.ts';
import { isGiven } from './gender.ts';
import { longRunAt, longRunsOf } from './name-runs.ts';
import { COMPANIES } from './organisations.ts';
import { afterOffice, lastName, personIn } from './people.ts';

type Words = readonly string[];

/** The runs of capitalised words that a name may be the last, or the first, part of. */
interface Runs {
  readonly byLast: readonly Words[];
  /** Where the family comes first: Kim Jong-un */
  readonly byFamily: readonly Words[];
  /** A company that it names together with what kind of company that is: "Granite Peak Capital" */
  readonly companies: readonly Words[];
}

/** So many names are looked for in the text one by one; for more of them all of its names are read once. */
export const MOST_SEARCHED = 24;

/** Every full name of a person in a document, found by its last part, or by its first where the family comes first. */
export class NameIndex {
  private readonly people = new Map<string, readonly Person[]>();

  constructor(
    private readonly text: string,
    private readonly body: readonly PlacedPassage[],
    /** Where they are read already; or else when they are worth it. */
    private all?: AllRuns | undefined,
  ) {}

  /**
   * The fullest form of a person's name; the name as given when the text has no fuller one, or more than one
   * that it could be.
   */
  fullest(name: Words): Words {
    const people = this.peopleNamed(name.at(-1) ?? '');
    if (name.length > 1) return people.find(({ given }) => given === name[0])?.name ?? name;
    const [first, second] = people;
    // Two of one family, named about as often: the text doesn't say which.
    return first && (!second || first.count >= CLEARLY * second.count) ? first.name : name;
  }

  /** "Granite Peak Capital" of "Granite Peak"; undefined where the text has no company of that name. */
  companyOf(name: Words): Words | undefined {
    if (name.length < 2) return undefined;
    const companies = this.runsOf(name.at(-1) ?? '').companies;
    const words = companies.find(run => name.every((word, i) => run[i] === word));
    return words?.slice(0, name.length + 1);
  }

  /** Whether the text has a full name that ends with this one. */
  knows(name: string): boolean {
    return this.peopleNamed(name).length > 0;
  }

  private peopleNamed(key: string): readonly Person[] {
    let found = this.people.get(key);
    if (!found) {
      const { byLast, byFamily } = this.runsOf(key);
      found = countPeople(byFamily, 1);
      if (found.length === 0) found = countPeople(byLast, 0);
      this.people.set(key, found);
    }
    return found;
  }

  private runsOf(key: string): Runs {
    if (!this.all && this.people.size < MOST_SEARCHED) return search(this.text, this.body, key);
    this.all ??= finish(readAllRuns(this.body));
    return this.all.get(key) ?? NO_RUNS;
  }
}

/** The runs of each key. */
export type AllRuns = ReadonlyMap<string, Runs>;

const NO_RUNS: Runs = { byLast: [], byFamily: [], companies: [] };

/** Those of one key. */
function search(text: string, body: readonly PlacedPassage[], key: string): Runs {
  const runs = emptyRuns();
  if (key === '') return runs;
  let index = 0;
  let next = 0;
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, next)) {
    while ((body[index + 1]?.start ?? at + 1) <= at) index++;
    const { passage, start = 0 } = body[index] ?? {};
    const run = passage && longRunAt(passage.mask, at - start);
    next = Math.max(at + key.length, start + (run?.end ?? 0));
    const words = run?.name.words;
    if (words && lastName(words) === key) runs.byLast.push(words);
    if (words && familyIn(words) === key) runs.byFamily.push(words);
    if (words && companyIn(words) === key) runs.companies.push(words);
  }
  return runs;
}

/** Those of all keys. */
export function* readAllRuns(body: readonly PlacedPassage[]): Steps<AllRuns> {
  const all = new Map<string, ReturnType<typeof emptyRuns>>();
  const of = (key: string) => {
    let runs = all.get(key);
    if (!runs) {
      runs = emptyRuns();
      all.set(key, runs);
    }
    return runs;
  };
  yield* inSteps(body, ({ passage }) => {
    for (const { words } of longRunsOf(passage)) {
      of(lastName(words)).byLast.push(words);
      const family = familyIn(words);
      if (family !== undefined) of(family).byFamily.push(words);
      const company = companyIn(words);
      if (company !== undefined) of(company).companies.push(words);
    }
  });
  return all;
}

function emptyRuns() {
  return { byLast: [] as Words[], byFamily: [] as Words[], companies: [] as Words[] };
}

/** The word before the kind of company: "Peak" of "Granite Peak Capital". */
function companyIn(words: Words): string | undefined {
  const kind = words.findIndex((word, i) => i > 1 && COMPANIES.has(word));
  return words[kind - 1];
}

/** Kim Jong-un, Zhao Wenbin */
function familyIn(words: Words): string | undefined {
  const [family = '', given = ''] = words.slice(-2);
  // "Xi Jinping", but "Kim Thomas"
  const isFirst = FAMILIES.has(family) && !(family === 'Kim' && isGiven(given));
  return /-\p{Ll}/u.test(given) || isFirst ? family : undefined;
}

/** Surnames that are written first, the commonest of China, Korea and Viet Nam, but for those that are common elsewhere. */
const FAMILIES: ReadonlySet<string> = new Set(
  (
    'Wang Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Zhu Hu Guo Gao Luo Zheng Liang Xie Song Tang Deng Feng Cao Peng Zeng Xiao Tian ' +
    'Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao Lyu Qin Xi Shi Kong Bai Cui Hao Kim Park Choi Jung Kang Cho ' +
    'Yoon Jang Lim Nguyen Tran Pham Hoang Phan Vu Dang Bui'
  ).split(' '),
);

/** How much more often one of two people of a name must be named to be meant by it alone. */
const CLEARLY = 3;

interface Person {
  readonly name: readonly string[];
  readonly given: string;
  readonly count: number;
}

/** The distinct people of the runs, those named most often first; `at`: index of the given name. */
function countPeople(list: readonly (readonly string[])[], at: 0 | 1): Person[] {
  const people = new Map<string, Person>();
  for (const words of list) {
    const name = personIn(words) ?? afterOffice(words);
    if (!name || name.length < 2) continue;
    const given = name[at] ?? '';
    const known = people.get(given);
    const fuller = known && known.name.length >= name.length ? known.name : name;
    people.set(given, { name: fuller, given, count: (known?.count ?? 0) + 1 });
  }
  return [...people.values()].sort((a, b) => b.count - a.count);
}
