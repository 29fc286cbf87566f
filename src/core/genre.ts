import type { Brief } from './brief.ts';

/** What kind of text a document is, and why it was taken for one, in words for the status bar. */
export interface Judgement {
  readonly genre: 'brief' | 'software' | 'other-language' | 'empty';
  readonly reason: string;
}

/** A genre shows at once; the rest of a long document is not read. In UTF-16 code units. */
const SAMPLE = 20_000;
/** With fewer words, and nothing that speaks of public affairs, nothing can be told. */
const FEWEST_WORDS = 12;
/** In points of evidence: how much more must speak for software than for a brief, and when nothing speaks for one. */
const SOFTWARE_MARGIN = 1;
const SOFTWARE_ALONE = 0.4;

/**
 * Whether a document is annotated when nobody has said so, judged by its content alone: briefs and other English prose
 * are, what accompanies software (README, changelog) is not. Reads the first 20,000 code units, each a few times.
 */
export function judgeGenre({ text }: Pick<Brief, 'text'>): Judgement {
  const sample = text.slice(0, SAMPLE);
  const { code, prose } = separateCode(withoutFrontMatter(sample));
  const words = prose.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  const material = { sample, prose, words, code };
  const brief = weigh(BRIEF, material);
  const software = weigh(SOFTWARE, material);
  const language = judgeLanguage(words, brief.points);
  if (language) return { genre: 'other-language', reason: language };
  if (software.points - brief.points >= (brief.points === 0 ? SOFTWARE_ALONE : SOFTWARE_MARGIN)) {
    return { genre: 'software', reason: `It reads like a page about software: ${software.reason}` };
  }
  if (words.length < FEWEST_WORDS && brief.points === 0) {
    return { genre: 'empty', reason: 'There is too little in it yet' };
  }
  return { genre: 'brief', reason: `It reads like a brief: ${brief.reason || 'prose'}` };
}

interface Material {
  readonly sample: string;
  /** Without code, comments, addresses. */
  readonly prose: string;
  readonly words: readonly string[];
  /** Share of the lines that are code. */
  readonly code: number;
}

/** One kind of evidence. `most` bounds what it can weigh, so that no kind decides alone. */
interface Evidence {
  readonly name: string;
  readonly points: (material: Material) => number;
  readonly most: number;
}

function weigh(kinds: readonly Evidence[], material: Material): { points: number; reason: string } {
  const found = kinds
    .map(({ name, points, most }) => ({ name, points: Math.min(most, points(material)) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
  return {
    points: found.reduce((sum, { points }) => sum + points, 0),
    reason: found
      .slice(0, 3)
      .map(({ name }) => name)
      .join(', '),
  };
}

/** How often a pattern is there for every hundred words; a short text counts as one of fifty. */
function rate({ prose, words }: Material, pattern: RegExp): number {
  return ((prose.match(pattern)?.length ?? 0) * 100) / Math.max(50, words.length);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

const SOFTWARE: readonly Evidence[] = [
  { name: 'code blocks', most: 4, points: ({ code }) => code * 10 },
  {
    name: 'code in the text',
    most: 3,
    points: ({ sample, words }) =>
      (count(sample, /(?<!`)`[^`\n]{1,80}`(?!`)/g) * 60) / Math.max(50, words.length),
  },
  {
    name: 'badges',
    most: 3,
    points: ({ sample }) =>
      count(
        sample,
        /\[!\[[^\]\n]{0,80}\]|img\.shields\.io|badge\.(?:svg|fury)|\/badges?\/|travis-ci\.|codecov\.io|badgen\.net/g,
      ) * 1.5,
  },
  {
    name: 'install commands',
    most: 3,
    points: ({ sample }) =>
      count(
        sample,
        /\b(?:npm (?:i|install|run|ci|test)|npx |yarn (?:add|global)|pnpm (?:add|i|install)|bun add|pip3? install|brew install|cargo (?:add|install)|gem install|go get|apt(?:-get)? install|docker (?:run|pull)|composer require|deno add)\b|\brequire\(['"]|^[ \t]*import\s.{0,80}\sfrom\s+['"]/gm,
      ) * 1.5,
  },
  {
    name: 'version headings',
    most: 5,
    points: ({ sample }) =>
      count(
        sample,
        /^(?:#{1,4}[ \t]*)?(?:<a [^>\n]{0,80}>(?:<\/a>)?)?\[?(?:v(?:ersion)?\s?)?\d{1,4}\.\d{1,4}(?:\.\d{1,4})?(?:-[\w.]+)?\]?(?:[ \t]*(?:\([^\n]{1,200}\)|[-–—:/@].{0,40}|\d{4}.{0,20}|unreleased)?)[ \t]*$/gim,
      ) * 1.2,
  },
  {
    name: 'headings of a manual',
    most: 4,
    points: ({ sample }) =>
      count(
        sample,
        /^(?:#{1,6}[ \t]*[^\w\n]{0,4}|<h\d[^>\n]{0,40}>)(?:(?:bug |patch )?(?:fixes|changes)|features|install(?:ation|ing)?|usage|api(?: reference)?|options|quick ?start|getting started|examples?|licen[cs]e|change ?log|release notes|contribut(?:ing|ors)|notice|trademarks|release|build(?:ing)?|sponsors|breaking changes|minor changes|dependencies|documentation|props|methods|tests?|browser support|faq on errors|syntax|security contact|compatibility|types|command line|cli)\b/gim,
      ) * 0.9,
  },
  {
    name: 'names of code',
    most: 3,
    points: material =>
      rate(
        material,
        /\b[a-z]+[a-z\d]*(?:[A-Z][a-z\d]+)+\b|\b\w+\(\)|\b[a-z]+(?:-[a-z]+)?\.(?:js|ts|json|css|py|rs|mjs|cjs|jsx|tsx)\b|(?<!\w)@[a-z\d-]+\/[a-z\d-]+|(?<!\w)--[a-z][a-z-]+/g,
      ) * 0.7,
  },
  {
    name: 'words of programming',
    most: 5,
    points: material =>
      rate(material, PROGRAMMING) * 0.6 + Math.max(0, rate(material, TECHNICAL) * 0.4 - TECHNICAL_BY_CHANCE),
  },
  {
    name: 'links into a code repository',
    most: 3,
    points: ({ sample }) =>
      count(
        sample,
        /(?:github|gitlab)\.com\/[\w.-]+\/[\w.-]+\/(?:issues|pull|commit|blob|tree|compare|releases|actions)|npmjs\.(?:com|org)|\(#\d{1,5}\)|(?<=\s)#\d{2,5}\b/g,
      ) * 0.5,
  },
];

/** Said of nothing but programs. */
const PROGRAMMING =
  /\b(?:APIs?|CLI|JSON|YAML|npm|node(?:\.js)?|javascript|typescript|ES\d|ESM|CommonJS|webpack|babel|eslint|VS ?Code|Visual Studio|GitHub|regex(?:p|es)?|async|boolean|callbacks?|polyfill|plugins?|parser|runtime|compiler|params?|undefined|deprecated|refactor(?:ed)?|semver|pull request|MIT licen[cs]e|std(?:in|out|err)|filenames?|config|command[- ]line|syntax|wrapper|DOM|HTML|CSS|README|changelog|unicode|UTF-8|ASCII)\b/gi;
/** Said of programs, and of much else: of stimulus packages, default on a debt, methods and arguments. */
const TECHNICAL =
  /\b(?:strings?|arrays?|functions?|modules?|packages?|returns?|parameters?|arguments?|objects?|class|methods?|null|default|bump|repo(?:sitory)?|commits?|bugs?|fix(?:e[sd])?|browsers?|library|utility|binar(?:y|ies)|dependenc(?:y|ies)|versions?|linux|windows|macos|buffer|streams?|tokens?|URLs?|files?|extensions?|documentation|directory|upstream|editor)\b/gi;
/** So many points for technical words are an accident. */
const TECHNICAL_BY_CHANCE = 0.8;

const BRIEF: readonly Evidence[] = [
  { name: 'words of public affairs', most: 5, points: material => rate(material, PUBLIC_AFFAIRS) * 0.8 },
  {
    name: 'notes',
    most: 2,
    points: ({ sample }) =>
      count(sample, /(?<=[.,;:!?”"’\p{Ll}])(?:REF\b|\[\^[^\]\s]{1,20}\](?!:)|<sup)/gu) * 0.7,
  },
  {
    name: 'what ought to be done',
    most: 2,
    points: material => rate(material, /\b(?:should|must|shall|ought to)\b/gi) * 0.6,
  },
  {
    name: 'figures and years',
    most: 1.5,
    points: material =>
      rate(
        material,
        /\d\s?(?:percent|per cent|%|million|billion|trillion)|[$€£]\s?\d|\b(?:in|since|by|of) (?:19|20)\d\d\b/g,
      ) * 0.8,
  },
  {
    name: 'long paragraphs',
    most: 2,
    points: ({ prose, words }) => {
      const long = prose.split('\n').filter(line => line.length > 240 && /[.?!”"’)]\S{0,8}\s*$/.test(line));
      const characters = long.reduce((sum, line) => sum + line.length, 0);
      return (characters / Math.max(1, prose.length)) * Math.min(1, words.length / 100) * 2.5;
    },
  },
];

const PUBLIC_AFFAIRS =
  /\b(?:governments?|governmental|federal|agenc(?:y|ies)|polic(?:y|ies)|congress|congressional|parliament|senate|minist(?:er|ers|ry)|administration|president|presidential|secretary|department|memorandum|directive|legislat(?:ion|ive|ure|ors?)|law|laws|statut(?:e|es|ory)|regulat(?:ion|ions|ory|ors?)|treat(?:y|ies)|sanctions?|states|nations?|national|international|countr(?:y|ies)|citizens?|taxpayers?|tax|taxes|budgets?|budgeting|funding|funds|procurement|acquisition|oversight|committee|commission|council|court|courts|constitution|elections?|voters|democracy|military|defense|defence|war|economy|economic|trade|growth|unemployment|inflation|health|schools?|education|workers|families|communit(?:y|ies)|housing|climate|energy|infrastructure|privacy|stakeholders|accountability|implementation plan|strategy|strategic|reforms?|recommendations?|rights|immigration|welfare|poverty|public|officials?|authorit(?:y|ies)|U\.S\.|U\.N\.|E\.U\.|Washington|America|American|Americans|Europe|European|vendors?|contracts?|contracting|contractors?|CIO|CIOs|risks?|vulnerabilit(?:y|ies)|compliance|requirements?)\b/gi;

/** Front matter says how a page is made, not what it says. */
function withoutFrontMatter(text: string): string {
  const match = /^\uFEFF?---[ \t]*\r?\n(?:(?!---|\.\.\.)[^\n]*\n){0,200}(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(
    text,
  );
  return match ? text.slice(match[0].length) : text;
}

/** Indented, and closed as lines of code are; an indented paragraph of a list isn't. */
const INDENTED_CODE = /^(?: {4}|\t).*(?:[;{}]|[^\s(]\([^()]*\)|=>|,|\s=\s.*|\$ \S.*)\s*$/;

/** The share of the lines that are fenced or indented code, and the rest without comments, code and addresses. */
function separateCode(text: string): { code: number; prose: string } {
  const kept: string[] = [];
  let codeLines = 0;
  let lines = 0;
  let fence: string | undefined;
  let afterBlank = true;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const blank = line.trim() === '';
    if (!blank) lines++;
    const mark = /^\s{0,12}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark && (fence === undefined || mark.startsWith(fence))) {
      fence = fence === undefined ? mark : undefined;
      codeLines++;
    } else if (fence !== undefined) codeLines += blank ? 0 : 1;
    else if (afterBlank && INDENTED_CODE.test(line)) codeLines++;
    else {
      kept.push(line);
      afterBlank = blank;
    }
  }
  const prose = kept
    .join('\n')
    .replace(/<!--[\s\S]{0,1000}?-->/g, ' ')
    .replace(/`[^`\n]{1,200}`/g, ' ')
    .replace(/\]\([^()\s]{0,400}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s"[^"\n]{0,200}")?\)/g, ']')
    .replace(/https?:\/\/[^\s)>\]]+/g, ' ')
    .replace(/<\/?[a-z][^<>]{0,300}>/gi, ' ');
  return { code: lines === 0 ? 0 : codeLines / lines, prose };
}

/** Words that every text in a language is full of. */
const ENGLISH = wordSet(
  'the of and to in a is that for it with as on be by are this from or at not was have has which an should must will its ' +
    'their these been would can may we they his he our but',
);
const FOREIGN: readonly { readonly language: string; readonly words: ReadonlySet<string> }[] = [
  {
    language: 'German',
    words: wordSet(
      'der die das und ist nicht mit von den dem ein eine einer für auf sich des im zu werden wird auch sind',
    ),
  },
  {
    language: 'French',
    words: wordSet(
      'le la les des et est une dans pour que qui du au sur par pas ce cette avec plus sont aux nous',
    ),
  },
  {
    language: 'Spanish',
    words: wordSet('el los las del que y en una por con para es se lo como más su al son este esta'),
  },
  {
    language: 'Portuguese',
    words: wordSet('os da do das dos que e em uma por com para não se mais como ao são pela pelo'),
  },
  {
    language: 'Italian',
    words: wordSet('il gli della di che e è un una per con non sono del nel alla dei le più anche'),
  },
  {
    language: 'Dutch',
    words: wordSet('de het een en van dat niet te zijn op met voor worden ook aan bij door wordt naar'),
  },
  { language: 'Swedish', words: wordSet('och att det som en är av för på med den till inte har om ett') },
  {
    language: 'Danish or Norwegian',
    words: wordSet('og det at en den til er som på de med for der ikke et af av har'),
  },
  { language: 'Polish', words: wordSet('i w na z do nie się jest że to przez oraz dla od po jak są') },
  { language: 'Turkish', words: wordSet('ve bir bu için ile olarak da de olan çok daha gibi') },
  {
    language: 'Indonesian',
    words: wordSet('yang dan di untuk dengan dari ini pada adalah tidak dalam akan itu'),
  },
];
/** Running English has 0.35 to 0.5, a list of terms 0.1. */
const LEAST_ENGLISH = 0.08;
/** Fewer words may be a title or a table of names; */
const FEWEST_WORDS_OF_LANGUAGE = 20;
/** and so may these, when no list knows their language. */
const FEWEST_WORDS_OF_UNKNOWN_LANGUAGE = 60;

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Says why the words aren't English; undefined when they are, or when they are too few to tell. */
function judgeLanguage(words: readonly string[], pointsOfBrief: number): string | undefined {
  const letters = words.join('');
  const foreign = letters.length - count(letters, /[\p{Script=Latin}\p{M}’'-]/gu);
  if (letters.length > 10 && foreign / letters.length > 0.4) return 'It is written in another script';
  if (words.length < FEWEST_WORDS_OF_LANGUAGE) return undefined;
  const lower = words.map(word => word.toLowerCase());
  const english = lower.filter(word => ENGLISH.has(word)).length;
  for (const { language, words: known } of FOREIGN) {
    const hits = lower.filter(word => known.has(word)).length;
    if (hits > english * 1.2 && hits / words.length > LEAST_ENGLISH) return `It is written in ${language}`;
  }
  // A list of English terms has none of the small words, but it has those of public affairs.
  if (words.length < FEWEST_WORDS_OF_UNKNOWN_LANGUAGE || pointsOfBrief >= 1) return undefined;
  return english / words.length < LEAST_ENGLISH ? 'There is hardly a word of English in it' : undefined;
}
