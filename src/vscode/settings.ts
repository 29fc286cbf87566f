import * as vscode from 'vscode';
import type { AnnotationKind, Level, Severity } from '../core/index.ts';
import type { ReferenceStyle } from '../view/references/reference.ts';

export const SECTION = 'briefLens';

export type AnnotateMode = 'auto' | 'on' | 'off';

const KIND_SETTINGS: Readonly<Record<AnnotationKind, string>> = {
  claim: 'highlight.claims',
  quote: 'highlight.quotes',
  citation: 'highlight.citations',
  recommendation: 'highlight.recommendations',
};

/** The settings that hold for a document. A value that isn't one of those offered falls back to the default. */
export function settingsFor(document: vscode.TextDocument) {
  const configuration = vscode.workspace.getConfiguration(SECTION, document);
  return {
    annotate: oneOf<AnnotateMode>(configuration.get('annotate'), ['auto', 'on', 'off'], 'auto'),
    level: oneOf<Level>(configuration.get('claims.level'), ['few', 'balanced', 'many'], 'balanced'),
    referenceStyle: oneOf<ReferenceStyle>(
      configuration.get('references.style'),
      ['chicago', 'apa'],
      'chicago',
    ),
    preview: configuration.get<unknown>('preview.enabled') !== false,
    doiResolver: addressOr(configuration.get('check.doiResolver'), 'https://doi.org'),
    archiveService: addressOr(
      configuration.get('check.archiveService'),
      'https://archive.org/wayback/available',
    ),
    archive: addressOr(configuration.get('check.archive'), 'https://web.archive.org'),
    hover: configuration.get<unknown>('hover.enabled') !== false,
    highlights: (kind: AnnotationKind) => configuration.get<unknown>(KIND_SETTINGS[kind]) !== false,
    severity: (code: string, otherwise: Severity) => severityOf(configuration, code, otherwise),
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

function addressOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' && /^https?:\/\/\S+$/i.test(value) ? value : otherwise;
}

function severityOf(
  configuration: vscode.WorkspaceConfiguration,
  code: string,
  otherwise: Severity,
): Severity | 'off' {
  const severities = configuration.get<unknown>('findings.severity');
  const chosen =
    typeof severities === 'object' && severities !== null ? Reflect.get(severities, code) : undefined;
  return oneOf<Severity | 'off'>(chosen, ['error', 'warning', 'info', 'hint', 'off'], otherwise);
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find(each => each === value) ?? otherwise;
}
