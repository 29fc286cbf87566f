import * as vscode from 'vscode';
import type { Source } from '../../core/index.ts';
import { bibtex } from '../../view/references/bibtex.ts';
import { cslJson } from '../../view/references/csl-json.ts';
import { referenceMarkdown } from '../../view/references/reference.ts';
import { command } from '../commands.ts';
import { reveal } from '../reveal.ts';
import { settingsFor } from '../settings.ts';
import type { Row } from './brief-tree.ts';

/** What the rows of sources offer besides their place and their link. */
export function registerSourceRows(): vscode.Disposable {
  return vscode.Disposable.from(
    copying('sources.copyReference', (source, document) =>
      referenceMarkdown(source, settingsFor(document).referenceStyle),
    ),
    copying('sources.copyBibtex', source => bibtex([source])),
    copying('sources.copyCslJson', source => cslJson([source])),
    command<[row: Row]>('sources.goToNote').register(async row => {
      const note = row?.tree.nodeOf(row)?.note;
      const document = row?.tree.reading?.document;
      if (note && document) await reveal(document, note.body);
    }),
  );
}

function copying(
  name: string,
  format: (source: Source, document: vscode.TextDocument) => string,
): vscode.Disposable {
  return command<[row: Row]>(name).register(async row => {
    const id = row?.tree.nodeOf(row)?.source;
    const reading = row?.tree.reading;
    const source = reading?.brief.sources.find(each => each.id === id);
    if (!reading || !source) return;
    await vscode.env.clipboard.writeText(format(source, reading.document));
    vscode.window.setStatusBarMessage(vscode.l10n.t('Copied'), 3000);
  });
}
