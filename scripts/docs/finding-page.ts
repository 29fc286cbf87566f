import { fixesFor } from '../../src/core/fixes.ts';
import { analyse, type Brief, type Finding } from '../../src/core/index.ts';
import { inEnglish } from '../../src/core/wording.ts';
import { readNotation } from '../../test/notation.ts';
import { checkedReading } from './checked-examples.ts';
import type { RuleComment, RuleExample } from './doc-comment.ts';

/** The page of one finding: what it is about, examples, and the ways to mend and to silence it. */
export function findingPage(
  code: string,
  severity: string,
  { description, readWith, examples }: RuleComment,
): string {
  const warns = examples.filter(({ verdict }) => verdict === 'warns');
  const accepts = examples.filter(({ verdict }) => verdict === 'accepts');
  return [
    `# ${code}`,
    description,
    `Shown as **${severity}**, unless the settings say otherwise.`,
    ...(examples.length > 0 ? exampleParts({ code, readWith }, warns, accepts) : checkedParts(code)),
    '## To silence it',
    'For the paragraph or note that follows; a reason may stand behind the code:',
    fenced(`<!-- brief-lens-ignore ${code} -->`),
    'For all documents, in the settings:',
    fenced(`"briefLens.findings.severity": { "${code}": "off" }`, 'json'),
    '[All findings](README.md)',
  ].join('\n\n');
}

/** For what no text shows by itself. */
const ON_REQUEST =
  'It is known only after *Check Sources*, or `brief-lens check --sources`: [nothing is fetched unasked](../security.md).';

/** What a check of a source comes to, in an example. */
function checkedParts(code: string): string[] {
  const checked = checkedReading(code);
  if (!checked) return [ON_REQUEST];
  const { text, source, brief, findings, fixes } = checked;
  return [
    ON_REQUEST,
    '## Warns',
    fenced(text),
    source,
    told(brief, findings),
    '## To mend it',
    ...offers(fixes.map(title => `- *${title}*`)),
  ];
}

/** Which rule it is, and what its examples are read with. */
interface Rule extends Pick<RuleComment, 'readWith'> {
  readonly code: string;
}

function exampleParts(rule: Rule, warns: readonly RuleExample[], accepts: readonly RuleExample[]): string[] {
  return [
    '## Warns',
    ...warns.map(example => warning(rule, example)),
    '## Accepts',
    ...accepts.map(({ notation }) => fenced(readNotation(notation).text)),
    '## To mend it',
    ...mending(rule, warns),
  ];
}

/** An example with what is found in it. */
function warning(rule: Rule, { notation }: RuleExample): string {
  const { text, brief, findings } = reading(rule, notation);
  return `${fenced(text)}\n\n${told(brief, findings)}`;
}

function told({ text }: Brief, findings: readonly Finding[]): string {
  const lines = findings.map(
    ({ span, message }) => `- ${inCode(firstLine(text.slice(span.start, span.end)))}: ${message}.`,
  );
  return lines.join('\n');
}

/** The titles of the fixes that the examples get. */
function mending(rule: Rule, warns: readonly RuleExample[]): string[] {
  const offered = new Map<string, boolean>();
  for (const { notation } of warns) {
    const { brief, findings } = reading(rule, notation);
    for (const finding of findings) {
      for (const { title, safe } of fixesFor(brief, finding)) offered.set(inEnglish(title), safe === true);
    }
  }
  return offers([...offered].map(([title, safe]) => `- *${title}*${safe ? ', also by *Fix All…*' : ''}`));
}

function offers(fixes: readonly string[]): string[] {
  if (fixes.length === 0) return ['It takes a person’s thought: there is no fix at the press of a key.'];
  return ['The light bulb (`Ctrl+.`) offers:', fixes.join('\n')];
}

function reading(
  { code, readWith }: Rule,
  notation: string,
): { readonly text: string; readonly brief: Brief; readonly findings: readonly Finding[] } {
  const { text } = readNotation(notation);
  const brief = analyse(text, undefined, readWith);
  return { text, brief, findings: brief.findings.filter(finding => finding.code === code) };
}

function firstLine(text: string): string {
  const [line = '', ...more] = text.split('\n');
  return more.length > 0 ? `${line} …` : line;
}

/** As code within a line, whatever backticks it holds. */
function inCode(text: string): string {
  const ticks = '`'.repeat(1 + longestRun(text));
  return ticks.length > 1 ? `${ticks} ${text} ${ticks}` : `\`${text}\``;
}

function fenced(text: string, language = 'markdown'): string {
  const fence = '`'.repeat(Math.max(3, 1 + longestRun(text)));
  return `${fence}${language}\n${text}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
