import * as vscode from 'vscode';
import { type Change, ignoreHere, markAsKnown } from '../../core/edits/index.ts';
import { type Brief, type Claim, covers, type Finding } from '../../core/index.ts';
import type { Reading } from '../brief-store.ts';
import { command } from '../commands.ts';
import { workspaceEdit } from '../fixes.ts';
import { isReadOnly, sayReadOnly } from '../read-only.ts';
import { reveal } from '../reveal.ts';
import type { Row } from './brief-tree.ts';

interface ClaimOf {
  readonly reading: Reading;
  readonly claim: Claim;
  /** That it has no source, where that is a problem. */
  readonly finding: Finding | undefined;
}

/** What the rows of claims offer: a note, or a comment that says that nobody needs one. */
export function registerClaimEdits(): vscode.Disposable {
  return vscode.Disposable.from(
    command<[row: Row]>('claims.insertNote').register(async row => {
      const found = claimOf(row);
      if (!found) return;
      await reveal(found.reading.document, found.claim.span);
      await vscode.commands.executeCommand(command('insertNote').id);
    }),
    command<[row: Row]>('claims.markKnown').register(row => silence(claimOf(row), markAsKnown)),
    command<[row: Row]>('claims.ignore').register(row => silence(claimOf(row), ignoreHere)),
  );
}

function claimOf(row: Row | undefined): ClaimOf | undefined {
  const place = row?.tree.nodeOf(row)?.card;
  const reading = row?.tree.reading;
  const claim = reading?.brief.claims.find(({ span }) => span.start === place?.start);
  if (!reading || !claim) return undefined;
  const finding = reading.brief.findings.find(
    ({ code, span }) => code.startsWith('claim.uncited') && covers(claim.span, span),
  );
  return { reading, claim, finding };
}

async function silence(
  found: ClaimOf | undefined,
  by: (brief: Brief, finding: Finding) => Change,
): Promise<void> {
  if (found?.finding) await apply(found.reading, by(found.reading.brief, found.finding));
}

/** One edit, and none at all when the text isn't the one any more that it was made for. */
async function apply({ document, version }: Reading, change: Change): Promise<void> {
  if (isReadOnly(document)) return sayReadOnly();
  const isSame = !document.isClosed && document.version === version;
  if (isSame && (await vscode.workspace.applyEdit(workspaceEdit(document, change)))) return;
  void vscode.window.showWarningMessage(
    vscode.l10n.t('Brief Lens: the text has changed meanwhile. Nothing was edited.'),
  );
}
