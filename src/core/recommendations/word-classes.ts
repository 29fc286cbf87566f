import { canBeVerb, isVerb, passesForVerb } from './verbs.ts';

/** The classes that a word may belong to, each a bit. */
export const DETERMINER = 1 << 0;
export const PRONOUN = 1 << 1;
export const PREPOSITION = 1 << 2;
export const SUBORDINATOR = 1 << 3;
/** Opens a sentence and says nothing about its subject. */
export const CONNECTOR = 1 << 4;
/** Opens a clause that grants something before the main clause asks for something else. */
export const CONCESSIVE = 1 << 5;
/** Opens a clause that asks for nothing, whatever its modal. */
export const CONDITIONAL = 1 << 6;
/** May stand between a modal and its verb. */
export const ADVERB = 1 << 7;
/** The base form of a verb that isn't also a common noun. */
export const VERB = 1 << 8;
/** A base form of a verb, whatever else it may be. */
export const MAYBE_VERB = 1 << 9;
/** May be a verb where one is due. */
export const PASSES = 1 << 10;
/** Only a finite verb: "is", "should", "expires". */
export const FINITE = 1 << 11;
/** Starts with a capital. */
export const CAPITAL = 1 << 12;

/** A sentence with it may ask for something: "must". */
export const ASKS = 1 << 13;
/** Asks with what may follow soon: "is" with "to", "could" with "consider". */
export const OPENS_ASKING = 1 << 14;
export const CLOSES_ASKING = 1 << 15;
/** A verb of asking, and whose asking is the author's: "recommend", "we". */
export const VERB_OF_ASKING = 1 << 16;
export const OWN_VOICE = 1 << 17;
/** A cue may start with it. */
export const CUE = 1 << 18;
/** May stand before an order: "By May, publish …"; opens an order itself: "don't", "also". */
export const BEFORE_ORDER = 1 << 19;
export const OPENS_ORDER = 1 << 20;
/** Passes on what others say. */
export const REPORTS = 1 << 21;
/** A date may follow by which something is due: "by", "within". */
export const BEFORE_DATE = 1 << 22;
/** "Recommendation 4", "R4" */
export const LABEL = 1 << 23;
/** Neither letter nor digit at its start. */
export const MARK = 1 << 24;
export const COMMA = 1 << 25;
/** Ends a part of a sentence: a comma, semicolon, colon, full stop, dash or bullet. */
export const STOP = 1 << 27;
/** Counts items: "a", "12", "iv". */
export const COUNTER = 1 << 26;

/** In capitals throughout: "CISA". */
export const ACRONYM = 1 << 28;

/** What such a pair may have just before its second word: "essential" of "it is essential to". */
export const BEFORE_CLOSE = 1 << 30;
/** Opens asking whatever stands between: "the duty of the board to". */
export const OPENS_FAR = 1 << 31;
/** May open a reason: "because", "in" of "in order to". */
export const OPENS_REASON = 1 << 29;

export interface Classed {
  /** The bits of the classes that it belongs to. */
  readonly classes: number;
}

/** Whether a word belongs to one of the classes. */
export function is(word: Classed | undefined, classes: number): boolean {
  return word !== undefined && (word.classes & classes) !== 0;
}

/** The classes of a word; `lower` is its text in lower case. */
export function classesOf(text: string, lower: string): number {
  let classes = LISTED.get(lower) ?? 0;
  if (lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower)) classes |= ADVERB;
  if (isVerb(lower)) classes |= VERB;
  if (canBeVerb(lower)) classes |= MAYBE_VERB;
  if (passesForVerb(lower)) classes |= PASSES;
  // "the National Institutes of Health"
  if (text === lower && isThird(lower)) classes |= FINITE;
  if (/^(?:\p{L}|\d{1,3}|[ivx]{1,5})$/u.test(lower)) classes |= COUNTER;
  if (lower === ',') classes |= COMMA;
  if (/^[,;:.—–•]$/.test(lower)) classes |= STOP;
  if (/^\p{Lu}[\p{Lu}&-]{1,8}$/u.test(text)) classes |= ACRONYM;
  if (/^\p{Lu}/u.test(text)) classes |= CAPITAL;
  else if (!/^[\p{L}\p{N}]/u.test(text)) classes |= MARK;
  else if (REPORTING.has(text)) classes |= REPORTS;
  if (/^(?:recommendations?|proposal|rec|r\d{1,3})$/.test(lower)) classes |= LABEL;
  return classes;
}

/** "expires", but not "arms": a form in -s that is more often a plural. */
function isThird(lower: string): boolean {
  return lower.length > 3 && lower.endsWith('s') && isVerb(baseOf(lower)) && !PLURALS.has(lower);
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

const PLURALS = set(
  'arms appeals bridges channels charters comments conditions deals delegates exhibits imports permits recruits shields ' +
    'substitutes talks',
);
const DETERMINERS = set(
  'the a an this that these those each every all any some no both either neither its their our your his her my ' +
    'such another other more most many several few',
);
const PRONOUNS = set('i you he she it we they one me him us them there who');
const PREPOSITIONS = set(
  'in on at by for from with within without under over during through throughout upon per via of to into onto ' +
    'about against across among amid between beyond despite regardless toward towards like unlike than ' +
    'pursuant according consistent based given due prior except besides near around notwithstanding absent above',
);
const SUBORDINATORS = set(
  'if when whenever unless whether because since while whilst although though even where wherever until once ' +
    'whereas after before as so lest',
);
/** Clauses that grant something before the main clause asks for something else. */
const CONCESSIVES = set('while whilst although though whereas');
/** Clauses that ask for nothing, whatever their modal. */
const CONDITIONALS = set(
  'if when whenever unless whether because since until once after before lest how what why whatever however where wherever',
);
const FINITES = set(
  "is are was were has have had will would can could may might must shall should do does did isn't aren't don't doesn't didn't won't can't cannot " +
    'remains remain provides allows requires means gives makes needs',
);
/** Open a sentence and say nothing about its subject. */
const CONNECTORS = set(
  'and but or nor so yet however therefore also thus then instead moreover furthermore finally first second third ' +
    'fourth fifth last lastly next hence still meanwhile similarly likewise additionally accordingly consequently ' +
    'specifically again further now nevertheless nonetheless otherwise ideally rather indeed perhaps thereafter too',
);
/** May stand between a modal and its verb. */
const ADVERBS = set(
  'also now then instead therefore only always still thus even just only both either soon at least first once again ' +
    'further never not ever better best together rather henceforth thereafter sometimes often however ' +
    'never, simply well neither thereby all each alike themselves itself nonetheless nevertheless',
);

/** "expires" → "expire", "relies" → "rely", "publishes" → "publish" */
function baseOf(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ss|ch|x)es$/.test(word)) return word.slice(0, -2);
  return word.replace(/s$/, '');
}

/** Past participles that don't end in "ed". */
export const PARTICIPLES = set(
  'made held taken given kept set put built done seen known sent spent shown written drawn brought ' +
    'found left led met read paid cut chosen told taught sought thought understood withdrawn driven ' +
    'undertaken overseen lent borne begun broken forbidden hidden shut sold split thrown won rewritten ' +
    'upheld withheld rebuilt let laid fed hit run grown spread cast bound bought caught dealt frozen overcome overridden repaid ' +
    'rethought redrawn struck stolen swept sworn torn worn fought',
);

const NOT_ADVERBS = set(
  'apply reply supply comply rely ally multiply imply family assembly early monthly likely unlikely weekly daily quarterly yearly timely costly friendly deadly orderly july italy elderly supply anomaly bully',
);

const ASKING = set(
  "must shall should shouldn't mustn't could might ought need needs needed may falls please required directed instructed obliged " +
    'afford obligated encouraged urged advised invited recommended discouraged warranted overdue responsible incumbent',
);
const OPENING_ASKING = set("is are be it it's its have has would will could might remains seems");
const OPENING_FAR = set('time responsibility duty obligation job task');
/** Merits and faults, and what else stands in "had better to", "no choice but to", "has come to", "is up to". */
const BEFORE_CLOSES = set(
  'essential necessary imperative vital crucial critical urgent mandatory compulsory obligatory practice important advisable prudent wise smart desirable ' +
    'preferable better best sensible appropriate suggested proposed mistake error blunder folly unwise wrong imprudent ' +
    'premature foolish reckless inadvisable counterproductive short-sighted shortsighted irresponsible inappropriate ' +
    'ever well wiser right well-advised not asked choice option alternative but come up longer least minimum',
);
const CLOSING_ASKING = set('to for that consider explore wish start begin');
const VERBS_OF_ASKING = set(
  'recommend recommends urge urges call calls encourage encourages advise advises advocate ask asks invite invites ' +
    'propose proposes suggest request requests implore demand demands look looks appeal appeals reiterate repeat renew ' +
    'endorse support restate expect expects want like require requires direct directs instruct calling urging asking ' +
    'instructs welcome caution warn counsel',
);
const OWN_VOICES = set(
  'we i this our these directive memorandum memo committee commission panel council author authors group inquiry board rapporteur staff',
);
const CUES = set(
  "must shall should mustn't shouldn't ought need needs has have may could might would is are it it's remains seems " +
    'time responsibility duty obligation afford',
);
const BEFORE_ORDERS = set(
  'in to by within upon at for if where when whenever wherever before after until once as with without during while ' +
    'rather prior unless pending absent barring from through based following beginning using given under consistent pursuant per but or so ' +
    'further',
);
const OPENING_ORDERS = set("do don't never also and finally instead first second third then next");
const REPORTING = set(
  'said says argued argues told suggested witness witnesses noted believed warned stressed thought agreed ' +
    'highlighted submitted explained cautioned emphasised emphasized acknowledged',
);
const OPENING_REASONS = set('because so in on given since which');
const BEFORE_DATES = set('by before later until within than at after');

const LISTS: readonly (readonly [ReadonlySet<string>, number])[] = [
  [DETERMINERS, DETERMINER],
  [PRONOUNS, PRONOUN],
  [PREPOSITIONS, PREPOSITION],
  [SUBORDINATORS, SUBORDINATOR],
  [CONNECTORS, CONNECTOR],
  [CONCESSIVES, CONCESSIVE],
  [CONDITIONALS, CONDITIONAL],
  [ASKING, ASKS],
  [OPENING_ASKING, OPENS_ASKING],
  [OPENING_FAR, OPENS_FAR],
  [BEFORE_CLOSES, BEFORE_CLOSE],
  [CLOSING_ASKING, CLOSES_ASKING],
  [VERBS_OF_ASKING, VERB_OF_ASKING | CUE],
  [OWN_VOICES, OWN_VOICE],
  [CUES, CUE],
  [BEFORE_ORDERS, BEFORE_ORDER],
  [OPENING_ORDERS, OPENS_ORDER],
  [OPENING_REASONS, OPENS_REASON],
  [BEFORE_DATES, BEFORE_DATE],
  [FINITES, FINITE],
  [ADVERBS, ADVERB],
];

/** What the lists say of a word, so that each is looked up once. */
const LISTED = new Map<string, number>();
for (const [words, bits] of LISTS) for (const word of words) LISTED.set(word, (LISTED.get(word) ?? 0) | bits);
