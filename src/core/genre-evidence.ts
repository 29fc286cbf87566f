import { inSteps, type Steps } from './steps.ts';
import { type Wording, wording } from './wording.ts';

/** What evidence is read off. */
export interface Material {
  readonly sample: string;
  /** Without code, comments, addresses. */
  readonly prose: string;
  readonly words: readonly string[];
  /** Share of the lines that are code. */
  readonly code: number;
}

/** One kind of evidence. `most` bounds what it can weigh, so that no kind decides alone. */
interface Evidence {
  readonly name: Wording;
  readonly points: (material: Material) => number;
  readonly most: number;
}

/** The points of all kinds together, and the names of the weightiest. */
export function* weigh(
  kinds: readonly Evidence[],
  material: Material,
): Steps<{ points: number; reasons: readonly Wording[] }> {
  const weighed = yield* inSteps(
    kinds,
    ({ name, points, most }) => ({ name, points: Math.min(most, points(material)) }),
    1,
  );
  const found = weighed.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points);
  return {
    points: found.reduce((sum, { points }) => sum + points, 0),
    reasons: found.slice(0, 3).map(({ name }) => name),
  };
}

/** How often a pattern is there for every hundred words; a short text counts as one of fifty. */
function rate({ prose, words }: Material, pattern: RegExp): number {
  return ((prose.match(pattern)?.length ?? 0) * 100) / Math.max(50, words.length);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

export const SOFTWARE: readonly Evidence[] = [
  { name: wording('code blocks'), most: 4, points: ({ code }) => code * 10 },
  {
    name: wording('code in the text'),
    most: 3,
    points: ({ sample, words }) =>
      (count(sample, /(?<!`)`[^`\n]{1,80}`(?!`)/g) * 60) / Math.max(50, words.length),
  },
  {
    name: wording('badges'),
    most: 3,
    points: ({ sample }) =>
      count(
        sample,
        /\[!\[[^\]\n]{0,80}\]|img\.shields\.io|badge\.(?:svg|fury)|\/badges?\/|travis-ci\.|codecov\.io|badgen\.net/g,
      ) * 1.5,
  },
  {
    name: wording('install commands'),
    most: 3,
    points: ({ sample }) =>
      count(
        sample,
        /\b(?:npm (?:i|install|run|ci|test)|npx |yarn (?:add|global)|pnpm (?:add|i|install)|bun add|pip3? install|brew install|cargo (?:add|install)|gem install|go get|apt(?:-get)? install|docker (?:run|pull)|composer require|deno add)\b|\brequire\(['"]|^[ \t]*import\s.{0,80}\sfrom\s+['"]/gm,
      ) * 1.5,
  },
  {
    name: wording('version headings'),
    most: 5,
    points: ({ sample }) =>
      count(
        sample,
        /^(?:#{1,4}[ \t]*)?(?:<a [^>\n]{0,80}>(?:<\/a>)?)?\[?(?:v(?:ersion)?\s?)?\d{1,4}\.\d{1,4}(?:\.\d{1,4})?(?:-[\w.]+)?\]?(?:[ \t]*(?:\([^\n]{1,200}\)|[-–—:/@].{0,40}|\d{4}.{0,20}|unreleased)?)[ \t]*$/gim,
      ) * 1.2,
  },
  {
    name: wording('headings of a manual'),
    most: 4,
    points: ({ sample }) =>
      count(
        sample,
        /^(?:#{1,6}[ \t]*[^\w\n]{0,4}|<h\d[^>\n]{0,40}>)(?:(?:bug |patch )?(?:fixes|changes)|features|install(?:ation|ing)?|usage|api(?: reference)?|options|quick ?start|getting started|examples?|licen[cs]e|change ?log|release notes|contribut(?:ing|ors)|notice|trademarks|release|build(?:ing)?|sponsors|breaking changes|minor changes|dependencies|documentation|props|methods|tests?|browser support|faq on errors|syntax|security contact|compatibility|types|command line|cli)\b/gim,
      ) * 0.9,
  },
  {
    name: wording('names of code'),
    most: 3,
    points: material =>
      rate(
        material,
        /\b[a-z]+[a-z\d]*(?:[A-Z][a-z\d]+)+\b|\b\w+\(\)|\b[a-z]+(?:-[a-z]+)?\.(?:js|ts|json|css|py|rs|mjs|cjs|jsx|tsx)\b|(?<!\w)@[a-z\d-]+\/[a-z\d-]+|(?<!\w)--[a-z][a-z-]+/g,
      ) * 0.7,
  },
  {
    name: wording('words of programming'),
    most: 5,
    points: material =>
      rate(material, PROGRAMMING) * 0.6 + Math.max(0, rate(material, TECHNICAL) * 0.4 - TECHNICAL_BY_CHANCE),
  },
  {
    name: wording('links into a code repository'),
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

export const BRIEF: readonly Evidence[] = [
  {
    name: wording('words of public affairs'),
    most: 5,
    points: material => rate(material, PUBLIC_AFFAIRS) * 0.8,
  },
  {
    name: wording('notes'),
    most: 2,
    points: ({ sample }) =>
      count(sample, /(?<=[.,;:!?”"’\p{Ll}])(?:REF\b|\[\^[^\]\s]{1,20}\](?!:)|<sup)/gu) * 0.7,
  },
  {
    name: wording('what ought to be done'),
    most: 2,
    points: material => rate(material, /\b(?:should|must|shall|ought to)\b/gi) * 0.6,
  },
  {
    name: wording('figures and years'),
    most: 1.5,
    points: material =>
      rate(
        material,
        /\d\s?(?:percent|per cent|%|million|billion|trillion)|[$€£]\s?\d|\b(?:in|since|by|of) (?:19|20)\d\d\b/g,
      ) * 0.8,
  },
  {
    name: wording('long paragraphs'),
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
