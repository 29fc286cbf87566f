import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localisedManifest } from '../manifest.mjs';
import { type RuleComment, readRuleComment } from './doc-comment.ts';
import { findingPage } from './finding-page.ts';
import { descriptionsIn, type Manifest, severitiesIn } from './manifest.ts';
import { commandsPage, settingsPage } from './manifest-pages.ts';
import { teamSchemaJson } from './team-schema.ts';

const MADE = '<!-- Made by `npm run docs`: change what it is made from. -->';

/** The pages of docs/ that are made from the sources, and the schema of a team’s file, by their paths in the repository. */
export function madePages(root: string): ReadonlyMap<string, string> {
  const manifest: Manifest = localisedManifest(root);
  const severities = severitiesIn(manifest);
  const descriptions = descriptionsIn(manifest);
  const comments = commentsIn(join(root, 'src', 'core', 'findings'));
  const rules = Object.entries(severities).map(([code, severity]) => ({
    code,
    severity,
    comment: comments.get(code) ?? { description: descriptions[code] ?? '', readWith: {}, examples: [] },
  }));
  const pages = new Map([
    ['docs/commands.md', commandsPage(manifest)],
    ['docs/settings.md', settingsPage(manifest)],
    ['docs/findings/README.md', findingsIndex(rules)],
    ...rules.map(
      ({ code, severity, comment }) =>
        [`docs/findings/${code}.md`, findingPage(code, severity, comment)] as const,
    ),
  ]);
  return new Map([
    ...[...pages].map(([path, page]) => [path, `${MADE}\n\n${page}\n`] as const),
    ['schemas/brieflens.schema.json', teamSchemaJson(manifest)],
  ]);
}

interface RulePart {
  readonly code: string;
  readonly severity: string;
  readonly comment: RuleComment;
}

function findingsIndex(rules: readonly RulePart[]): string {
  const rows = rules.map(
    ({ code, severity, comment }) =>
      `| [\`${code}\`](${code}.md) | ${severity} | ${firstSentence(comment.description)} |`,
  );
  return [
    '# Findings',
    'What the Problems panel may say of a brief, and `brief-lens check` on the command line.',
    ['| code | shown as | what it means |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

function firstSentence(description: string): string {
  const line = (description.split('\n\n')[0] ?? '').replace(/\s+/g, ' ');
  return (/^.*?[^.]{3}\.(?=\s|$)/.exec(line)?.[0] ?? line).replaceAll('|', '\\|');
}

/** The doc comments of the rules, by the code in their file's name: `note-unused.ts` is `note.unused`. */
function commentsIn(folder: string): Map<string, RuleComment> {
  return new Map(
    readdirSync(folder)
      .filter(file => file.endsWith('.ts'))
      .map(file => [
        file.replace(/\.ts$/, '').replace('-', '.'),
        readRuleComment(readFileSync(join(folder, file), 'utf8')),
      ]),
  );
}
