import * as vscode from 'vscode';
import type { AnnotationKind, Level } from '../core/index.ts';
import {
  ARCHIVE,
  ARCHIVE_SERVICE,
  addressOr,
  DOI_REGISTRY,
  DOI_RESOLVER,
} from '../view/checking/check-services.ts';
import { severityBy } from '../view/problems/severities.ts';
import type { ReferenceStyle } from '../view/references/reference.ts';
import { layered } from '../view/settings/setting-values.ts';
import type { TeamKey, TeamValues } from '../view/settings/team-file.ts';
import type { Aliases } from '../view/trees/index.ts';

export const SECTION = 'briefLens';

export type AnnotateMode = 'auto' | 'on' | 'off';

const KIND_SETTINGS: Readonly<Record<AnnotationKind, string>> = {
  claim: 'highlight.claims',
  quote: 'highlight.quotes',
  citation: 'highlight.citations',
  recommendation: 'highlight.recommendations',
};

/** What the `.brieflens.json` closest to a document says; known once it was looked for. */
const teamValues = new WeakMap<vscode.TextDocument, TeamValues>();

/** Lets a team's values hold for a document; says whether that changes anything. */
export function setTeamValues(document: vscode.TextDocument, values: TeamValues = {}): boolean {
  const before = teamValues.get(document) ?? {};
  teamValues.set(document, values);
  return JSON.stringify(before) !== JSON.stringify(values);
}

/** The value that holds for a document: its team's, or else the user's; of an object, entry by entry. */
export function valueFor(document: vscode.TextDocument, key: TeamKey): unknown {
  const own = vscode.workspace.getConfiguration(SECTION, document).get<unknown>(key);
  return layered(teamValues.get(document)?.[key], own);
}

/** The settings that hold for a document. A value that isn't one of those offered falls back to the default. */
export function settingsFor(document: vscode.TextDocument) {
  const configuration = vscode.workspace.getConfiguration(SECTION, document);
  return {
    annotate: oneOf<AnnotateMode>(configuration.get('annotate'), ['auto', 'on', 'off'], 'auto'),
    level: oneOf<Level>(valueFor(document, 'claims.level'), ['few', 'balanced', 'many'], 'balanced'),
    referenceStyle: oneOf<ReferenceStyle>(
      valueFor(document, 'references.style'),
      ['chicago', 'apa'],
      'chicago',
    ),
    preview: configuration.get<unknown>('preview.enabled') !== false,
    doiResolver: addressOr(configuration.get('check.doiResolver'), DOI_RESOLVER),
    doiRegistry: addressOr(configuration.get('check.doiRegistry'), DOI_REGISTRY),
    archiveService: addressOr(configuration.get('check.archiveService'), ARCHIVE_SERVICE),
    archive: addressOr(configuration.get('check.archive'), ARCHIVE),
    hover: configuration.get<unknown>('hover.enabled') !== false,
    highlights: (kind: AnnotationKind) => configuration.get<unknown>(KIND_SETTINGS[kind]) !== false,
    severity: severityBy(valueFor(document, 'findings.severity')),
    aliases: aliasesIn(valueFor(document, 'recommendations.aliases')),
  };
}

/** Switches a kind on or off, where the user has set it or for the user as a whole. */
export async function toggleKind(kind: AnnotationKind): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  const key = KIND_SETTINGS[kind];
  const set = configuration.inspect(key);
  const target =
    set?.workspaceValue === undefined
      ? vscode.ConfigurationTarget.Global
      : vscode.ConfigurationTarget.Workspace;
  await configuration.update(key, configuration.get<unknown>(key) === false, target);
}

/** The setting that shows terms and titles in quotation marks. */
const TERMS_AND_TITLES = 'quotes.termsAndTitles';
export const OTHER_QUOTES = `${SECTION}.${TERMS_AND_TITLES}`;

/** Whether terms and titles in quotation marks are shown in the text and the view. */
export function otherQuotesShown(document?: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration(SECTION, document).get<unknown>(TERMS_AND_TITLES) === true;
}

/** Shows or hides them, where the user has set it or for the user as a whole. */
export async function toggleOtherQuotes(): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  const set = configuration.inspect(TERMS_AND_TITLES);
  const { Workspace, Global } = vscode.ConfigurationTarget;
  const target = set?.workspaceValue === undefined ? Global : Workspace;
  await configuration.update(TERMS_AND_TITLES, !otherQuotesShown(), target);
}

/** Whether the team's file says how a finding is shown: then no setting changes it. */
export function isSetByTeam(document: vscode.TextDocument, code: string): boolean {
  const severities = teamValues.get(document)?.['findings.severity'];
  return typeof severities === 'object' && severities !== null && Object.hasOwn(severities, code);
}

/** Switches a finding off, where the user has set how findings are shown or for the user as a whole. */
export async function hideFinding(code: string): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  const set = configuration.inspect<object>('findings.severity');
  const [target, severities] =
    set?.workspaceValue === undefined
      ? ([vscode.ConfigurationTarget.Global, set?.globalValue] as const)
      : ([vscode.ConfigurationTarget.Workspace, set.workspaceValue] as const);
  await configuration.update('findings.severity', { ...severities, [code]: 'off' }, target);
}

/** Other names of those who are asked, each with the name that stands for it; what makes no sense is left out. */
function aliasesIn(setting: unknown): Aliases {
  if (typeof setting !== 'object' || setting === null) return new Map();
  return new Map(
    Object.entries(setting).flatMap(([name, others]) =>
      Array.isArray(others) ? others.map((other): [string, string] => [String(other), name]) : [],
    ),
  );
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find(each => each === value) ?? otherwise;
}
