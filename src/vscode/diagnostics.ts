import * as vscode from 'vscode';
import type { Finding, Severity, Steps } from '../core/index.ts';
import { flatMapped, inSteps } from '../core/steps.ts';
import { say } from '../view/say.ts';
import type { BriefStore, Reading } from './brief-store.ts';
import type { SourceChecks } from './checks/source-checks.ts';
import { toRange } from './convert.ts';
import { settingsFor } from './settings.ts';
import { SlicedWork } from './sliced-work.ts';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** The other side of a diff: nobody can mend what is past. */
const PAST_VERSIONS: readonly string[] = ['git', 'gitfs', 'gitlens', 'review', 'pr'];

/** Findings in the Problems view. */
export function registerDiagnostics(store: BriefStore, checks: SourceChecks): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('brief-lens');
  const works = new WeakMap<vscode.TextDocument, SlicedWork<vscode.Diagnostic[]>>();
  const show = (reading: Reading): void => {
    const { document, brief } = reading;
    const shown = reading.annotated && !PAST_VERSIONS.includes(document.uri.scheme);
    const findings = shown ? [...brief.findings, ...checks.of(reading).findings] : [];
    works.get(document)?.giveUp();
    const work = new SlicedWork(diagnosticsOf(reading, findings), 'soon');
    works.set(document, work);
    void work.promise.then(diagnostics => {
      if (diagnostics) collection.set(document.uri, diagnostics);
    });
  };
  return vscode.Disposable.from(
    collection,
    store.onDidRead(show),
    checks.onDidChange(() => {
      for (const document of vscode.workspace.textDocuments) {
        const reading = collection.has(document.uri) ? store.shownOf(document) : undefined;
        if (reading) show(reading);
      }
    }),
    store.onDidClose(document => {
      works.get(document)?.giveUp();
      collection.delete(document.uri);
    }),
  );
}

function* diagnosticsOf({ document }: Reading, findings: readonly Finding[]): Steps<vscode.Diagnostic[]> {
  const settings = settingsFor(document);
  const graded = yield* flatMapped(findings, finding => {
    const severity = settings.severity(finding.code, finding.severity);
    return severity === 'off' ? [] : [{ finding, severity }];
  });
  return yield* inSteps(gravest(graded), ({ finding, severity }) => {
    const diagnostic = new vscode.Diagnostic(
      toRange(document, finding.span),
      say(finding.wording),
      SEVERITIES[severity],
    );
    diagnostic.source = 'Brief Lens';
    diagnostic.code = finding.code;
    if (finding.code === 'note.unused') diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
    diagnostic.relatedInformation = (finding.related ?? []).map(
      ({ span, wording }) =>
        new vscode.DiagnosticRelatedInformation(
          new vscode.Location(document.uri, toRange(document, span)),
          say(wording),
        ),
    );
    return diagnostic;
  });
}

/** VS Code shows no more problems of one file. */
const MOST_PROBLEMS = 1000;

/** In their order; where there are too many, the grave ones first. */
function gravest<Graded extends { readonly severity: Severity }>(
  graded: readonly Graded[],
): readonly Graded[] {
  if (graded.length <= MOST_PROBLEMS) return graded;
  return [...graded].sort((a, b) => SEVERITIES[a.severity] - SEVERITIES[b.severity]).slice(0, MOST_PROBLEMS);
}
