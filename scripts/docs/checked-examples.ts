import { analyse, type Brief, type Finding } from '../../src/core/index.ts';
import { inEnglish, wording } from '../../src/core/wording.ts';
import { checkFixes } from '../../src/view/checking/check-fixes.ts';
import { judgeSources } from '../../src/view/checking/checked-brief.ts';
import type { SourceCheck } from '../../src/view/checking/source-check.ts';

/** A brief, and what a check of its source came to. */
interface CheckedExample {
  readonly text: string;
  /** What the source is like, for a reader. */
  readonly source: string;
  readonly check: Omit<SourceCheck, 'format' | 'url'>;
}

const ADDRESS = 'https://gazette.example.com/winter';
const NOTE = `[^1]: Mira Okafor, “Winter Traffic,” Larkhaven Gazette, March 3, 2023, ${ADDRESS}.`;
const PLAIN = `Fees rose by 30 percent in 2023.[^1]\n\n${NOTE}`;
const QUOTED = `The pilots said that “no ship will leave the harbor before the spring.”[^1]\n\n${NOTE}`;

function page(text: string, title = 'Winter Traffic'): SourceCheck['document'] & object {
  return { format: 'html', text, about: { title } };
}

/** An example of each finding that no text shows by itself, by its code. */
const EXAMPLES: Readonly<Record<string, CheckedExample>> = {
  'source.gone': {
    text: PLAIN,
    source: 'The server answers 404, and an archive has a copy.',
    check: {
      link: { state: 'gone', reason: wording('HTTP {0}', 404) },
      archived: { made: '2023-03-04', url: `https://web.archive.org/web/20230304050607/${ADDRESS}` },
    },
  },
  'source.moved': {
    text: PLAIN,
    source: 'The server sends to another address for good.',
    check: {
      link: {
        state: 'moved',
        reason: wording('HTTP {0}', 301),
        movedTo: 'https://gazette.example.com/2023/winter',
      },
    },
  },
  'source.blocked': {
    text: PLAIN,
    source: 'The server answers programs with 403, and a person with the page.',
    check: { link: { state: 'blocked', reason: wording('HTTP {0}: the server refuses to answer', 403) } },
  },
  'source.unreachable': {
    text: PLAIN,
    source: 'Nothing comes within 20 seconds.',
    check: { link: { state: 'timeout', reason: wording('no answer within {0} s', 20) } },
  },
  'source.differs': {
    text: PLAIN,
    source: 'The page is titled “Winter Trade”.',
    check: { document: page('Fees rose by 30 percent in 2023.', 'Winter Trade') },
  },
  'source.retracted': {
    text: PLAIN,
    source: 'The registry of its DOI has a notice of retraction.',
    check: {
      record: {
        title: 'Winter Traffic',
        notices: [{ kind: 'retraction', DOI: '10.5555/ports.2024.7', issued: '2024-04-05' }],
      },
    },
  },
  'quote.altered': {
    text: QUOTED,
    source: 'It says: “no ship would leave the harbor before the spring”.',
    check: { document: page('The pilots said that no ship would leave the harbor before the spring.') },
  },
  'quote.not-in-source': {
    text: QUOTED,
    source: 'It says nothing of the kind.',
    check: { document: page('The council met on Monday, and spoke about cranes.') },
  },
  'claim.figure-not-seen': {
    text: PLAIN,
    source: 'It says: “Fees rose by a fifth in 2023.”',
    check: { document: page('Fees rose by a fifth in 2023.') },
  },
};

/** What the page of such a finding shows; undefined for those that a text shows by itself. */
export interface CheckedReading {
  readonly text: string;
  readonly source: string;
  readonly brief: Brief;
  readonly findings: readonly Finding[];
  /** The titles of what the light bulb offers. */
  readonly fixes: readonly string[];
}

export function checkedReading(code: string): CheckedReading | undefined {
  const example = EXAMPLES[code];
  if (!example) return undefined;
  const { text, source, check } = example;
  const brief = analyse(text);
  const checks = new Map(
    brief.sources.map(({ id }) => [id, { format: 'brief-lens-source/1' as const, url: ADDRESS, ...check }]),
  );
  const findings = judgeSources(brief, checks).findings.filter(finding => finding.code === code);
  const fixes = findings.flatMap(finding =>
    checkFixes(brief, finding, checks).map(({ title }) => inEnglish(title)),
  );
  return { text, source, brief, findings, fixes: [...new Set(fixes)] };
}
