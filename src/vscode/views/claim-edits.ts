import * as vscode from 'vscode';
import { type Change, ignoreClaim, markAsKnown } from '../../core/edits/index.ts';
import { silencedWith } from '../../core/fixes.ts';
import type { Brief, Claim } from '../../core/index.ts';
import { applyToReading } from '../apply-edit.ts';
import type { Reading } from '../brief-store.ts';
import { command } from '../commands.ts';
import { workspaceEdit } from '../fixes.ts';
import { reveal } from '../reveal.ts';
import type { Row } from './brief-tree.ts';

interface ClaimOf {
  readonly reading: Reading;
  readonly claim: Claim;
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
    command<[row: Row]>('claims.ignore').register(row => silence(claimOf(row), ignoreClaim)),
  );
}

function claimOf(row: Row | undefined): ClaimOf | undefined {
  const place = row?.tree.nodeOf(row)?.card;
  const reading = row?.tree.reading;
  const claim = reading?.brief.claims.find(({ span }) => span.start === place?.start);
  return reading && claim ? { reading, claim } : undefined;
}

async function silence(
  found: ClaimOf | undefined,
  by: (brief: Brief, claim: Claim) => Change,
): Promise<void> {
  if (!found) return;
  const { reading, claim } = found;
  const done = await applyToReading(reading, () => workspaceEdit(reading.document, by(reading.brief, claim)));
  const marked = silencedWith(reading.brief, claim).length;
  if (done && marked > 1)
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('Brief Lens: this marks {0} claims of the paragraph', marked),
      4000,
    );
}
