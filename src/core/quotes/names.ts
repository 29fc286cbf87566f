import type { PlacedPassage } from '../layout.ts';
import { type Span, shift, sliceOf } from '../span.ts';
import { bearerOf } from './bearers.ts';
import { FullNames } from './full-names.ts';
import { agrees, type Gender, isGiven, PRONOUN_GENDER } from './gender.ts';
import { type AllRuns, NameIndex } from './name-index.ts';
import { PLACES } from './name-words.ts';
import { type Known, NamedPeople } from './named-people.ts';
import { apposedTo, Offices, officeBefore } from './offices.ts';
import { groupIn, isGroup, thingFirst } from './organisations.ts';
import { isFunctionWord, personIn } from './people.ts';
import { personOf } from './person-of.ts';
import { agencyBefore, companyBefore, isPerson, isSeveral, isUnnamed, unnamedBefore } from './unnamed.ts';

const PAIR = /^(\p{Lu}[\p{L}’-]+) and (\p{Lu}[\p{L}’-]+)$/u;
const ACRONYM = /^(?:[Tt]he )?(\p{Lu}[\p{Lu}-]{1,7})$/u;
const THINGS = new Set(['it', 'its']);
/** In letters. */
const LONGEST_PRONOUN = 3;
/** "The former secretary of labor", "the 59-year-old judge": told of somebody who is known. */
const DESCRIPTION =
  /^the (?:[\p{L}-]+ )?(?:former|ex-\p{L}+|onetime|\d+-year-old|[\p{L}-]+-born) (?:[\p{L}-]+ ){0,5}\p{L}+$/iu;
/** White space that isn't one space between words. */
const UNEVEN = /^\s|\s\s|[^\S ]|\s$/;

/** Gives each mention of a speaker the fullest name in the document; to be asked in document order. */
export class Names {
  private index: NameIndex | undefined;
  private readonly offices: Offices;
  private readonly fullNames: FullNames;
  private last: Known | undefined;
  private lastPassage = -1;
  private readonly spoken = new Set<string>();
  /** What pronouns have told of those whose given name doesn't tell. */
  private readonly genders = new Map<string, Gender>();
  private readonly readings = new Map<string, Known>();
  private readonly named: NamedPeople;

  constructor(
    private readonly text: string,
    private readonly body: readonly PlacedPassage[],
    /** The fullest form of each peer's name, by the one without title and place. */
    private readonly peers: ReadonlyMap<string, string>,
    /** The capitalised words of all of the document, where they are read already. */
    private readonly runs: AllRuns | undefined,
    bracketed: ReadonlyMap<string, number>,
  ) {
    this.offices = new Offices(text);
    this.fullNames = new FullNames(text, body, bracketed);
    this.named = new NamedPeople(
      body,
      () => this.people,
      name => this.spoken.has(name),
    );
  }

  /** `passage`: index of the passage in the body that holds the mention. */
  nameOf(mention: Span, passage: number): string {
    const { passage: read, start = 0 } = this.body[passage] ?? {};
    const written = sliceOf(read?.mask ?? '', shift(mention, -start));
    const plain = written.includes('*') ? written.replaceAll('*', '') : written;
    const source = UNEVEN.test(plain) ? plain.replace(/\s+/g, ' ').trim() : plain;
    const word = source.length <= LONGEST_PRONOUN ? source.toLowerCase() : '';
    const gender = PRONOUN_GENDER.get(word);
    const known = gender
      ? (this.personBefore(mention.start, passage, gender) ??
        this.unnamed(mention.start, passage, 'one') ??
        this.perhaps(mention.start, passage, gender))
      : THINGS.has(word)
        ? this.thingBefore(mention.start, passage)
        : /^the(?:y|ir|m)$/i.test(source)
          ? (this.unnamed(mention.start, passage, 'several') ?? this.groupBefore(mention.start, passage))
          : (this.inOffice(source, shift(mention, -start), passage) ??
            (/^the /i.test(source) ? this.definite(source, mention, passage) : undefined) ??
            this.read(source, mention.start));
    if (!known) return source;
    const shown = this.peerage(known.name);
    if (gender && known.person && !this.genders.has(known.name)) this.genders.set(known.name, gender);
    this.last = { ...known, at: mention.start };
    this.lastPassage = passage;
    this.spoken.add(known.name);
    return shown;
  }

  /** "The company", "the senator", "the ministry": what the document tells of it. */
  private definite(source: string, { start: at }: Span, passage: number): Known | undefined {
    return (
      this.company(source, at, passage) ??
      this.bearer(source, at, passage) ??
      this.fullName(source, at, passage) ??
      this.agency(source, at, passage) ??
      this.described(source, at, passage)
    );
  }

  /** "Lord Hale of Thirlmere": of peers, whose given name isn't used, the title belongs to the name. */
  private peerage(name: string): string {
    if (/[^\p{L}’'-]/u.test(name)) return name;
    return this.peers.get(name) ?? name;
  }

  private read(source: string, at: number): Known {
    const known = this.readings.get(source) ?? this.readAnew(source, at);
    this.readings.set(source, known);
    return { ...known, at };
  }

  /** "The interior minister, Goran Ilic, went", "the Minister" where the document says who that is. */
  private inOffice(source: string, at: Span, passage: number): Known | undefined {
    const { passage: read, start = 0 } = this.body[passage] ?? {};
    const name = apposedTo(read?.mask ?? '', source, at.end) ?? this.offices.holderOf(source);
    return name && { name: this.people.fullest(name).join(' '), person: true, at: start + at.start };
  }

  /** "Sen. Ana Ruiz asked why. “…?” the senator said." */
  private bearer(source: string, at: number, index: number): Known | undefined {
    const name = bearerOf(source, this.body, index, at);
    return name && { name: this.people.fullest(name).join(' '), person: true, at };
  }

  /** "the former judge said": who spoke last, where nobody else was named since then. */
  private described(source: string, at: number, index: number): Known | undefined {
    const { last } = this;
    if (!last?.person || this.lastPassage < index - 1 || !DESCRIPTION.test(source)) return undefined;
    if (
      !isPerson(
        source
          .replace(/ (?:of|for|from) .*$/, '')
          .split(' ')
          .at(-1)
          ?.toLowerCase() ?? '',
      )
    )
      return undefined;
    const since = [index - 1, index]
      .flatMap(each => this.named.before(each, at))
      .filter(each => each.at > last.at);
    return since.some(({ name }) => name !== last.name) ? undefined : last;
  }

  /** "the ministry", where the document tells which. */
  private fullName(source: string, at: number, index: number): Known | undefined {
    const { start = 0 } = this.body[index] ?? {};
    const name = this.fullNames.fullest(source, start, at);
    return name === undefined ? undefined : { name, person: false, at };
  }

  /** "Tarn Water needs money. “…,” the company said." */
  private company(source: string, at: number, index: number): Known | undefined {
    const { passage, start = 0 } = this.body[index] ?? {};
    const name = passage && companyBefore(source, passage, at - start);
    if (!name || isGiven(name.split(' ')[0] ?? '')) return undefined;
    const full = this.fullNames.writtenOut(name) ?? this.fullNames.startingWith(name) ?? name;
    return name === full && this.spoken.has(name) ? undefined : { name: full, person: false, at };
  }

  /** "The Trade Commission reported in 2021. The agency had found" */
  private agency(source: string, at: number, index: number): Known | undefined {
    const { passage, start = 0 } = this.body[index] ?? {};
    const name = passage && agencyBefore(source, passage, at - start);
    return name === undefined ? undefined : { name, person: false, at };
  }

  /** Whom "he" or "they" stands for where nobody is named: who spoke last, or whom the sentence before is about. */
  private unnamed(at: number, index: number, number: 'one' | 'several'): Known | undefined {
    const { passage, start = 0 } = this.body[index] ?? {};
    const found = passage && unnamedBefore(passage, at - start, number);
    const isNear = this.lastPassage === index || (found === undefined && this.lastPassage === index - 1);
    const spoke = isNear && this.last && !this.last.person ? this.last : undefined;
    const fits = spoke && (number === 'one' ? isUnnamed : isSeveral)(spoke.name);
    if (fits && !(found && start + found.at > spoke.at)) return spoke;
    return found && { name: found.name, person: false, at };
  }

  /** "The ministry called it “late.” They argue": the organisation that spoke in the sentence before, or that it draws on. */
  private groupBefore(at: number, index: number): Known | undefined {
    const { passage, start = 0 } = this.body[index] ?? {};
    const own = passage?.sentences.findIndex(({ end }) => end > at - start) ?? -1;
    const before = passage?.sentences[own - 1];
    const since = before ? start + before.start : this.lastPassage === index - 1 ? 0 : start;
    if (this.last && !this.last.person && this.last.at >= since && isGroup(this.last.name)) return this.last;
    const name = before && passage && groupIn(passage.mask.slice(before.start, before.end));
    if (!name) return undefined;
    const known = this.read(name, at);
    return known.person && isGiven(known.name.split(' ')[0] ?? '') ? undefined : { ...known, person: false };
  }

  private readAnew(source: string, at: number): Known {
    // "Section 12(a)" is one name.
    const cut = source.search(/,(?! \p{Lu}[^,]* and \p{Lu}| \d{4}$)| \([^()]*\)$| \([^()]*$/u);
    const phrase = (cut < 0 ? source : source.slice(0, cut).trimEnd()) || source;
    const pair = PAIR.exec(phrase);
    if (pair) return { name: this.pairOf(pair), person: false, at };
    const person = personOf(phrase.replace(/['’]s$/, ''));
    if (person && person.length === 1 && PLACES.has(person[0] ?? '') && !this.people.knows(person[0] ?? ''))
      return { name: phrase, person: false, at };
    const written = /^(?:\p{Lu}\S+ ?){1,3}$/u.test(phrase) ? this.fullNames.writtenOut(phrase) : undefined;
    if (written) return { name: written, person: false, at };
    if (person) {
      const company = this.people.companyOf(phrase.split(' '));
      if (company) return { name: company.join(' '), person: false, at };
      return { name: this.people.fullest(person).join(' '), person: true, at };
    }
    const acronym = ACRONYM.exec(phrase)?.[1];
    return { name: (acronym && this.fullNames.writtenOut(acronym)) || phrase, person: false, at };
  }

  /** "Lau and Foss": both by their full names. */
  private pairOf([, one = '', other = '']: RegExpExecArray): string {
    return [one, other].map(name => this.people.fullest([name]).join(' ')).join(' and ');
  }

  private agrees(name: string, gender: Gender): boolean {
    return agrees(name, gender) && (this.genders.get(name) ?? gender) === gender;
  }

  private get people(): NameIndex {
    this.index ??= new NameIndex(this.text, this.body, this.runs);
    return this.index;
  }

  /** Whom "he" or "she" at `at` stands for: who spoke last, or the one person named before in the passage. */
  private personBefore(at: number, passage: number, gender: Gender): Known | undefined {
    let farthest = passage - FARTHEST;
    while (farthest > passage - MOST_QUOTED && isQuoted(this.body[farthest])) farthest--;
    for (let back = passage; back >= Math.max(0, farthest); back--) {
      const all = this.named.before(back, at).filter(({ name }) => this.agrees(name, gender));
      const named = all.filter(({ sure }) => sure);
      const distinct = new Set(named.map(({ name }) => name));
      const spoke =
        this.last?.person && this.lastPassage === back && this.agrees(this.last.name, gender)
          ? this.last
          : undefined;
      const latest = all.at(-1);
      if (
        latest &&
        !latest.sure &&
        back === passage &&
        this.isNear(latest.at, at, passage) &&
        latest.at > (spoke?.at ?? 0)
      )
        return latest;
      if (spoke && back === passage && this.isUnnamedSince(spoke.at, at, passage)) return undefined;
      const since = spoke
        ? named.filter(each => each.at > spoke.at && each.name !== spoke.name && each.subject)
        : [];
      if (spoke && since.length === 0) return spoke;
      const nameless = this.last && this.lastPassage === back && !this.last.person ? this.last : undefined;
      if (nameless && isUnnamed(nameless.name) && named.every(each => each.at < nameless.at))
        return undefined;
      if (back === passage && named.length === 0) {
        const { passage: read, start = 0 } = this.body[back] ?? {};
        const holder = read && officeBefore(this.offices, read.mask, at - start);
        if (holder) return { name: this.people.fullest(holder).join(' '), person: true, at };
        if (read && unnamedBefore(read, at - start, 'one')) return undefined;
      }
      if (distinct.size === 1) return named[0];
      const subjects = named.filter(each => each.subject);
      if (subjects.length > 0) return subjects.at(-1);
      if (distinct.size > 1) return undefined;
    }
    return undefined;
  }

  /** The last that a sentence before starts with, and whose name may be a person's: "Gulshan Bibi doesn't know her age." */
  private perhaps(at: number, passage: number, gender: Gender): Known | undefined {
    return this.named
      .before(passage, at)
      .findLast(({ name, sure, subject }) => !sure && subject && this.agrees(name, gender));
  }

  /** Whether both stand in one sentence, or in two that follow each other. */
  private isNear(first: number, second: number, index: number): boolean {
    const { passage, start = 0 } = this.body[index] ?? {};
    const numberOf = (at: number) => passage?.sentences.findIndex(({ end }) => end > at - start) ?? -1;
    return numberOf(second) - numberOf(first) <= 1;
  }

  /** Whether a sentence since then is about a person without a name: "the duty officer said the line was down". */
  private isUnnamedSince(since: number, at: number, index: number): boolean {
    const { passage, start = 0 } = this.body[index] ?? {};
    const found = passage && unnamedBefore(passage, at - start, 'one');
    return found !== undefined && start + found.at > since;
  }

  /**
   * Whom "it" at `at` stands for: the organisation or document that its sentence is about, what spoke last, or what the
   * sentence before is about.
   */
  private thingBefore(at: number, index: number): Known | undefined {
    const spoke = this.last && !this.last.person && this.lastPassage === index ? this.last : undefined;
    const last = spoke && !isPerson(spoke.name.split(' ').at(-1) ?? '') ? spoke : undefined;
    // A paragraph of news starts with "It", too.
    const spokeBefore =
      this.last && !this.last.person && this.lastPassage === index - 1 ? this.last : undefined;
    const { passage, start = 0 } = this.body[index] ?? {};
    if (!passage) return last;
    const { mask, sentences } = passage;
    const number = sentences.findIndex(({ end }) => end > at - start);
    const [own, before] = [sentences[number], sentences[number - 1]];
    const first = Math.max(own?.start ?? 0, at - start - NEAR);
    const near = this.subjectOfClause(`${first === own?.start ? '' : '…'}${mask.slice(first, at - start)}`);
    const about = (sentence: Span | undefined) =>
      sentence && thingFirst(mask.slice(sentence.start, Math.min(sentence.end, at - start)));
    const isSince = !last || start + (own?.start ?? 0) > last.at;
    // Who spoke last is forgotten where a sentence since then is about another.
    const isPast = !last || start + (before?.start ?? 0) > last.at;
    const name = near ?? (isSince ? about(own) : undefined) ?? (isPast ? about(before) : undefined);
    if (name === undefined) return last ?? spokeBefore;
    const short = ACRONYM.exec(name)?.[1];
    const full = short ? this.fullNames.writtenOut(short) : this.fullNames.fullest(name, start, at);
    return { name: full ?? name, person: false, at };
  }

  /** "…, should Marovia proceed with (its threat)": what the clause is about that these words end with. */
  private subjectOfClause(before: string): string | undefined {
    const words = CLAUSE_SUBJECT.exec(before)?.[1]?.split(' ') ?? [];
    const [first = ''] = personIn(words) ?? [];
    const isPerson = isGiven(first) || (words.length === 1 && this.people.knows(first));
    return words.length === 0 || isPerson || isFunctionWord(words[0] ?? '') ? undefined : words.join(' ');
  }
}

/** How far back the subject of a clause is looked for, in UTF-16 code units. */
const NEAR = 48;
const CLAUSE_SUBJECT =
  /(?:^|[,;:] |\b(?:should|had|if|when|while|that|because|since|as|after|before|and|but|whether|where|until|unless|once) )(?:[Tt]he (?:\p{L}[\p{Ll}-]* ){0,2}?)?(\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+){0,4})(?: \p{Ll}[\p{Ll}-]*){1,6} $/u;
/** How many paragraphs a pronoun reaches back. */
const FARTHEST = 1;
/** In paragraphs. */
const MOST_QUOTED = 6;

/** A block quotation, or a paragraph of nothing but quoted words. */
function isQuoted(placed: PlacedPassage | undefined): boolean {
  if (!placed) return false;
  const { prose, quotes, shown } = placed.passage;
  const [first] = quotes;
  return (
    prose.form === 'quotation' ||
    (first !== undefined && first.span.start <= shown.start + 1 && first.span.end >= shown.end - 1)
  );
}
