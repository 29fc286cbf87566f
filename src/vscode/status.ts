import * as vscode from 'vscode';
import type { Judgement } from '../core/index.ts';
import { count } from '../view/kinds.ts';
import { escapeMarkdown } from '../view/markdown-text.ts';
import { say } from '../view/say.ts';
import { activeDocument } from './active-document.ts';
import type { BriefStore, Reading } from './brief-store.ts';
import { command } from './commands.ts';
import { showLegend } from './highlight-commands.ts';
import type { AnnotateMode } from './settings.ts';

export const setAnnotate = command<[mode: AnnotateMode]>('setAnnotate');

/** The status bar says whether the document is annotated, and why not; a click changes it. */
export function registerStatus(store: BriefStore): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('briefLens.status', vscode.StatusBarAlignment.Right, 90);
  item.name = NAME;
  item.command = setAnnotate.id;
  const update = () => {
    const reading = store.shownAnyway;
    void vscode.commands.executeCommand('setContext', 'briefLens.state', stateOf(reading));
    for (const [list, found] of Object.entries(foundIn(reading)))
      void vscode.commands.executeCommand('setContext', `briefLens.found.${list}`, found);
    if (!reading && !store.isReading) return item.hide();
    const { text, tooltip } = reading ? describe(reading) : describeWait();
    item.text = text;
    item.tooltip = new vscode.MarkdownString(
      `${escapeMarkdown(tooltip)}\n\n[${escapeMarkdown(vscode.l10n.t('What the marks mean'))}](${showLegend.link()})`,
    );
    item.tooltip.isTrusted = { enabledCommands: [showLegend.id] };
    item.accessibilityInformation = { label: `${NAME}. ${tooltip}` };
    item.show();
  };
  update();
  return vscode.Disposable.from(
    item,
    store.onDidChangeActive(update),
    setAnnotate.register(mode => chooseMode(store, mode)),
    command('annotateOn').register(() => chooseMode(store, 'on')),
    command('annotateOff').register(() => chooseMode(store, 'off')),
    command('annotateAuto').register(() => chooseMode(store, 'auto')),
  );
}

/** A document of some megabytes takes a moment. */
function describeWait(): { text: string; tooltip: string } {
  return {
    text: `$(sync~spin) ${vscode.l10n.t('Reading')}`,
    tooltip: vscode.l10n.t('Brief Lens is reading this document'),
  };
}

const NAME = 'Brief Lens';

type State = 'none' | 'annotated' | 'off' | 'software' | 'other-language' | 'empty';

function stateOf(reading: Reading | undefined): State {
  if (!reading) return 'none';
  if (reading.annotated) return 'annotated';
  return reading.mode === 'off' || reading.judgement.genre === 'brief' ? 'off' : reading.judgement.genre;
}

/** Which views have rows to come: an empty one says that nothing was found only when that is so. */
function foundIn(reading: Reading | undefined): Readonly<Record<string, boolean>> {
  const {
    recommendations = [],
    claims = [],
    quotes = [],
    sources = [],
    notes = [],
    citations = [],
  } = reading?.brief ?? {};
  return {
    recommendations: recommendations.length > 0,
    claims: claims.length > 0,
    quotes: quotes.length > 0,
    sources: sources.length + notes.length + citations.length > 0,
  };
}

function describe(reading: Reading): { text: string; tooltip: string } {
  const { brief, judgement } = reading;
  switch (stateOf(reading)) {
    case 'annotated': {
      const quotes = brief.quotes.filter(({ use }) => use === 'quotation').length;
      const counts = [
        count(brief.claims.length, 'claim'),
        count(quotes, 'quote'),
        count(brief.citations.length, 'citation'),
        count(brief.recommendations.length, 'recommendation'),
      ];
      const givenUp = givenUpIn(reading);
      const found = vscode.l10n.t('Brief Lens found {0}', counts.join(', '));
      return {
        text: `$(search) ${count(brief.claims.length, 'claim')}${givenUp ? ' $(info)' : ''}`,
        tooltip: givenUp ? `${found}. ${givenUp}` : found,
      };
    }
    case 'other-language':
      return { text: `$(circle-slash) ${vscode.l10n.t('Not English')}`, tooltip: notAnnotated(judgement) };
    case 'software':
      return { text: `$(circle-slash) ${vscode.l10n.t('Not a brief')}`, tooltip: notAnnotated(judgement) };
    case 'off':
      return {
        text: `$(circle-slash) ${vscode.l10n.t('Brief Lens off')}`,
        tooltip: vscode.l10n.t('Annotations are off for this document'),
      };
    case 'empty':
    case 'none':
      return { text: `$(search) ${NAME}`, tooltip: say(judgement.reason) };
  }
}

/** Past some size a block isn't read like others: see docs/architecture.md, "What is given up". */
function givenUpIn({ giants, document }: Reading): string | undefined {
  const [first, ...more] = giants;
  if (!first) return undefined;
  const line = document.positionAt(first.start).line + 1;
  return more.length > 0
    ? vscode.l10n.t(
        '{0} blocks are too long to be read like the others, the first on line {1}: markup in them is read in parts.',
        more.length + 1,
        line,
      )
    : vscode.l10n.t(
        'The block on line {0} is too long to be read like the others: markup in it is read in parts.',
        line,
      );
}

function notAnnotated({ reason }: Judgement): string {
  return vscode.l10n.t('Not annotated. {0}', say(reason));
}

interface ModeItem extends vscode.QuickPickItem {
  readonly mode: AnnotateMode;
}

async function chooseMode(store: BriefStore, chosen: AnnotateMode | undefined): Promise<void> {
  const document = activeDocument();
  if (typeof document === 'string') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a document first, then choose how to annotate it.'),
    );
    return;
  }
  const current = store.modeOf(document);
  const items: ModeItem[] = [
    {
      mode: 'auto',
      label: vscode.l10n.t('Automatic'),
      detail: vscode.l10n.t('Annotate it when it reads like a brief, judged by its content'),
    },
    {
      mode: 'on',
      label: vscode.l10n.t('On'),
      detail: vscode.l10n.t('Annotate this document, whatever it is'),
    },
    { mode: 'off', label: vscode.l10n.t('Off'), detail: vscode.l10n.t('Leave this document alone') },
  ].map(item => ({
    ...item,
    mode: item.mode as AnnotateMode,
    ...(item.mode === current ? { description: vscode.l10n.t('now') } : {}),
  }));
  const mode =
    chosen ??
    (
      await vscode.window.showQuickPick(items, {
        title: vscode.l10n.t('Brief Lens: annotate this document?'),
      })
    )?.mode;
  if (mode) await store.setMode(document, mode);
}
