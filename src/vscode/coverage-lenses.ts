import * as vscode from 'vscode';
import { coverageBySection, coverageText } from '../view/coverage.ts';
import { type BriefStore, SELECTOR } from './brief-store.ts';
import { toRange } from './convert.ts';
import { SECTION } from './settings.ts';
import { inSlices } from './sliced-work.ts';

const SETTING = 'coverage.codeLens';

/** "7 of 12 claims cited" above each heading, for those who have switched it on; a click shows the claims. */
export function registerCoverageLenses(store: BriefStore): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    store.onDidRead(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(`${SECTION}.${SETTING}`)) changed.fire();
    }),
    vscode.languages.registerCodeLensProvider(SELECTOR, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document, token) {
        const wanted = vscode.workspace.getConfiguration(SECTION, document).get<unknown>(SETTING) === true;
        const reading = wanted ? await store.settled(document) : undefined;
        if (!reading?.annotated) return [];
        const coverages = await inSlices(coverageBySection(reading.brief), token);
        return [...(coverages ?? [])].map(
          ([section, coverage]) =>
            new vscode.CodeLens(toRange(document, section.span), {
              title: coverageText(coverage),
              tooltip: vscode.l10n.t('Show the claims'),
              command: 'briefLens.claims.focus',
            }),
        );
      },
    }),
  );
}
