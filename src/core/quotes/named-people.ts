import type { PlacedPassage } from '../layout.ts';
import { countPassing } from '../sorted.ts';
import { isGiven } from './gender.ts';
import {
  AGED,
  INTRODUCED,
  isDescribed,
  isOfficeBefore,
  LONGEST_INTRODUCED,
  startsClause,
} from './introductions.ts';
import type { NameIndex } from './name-index.ts';
import { type NameRun, runsOf } from './name-runs.ts';
import { PLACES } from './name-words.ts';
import { personIn } from './people.ts';

/** Who a mention is, and what is known of them. */
export interface Known {
  readonly name: string;
  readonly person: boolean;
  /** Offset of the mention, in the document. */
  readonly at: number;
}

/** One whom a passage names. */
export interface Named extends Known {
  /** At the start of a sentence or clause. */
  readonly subject: boolean;
  /** What may be a place or a thing is nobody that "he" stands for. */
  readonly sure: boolean;
}

/** The people whom each passage names, by their fullest names. */
export class NamedPeople {
  private readonly read = new Map<number, Named[]>();

  constructor(
    private readonly body: readonly PlacedPassage[],
    /** Asked for once somebody is looked for. */
    private readonly people: () => NameIndex,
    private readonly hasSpoken: (name: string) => boolean,
  ) {}

  /** The last of those in a passage that are named before `at`, in order. */
  before(index: number, at: number): Named[] {
    let named = this.read.get(index);
    if (!named) {
      named = this.readPassage(index);
      this.read.set(index, named);
    }
    const end = countPassing(named, each => each.at < at);
    return named.slice(Math.max(0, end - MOST_NAMED), end);
  }

  private readPassage(index: number): Named[] {
    const { passage, start = 0 } = this.body[index] ?? {};
    if (!passage) return [];
    const { mask, runIn } = passage;
    return runsOf(passage).flatMap(run => {
      const named = runIn && run.start < runIn.end ? undefined : this.readRun(mask, run);
      return named ? [{ ...named, person: true, at: start + run.start }] : [];
    });
  }

  private readRun(
    mask: string,
    run: NameRun,
  ): (Omit<Named, keyof Known> & { readonly name: string }) | undefined {
    const name = personIn(run.words);
    if (!name) return undefined;
    // "His mum, Nadia"
    const held = isOfficeBefore(mask, run.start);
    const after = mask.slice(run.start, run.start + LONGEST_INTRODUCED);
    const behind = mask.slice(run.start + run.words.join(' ').length);
    const [first = ''] = name;
    const isAlone = name.length === 1 && !isFormOfAddress(run.words[0]) && !held && !AGED.test(after);
    if (isAlone && !this.people().knows(first)) {
      // "Ruiz went to Lund; he"
      const isSurname = !PLACES.has(first) && DID.test(behind) && opens(mask, run);
      return isSurname ? { name: first, subject: true, sure: false } : undefined;
    }
    const full = this.people().fullest(name);
    const known =
      isGiven(full[0] ?? '') ||
      full.length > name.length ||
      name.length !== run.words.length ||
      this.hasSpoken(full.join(' '));
    const sure = known || held || isDescribed(after);
    if (!sure && (name.length < 2 || !ACTS.test(behind))) return undefined;
    return { name: full.join(' '), subject: held || INTRODUCED.test(after) || opens(mask, run), sure };
  }
}

/** What people do, right behind a name. */
const ACTS =
  /^ (?:(?:does|did|was|is|has|had|could|would) (?:not |never |always |once |also |still |now |been )?|\p{Ll}+ly |never |still |once )?(?:know|knows|knew|says?|said|tells?|told|remembers?|remembered|recalls?|recalled|lives?|lived|works?|worked|born|thinks?|thought|believes?|believed|wants?|wanted|left|came|went|grew|lost|spent|saw|heard|felt|arrived|fled|moved|married|retired|sat|stood|laughed|smiled|shook|spoke|speaks|asked|thinks|hopes?|hoped|wonders?|wondered|runs|ran|teaches|taught|owns|owned|farms|farmed|raised|started|began)\b/u;

/** What somebody whose name stands alone has done, right behind it. */
const DID = /^ (?:\p{Ll}+ly |has |had |also |then )?\p{Ll}+ed\b/u;

/** Whether it starts a sentence or a clause. */
function opens(mask: string, run: NameRun): boolean {
  const before = mask.slice(Math.max(0, run.start - 3), run.start).trim();
  return before === '' || /[.!?”"]$/.test(before) || startsClause(mask, run);
}

/** "Mr. Ruiz" */
function isFormOfAddress(word: string | undefined): boolean {
  return /^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Prof|Rev|Judge|Justice|Senator|Governor|Mayor|President|Secretary|Lord|Lady|Sir|Dame)\.?$/.test(
    word ?? '',
  );
}

/** How many people named before a pronoun are looked at. */
const MOST_NAMED = 12;
