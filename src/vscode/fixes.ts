import * as vscode from 'vscode';
import { type Change, ignoreHere, keepingIbids, repeatsSources } from '../core/edits/index.ts';
import { deleteLostNotes } from '../core/edits/known-refs.ts';
import { fixAll } from '../core/fix-all.ts';
import { type Fix, fixesFor, fixesForClaim } from '../core/fixes.ts';
import { type Brief, type Finding, touches } from '../core/index.ts';
import { wording } from '../core/wording.ts';
import { checkFixes } from '../view/checking/check-fixes.ts';
import { isUncited } from '../view/coverage.ts';
import { say } from '../view/say.ts';
import { type BriefStore, type Reading, SELECTOR } from './brief-store.ts';
import type { SourceChecks } from './checks/source-checks.ts';
import { command } from './commands.ts';
import { toRange } from './convert.ts';
import { isReadOnly } from './read-only.ts';
import type { RefMemory } from './ref-memory.ts';
import { showCaret } from './reveal.ts';
import { hideFinding, isSetByTeam, settingsFor } from './settings.ts';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('briefLens');

const hide = command<[code: string]>('hideFinding');
const placeCaret = command<[offset: number]>('placeCaret');
const sayRefused = command<[why: string]>('sayRefused');

/** The light bulb's ways to mend a finding, to silence it, and `source.fixAll.briefLens` for those that are safe. */
export function registerFixes(store: BriefStore, checks: SourceChecks, memory: RefMemory): vscode.Disposable {
  const unchecked: Unchecked = new WeakMap();
  return vscode.Disposable.from(
    hide.register(code => (typeof code === 'string' ? neverShow(code) : undefined)),
    placeCaret.register(offset => {
      const editor = vscode.window.activeTextEditor;
      if (editor && typeof offset === 'number') showCaret(editor, offset);
    }),
    sayRefused.register(why => {
      if (typeof why === 'string') void vscode.window.showWarningMessage(why);
    }),
    vscode.languages.registerCodeActionsProvider(
      SELECTOR,
      {
        provideCodeActions: async (document, range, context) => {
          const reading = await store.settled(document);
          return reading?.annotated ? actionsOf(reading, range, context, { checks, memory, unchecked }) : [];
        },
        resolveCodeAction: action => {
          unchecked.get(action)?.();
          return action;
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] },
    ),
  );
}

async function neverShow(code: string): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isSetByTeam(document, code)) return hideFinding(code);
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Brief Lens: the team’s file .brieflens.json says how {0} is shown. Change it there.',
      code,
    ),
  );
}

/** What is done once an action is chosen: to read a long text with the change in it takes too long before. */
type Unchecked = WeakMap<vscode.CodeAction, () => void>;

interface Sources {
  readonly checks: SourceChecks;
  readonly memory: RefMemory;
  readonly unchecked: Unchecked;
}

function actionsOf(
  reading: Reading,
  range: vscode.Range,
  { only, diagnostics, triggerKind }: vscode.CodeActionContext,
  { checks, memory, unchecked }: Sources,
): vscode.CodeAction[] {
  const actions: vscode.CodeAction[] = [];
  const isEditable = !isReadOnly(reading.document);
  if (!only || only.contains(vscode.CodeActionKind.QuickFix)) {
    for (const diagnostic of diagnostics) {
      const checked = checks.of(reading);
      const finding = findingOf(reading, [...reading.brief.findings, ...checked.findings], diagnostic);
      if (!finding) continue;
      const { brief } = reading;
      const own = lostNoteFix(reading, finding, memory) ?? fixesFor(brief, finding);
      const others = [...checkFixes(brief, finding, checked.checks), ...ignoringFixes(brief, finding)];
      const fixes = isEditable
        ? [
            ...own.map(fix => checkedFix(reading, fix, unchecked)),
            ...others.map(fix => quickFix(reading, fix)),
          ]
        : [];
      const offered = [...fixes, silenceAction(finding)];
      for (const action of offered) action.diagnostics = [diagnostic];
      actions.push(...offered);
    }
    // Only when asked for: a light bulb at every claim would be in the way.
    if (isEditable && triggerKind === vscode.CodeActionTriggerKind.Invoke)
      actions.push(...claimActions(reading, range, unchecked).filter(isNewAmong(actions)));
  }
  if (isEditable && (only?.contains(FIX_ALL) || only?.intersects(FIX_ALL)))
    actions.push(...fixAllAction(reading));
  return actions;
}

/** What an uncited claim lacks, wherever in it the cursor stands and also where that is no problem. */
function claimActions(reading: Reading, range: vscode.Range, unchecked: Unchecked): vscode.CodeAction[] {
  const { document, brief } = reading;
  const at = document.offsetAt(range.start);
  const claim = brief.claims.find(({ span }) => touches(span, at));
  if (!claim || !isUncited(claim)) return [];
  return fixesForClaim(brief, claim).map(fix => checkedFix(reading, fix, unchecked));
}

function isNewAmong(actions: readonly vscode.CodeAction[]): (action: vscode.CodeAction) => boolean {
  const titles = new Set(actions.map(({ title }) => title));
  return ({ title }) => !titles.has(title);
}

/** What the text alone doesn't tell: which notes lost their markers. */
function lostNoteFix({ document, brief }: Reading, { code }: Finding, memory: RefMemory): Fix[] | undefined {
  const fix = code === 'citation.count-mismatch' && deleteLostNotes(brief, memory.of(document));
  return fix ? [fix] : undefined;
}

/** What is marked as common knowledge is ignored by that. */
function ignoringFixes(brief: Brief, finding: Finding): readonly Fix[] {
  if (finding.code === 'claim.uncited' || finding.code === 'claim.uncited-figure') return [];
  return [
    { title: wording('Ignore this problem here ({0})', finding.code), change: ignoreHere(brief, finding) },
  ];
}

/** The finding that a problem shows; none when the text has moved on since it was shown. */
function findingOf(
  { document }: Reading,
  findings: readonly Finding[],
  { source, code, range, message }: vscode.Diagnostic,
): Finding | undefined {
  if (source !== 'Brief Lens') return undefined;
  return findings.find(
    finding =>
      finding.code === code &&
      say(finding.wording) === message &&
      toRange(document, finding.span).isEqual(range),
  );
}

function silenceAction({ code }: Finding): vscode.CodeAction {
  const silence = new vscode.CodeAction(
    vscode.l10n.t('Never show problems of this kind ({0})', code),
    vscode.CodeActionKind.QuickFix,
  );
  silence.command = { command: hide.id, title: silence.title, arguments: [code] };
  return silence;
}

/** A fix that says why, once it is chosen, where an “Ibid.” would stand for another source. */
function checkedFix(reading: Reading, fix: Fix, unchecked: Unchecked): vscode.CodeAction {
  const { brief } = reading;
  if (!repeatsSources(brief)) return quickFix(reading, fix);
  const action = actionFor(fix);
  unchecked.set(action, () => {
    // The text may have changed since it was offered.
    if (reading.version === reading.document.version) fill(action, reading, keepingIbids(brief, fix.change));
  });
  return action;
}

function quickFix(reading: Reading, fix: Fix): vscode.CodeAction {
  const action = actionFor(fix);
  fill(action, reading, fix.change);
  return action;
}

function actionFor({ title, safe }: Fix): vscode.CodeAction {
  const action = new vscode.CodeAction(say(title), vscode.CodeActionKind.QuickFix);
  if (safe) action.isPreferred = true;
  return action;
}

/** Gives an action its edit and the place of the caret, or what it says instead. */
function fill(action: vscode.CodeAction, { document }: Reading, change: Change): void {
  const { title } = action;
  if (change.refused) action.command = { command: sayRefused.id, title, arguments: [say(change.refused)] };
  else action.edit = workspaceEdit(document, change);
  if (change.caret !== undefined)
    action.command = { command: placeCaret.id, title, arguments: [change.caret] };
}

function fixAllAction({ document, brief }: Reading): vscode.CodeAction[] {
  const settings = settingsFor(document);
  const shown = ({ code, severity }: Finding) => settings.severity(code, severity) !== 'off';
  const change = fixAll(brief, shown, { level: settings.level });
  if (change.edits.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Make all safe fixes of Brief Lens'), FIX_ALL);
  action.edit = workspaceEdit(document, change);
  return [action];
}

/** A change as one edit of a document, which undo takes back as one. */
export function workspaceEdit(document: vscode.TextDocument, { edits }: Change): vscode.WorkspaceEdit {
  const workspace = new vscode.WorkspaceEdit();
  workspace.set(
    document.uri,
    edits.map(({ span, text }) => new vscode.TextEdit(toRange(document, span), text)),
  );
  return workspace;
}
