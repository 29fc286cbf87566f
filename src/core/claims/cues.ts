import type { ClaimType } from '../brief.ts';
import { tellingFigure } from '../figures/telling.ts';
import { type Phrases, phraseFinder } from '../phrase-finder.ts';
import { readMarks } from '../quotes/quotation-marks.ts';
import { lazily } from '../remembered.ts';
import { type Span, sliceOf } from '../span.ts';
import { typeOf } from './types.ts';

/** The words of a sentence that say what kind of claim it is. */
export interface Cue {
  /** What it is, for a reader: "a figure". */
  readonly name: string;
  /** Words as they stand, a gap as "…". */
  readonly text: string;
}

interface CueKind {
  readonly name: string;
  /** The type of a claim that has it, unless more is known of it. */
  readonly type: ClaimType;
  /** What says so: phrases, which are cheap to look for, or anything else. */
  readonly find:
    | Pick<Phrases<never>, 'alternatives' | 'tail'>
    | RegExp
    | ((sentence: string) => Found | undefined);
}

const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.';
const COUNT =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const UNIT = 'percent|per cent|percentage points?|hundred|thousand|million|billion|trillion';

/** “More than” before it is a measure of it, and compares nothing. */
const AMOUNT = String.raw`(?:[\d$€£]|(?:a|an|one|${COUNT}|half|twice|double[ds]?|tripled?|quadrupled|halved|hundreds|thousands|millions|billions)\b)`;

/**
 * The more a cue says about the type (see `types.ts`), the earlier it stands. Patterns are linear: no part of one can match the same
 * characters in two ways, and every gap is bounded. Their groups are what is shown.
 */
const KINDS: readonly CueKind[] = [
  {
    name: 'a quotation',
    type: 'quotation',
    // Its beginning alone is shown; the empty group stands for the rest.
    find: /[“"](?=(?:[^\s“”"]{1,40}\s{1,4}){4})((?:[^\s“”"]{1,40}\s{1,4}){2}[^\s“”"]{1,40})()/,
  },
  {
    name: 'a comparison',
    type: 'comparison',
    find: {
      alternatives:
        'more|less|fewer|higher|lower|larger|smaller|greater|better|worse|faster|slower|older|younger|longer|shorter|cheaper|stronger|weaker|earlier|later',
      tail: String.raw`(?! than ${AMOUNT})(?=[^.;:?!]{0,80}?\b(than(?:\s+[^\s.,;:]{1,30}){1,3}))`,
    },
  },
  {
    name: 'a ranking',
    type: 'comparison',
    find: {
      alternatives: String.raw`(?:the|its|their|his|her|our) (?:second|third|fourth|fifth)?-?\s?(?:largest|highest|lowest|biggest|smallest|fewest|longest|oldest|worst|best|fastest|poorest|richest|deadliest|costliest|most (?!recent)[a-z]{3,20}|least [a-z]{3,20})|ranks? (?:first|last|second|third|\d{1,3}(?:st|nd|rd|th))|(?:record|all-time) (?:high|low)|(?:twice|three times|half) as (?:many|much|high|large|likely)|outnumber(?:s|ed)?|(?:surpass|exceed|outpace|outstrip|outperform)(?:s|ed|es|ing)?|overtook|for the first time|(?:identical|comparable|similar|equivalent|superior|inferior) to|(?:differs?|differed|different) from|the same as|(?:compared|in comparison) (?:with|to)|(?:lags?|lagged|lagging) behind|on a par with`,
    },
  },
  {
    name: 'a cause',
    type: 'causal',
    find: {
      alternatives:
        'because|due to|led to|leads to|caused by|(?:has |have )?caused|causes|resulted in|results? from|as a (?:direct )?result|owing to|thanks to|attributed to|attributable to|triggered|contributed to|gave rise to|driven by|stems? from|stemmed from|prompted',
    },
  },
  {
    name: 'a law',
    type: 'legal',
    find: /(\d{1,3} (?:U\.S\.C\.|C\.F\.R\.|USC|CFR)|Pub(?:\.|lic) L(?:\.|aw)(?: No\.)? ?\d[\d–-]*|Executive Order \d+|§+ ?\d+|\b(?:Section|Article|Title) (?:\d+|[IVX]+)\b|\bCircular [A-Z]-\d+|\bResolution \d+|\b(?:[A-Z][a-z’'-]{1,20} ){1,4}Act\b(?: of (?:19|20)\d\d)?)/,
  },
  {
    name: 'a rule in force',
    type: 'legal',
    find: {
      alternatives:
        '(?:law|statute|act|regulation|rule|treaty|agreement|constitution|directive|order|policy|memorandum|circular)s? (?:now )?(?:requires?|prohibits?|allows?|permits?|forbids?|bans?|mandates?|provides?|defines?|establish(?:es|ed))|(?:is|are|was|were) (?:required|prohibited|permitted|forbidden|banned|mandated|authorized|exempt(?:ed)?) (?:by|under|from)|which (?:obliges?|requires?|prohibits?|forbids?|entitles?|exempts?|bars?)|(?:is|are) (?:legal|illegal|unlawful|lawful)|(?:subject|entitled) to|exempt from|in force|(?:remains?|remained|stays?) in effect|(?:takes?|took) effect|(?:comes?|came|entered|enters?) into (?:force|effect)|(?:legally )?binding (?:on|for)',
    },
  },
  {
    name: 'a figure',
    type: 'statistic',
    find: sentence => {
      const figure = tellingFigure(sentence);
      return figure && { start: figure.start, text: sliceOf(sentence, figure) };
    },
  },
  {
    name: 'a figure',
    type: 'statistic',
    find: {
      alternatives: String.raw`(?:${COUNT}|one|half|dozens|hundreds|thousands|millions|billions|a (?:third|quarter|fifth|half)|two[- ]thirds|three[- ]quarters)(?:[ -](?:${COUNT}|${UNIT}))?(?: (?:of|in|out of) (?:every )?(?:${COUNT}|the|all|its|their|our|${UNIT}|\d+))|(?:${COUNT}|one|a|several|dozens of|hundreds of|thousands of|millions of) (?:${UNIT})|(?:doubled|tripled|quadrupled|halved|two-thirds|three-quarters)|by (?:half|(?:a|one|two|three)[ -](?:half|third|quarter|fifth|tenth)s?)`,
    },
  },
  {
    name: 'a statement',
    type: 'statement',
    find: {
      alternatives:
        'according to|said|says|stated|states that|declared|warned|claimed|claims that|promised|acknowledged|admitted|testified|told|announced|argued|asserted|insisted|denied|vowed|pledged|confirmed|estimated|estimates that|found that|finds that|concluded|concludes that|reported|reports that|wrote|noted|remarked|proclaimed|threatened|accused',
    },
  },
  {
    name: 'a date',
    type: 'event',
    find: new RegExp(
      `\\b((?:(?:${MONTH})\\s+(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?|\\d{1,2} (?:${MONTH}),?\\s+|(?:FY|fiscal year|the (?:early |mid-|late )?(?=\\d{4}s))\\s?)?(?:1[5-9]|20)\\d\\d(?!\\d|,\\d|-\\d)s?|(?:${MONTH}) \\d{1,2}\\b|(?:last|this|previous|past) (?:year|month|week|decade|century|quarter|spring|summer|autumn|fall|winter)|(?:${COUNT}|\\d{1,3}|a few|several) (?:years|months|weeks|days|decades) ago|yesterday)(?!\\p{L})`,
      'u',
    ),
  },
  {
    name: 'a change',
    type: 'event',
    find: {
      alternatives:
        '(?:has |have |had )?(?:increased|decreased|risen|rose|fallen|fell|grown|grew|declined|dropped|shrunk|shrank|improved|worsened|expanded|doubled|weakened|strengthened|surged|soared|plunged|stagnated)',
    },
  },
  {
    name: 'an act',
    type: 'event',
    find: {
      alternatives:
        '(?:(?:has|have|had|was|were|been) )?(?:conducted|launched|signed|voted|passed|closed|opened|spent|killed|built|won|lost|created|issued|imposed|rejected|adopted|approved|appealed|established|ended|began|started|introduced|deployed|enacted|withdrew|joined|sold|bought|released|published|awarded|elected|appointed|arrested|attacked|invaded|tested|developed|completed|implemented|required|banned|cut|raised|received|sent|held|met|suspended|cancelled|canceled|agreed|refused|constrained|deemed)',
    },
  },
];

const findPhrases = lazily(() =>
  phraseFinder(
    KINDS.flatMap((kind, name) =>
      typeof kind.find === 'function' || kind.find instanceof RegExp ? [] : [{ name, ...kind.find }],
    ),
  ),
);

/** Of a paragraph: "3.16 By March the nurses …". */
const NUMBER = /^\s*\d{1,3}\.(?:\d{1,3}\.?)?\s+(?=\p{Lu})/u;

/** Every cue of a sentence, the first of each name, and what type of claim it is, which takes as long to tell. */
export function readCues(numbered: string): { readonly cues: readonly Cue[]; type(): ClaimType } {
  const sentence = numbered.replace(NUMBER, '');
  const cues = cuesIn(sentence);
  return { cues: cues.map(({ name, text }) => ({ name, text })), type: () => typeBy(cues, sentence) };
}

function typeBy(cues: readonly Placed[], sentence: string): ClaimType {
  const quotes = readMarks(sentence).spans;
  // What is quoted tells nothing of the sentence's own type.
  const isTold = cues.every(({ start }) => !quotes.some(quote => quote.start <= start && start < quote.end));
  const telling = isTold ? cues : cuesIn(withoutQuotes(sentence, quotes));
  return typeOf(
    sentence,
    quotes,
    telling.map(({ type }) => type),
  );
}

function withoutQuotes(sentence: string, quotes: readonly Span[]): string {
  let outside = '';
  let at = 0;
  for (const { start, end } of quotes) {
    outside += sentence.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return outside + sentence.slice(at);
}

/** A cue, where it starts and what type it tells. */
interface Placed extends Cue {
  readonly start: number;
  readonly type: ClaimType;
}

function cuesIn(sentence: string): Placed[] {
  const phrases = findPhrases()(sentence);
  const cues: Placed[] = [];
  KINDS.forEach(({ name, type, find }, index) => {
    if (cues.some(cue => cue.name === name)) return;
    const found =
      typeof find === 'function'
        ? find(sentence)
        : shown(find instanceof RegExp ? find.exec(sentence) : phrases.get(index));
    if (found) cues.push({ name, type, start: found.start, text: found.text.replace(/\s+/g, ' ').trim() });
  });
  return cues;
}

/** What is shown of a match, and where it starts. */
interface Found {
  readonly start: number;
  readonly text: string;
}

function shown(match: RegExpExecArray | null | undefined): Found | undefined {
  if (!match) return undefined;
  const text = match.slice(1).filter(group => group !== undefined);
  return { start: match.index, text: text.join(' … ') };
}
