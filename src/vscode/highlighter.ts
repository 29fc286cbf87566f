import * as vscode from 'vscode';
import { type AnnotationKind, type Change, type Span, span } from '../core/index.ts';
import {
  HIGHLIGHT_STYLES,
  type HighlightOptions,
  type HighlightStyle,
  type Highlights,
  highlightsAround,
  highlightsOf,
} from '../view/highlights.ts';
import {
  inSight,
  isCarriedTo,
  isTooMany,
  type Patch,
  patched,
  patchOf,
  within,
} from '../view/highlights-in-sight.ts';
import type { BriefStore, Reading } from './brief-store.ts';
import { toRange, toSpan } from './convert.ts';
import { otherQuotesShown, settingsFor } from './settings.ts';

const color = (id: string) => new vscode.ThemeColor(`briefLens.${id}`);

/** Each kind has a cue besides its colour: a dotted line, a ground, a solid line, weight, a box. */
const STYLES: Readonly<Record<HighlightStyle, vscode.DecorationRenderOptions>> = {
  claim: {
    borderWidth: '0 0 2px 0',
    borderStyle: 'dotted',
    borderColor: color('claimBorder'),
    overviewRulerColor: color('claimBorder'),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  },
  'cited-claim': { borderWidth: '0 0 1px 0', borderStyle: 'dotted', borderColor: color('citedClaimBorder') },
  quote: {
    backgroundColor: color('quoteBackground'),
    borderRadius: '2px',
    borderWidth: '0 0 1px 0',
    borderStyle: 'solid',
    borderColor: color('quoteBorder'),
    overviewRulerColor: color('overviewRuler.quoteForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  },
  // Not a border: below a recommendation or a claim the line of that would cover it.
  'quoted-term': { textDecoration: 'underline dashed var(--vscode-briefLens-quoteBorder)' },
  recommendation: {
    borderWidth: '0 0 2px 0',
    borderStyle: 'solid',
    borderColor: color('recommendationBorder'),
    overviewRulerColor: color('recommendationBorder'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  },
  citation: {
    fontWeight: 'bold',
    overviewRulerColor: color('citationForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  },
  'unresolved-citation': {
    fontWeight: 'bold',
    borderWidth: '1px',
    borderStyle: 'dashed',
    borderColor: color('unresolvedCitationForeground'),
    overviewRulerColor: color('unresolvedCitationForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  },
};

const COLOURED: Readonly<Partial<Record<HighlightStyle, vscode.DecorationRenderOptions>>> = {
  citation: { color: color('citationForeground') },
  'unresolved-citation': { color: color('unresolvedCitationForeground') },
};

/** In high contrast selected text has a ground and a colour of its own, on which another colour would be illegible. */
const IN_HIGH_CONTRAST: Readonly<Partial<Record<HighlightStyle, vscode.DecorationRenderOptions>>> = {
  citation: { borderWidth: '1px', borderStyle: 'solid', borderColor: color('citationForeground') },
};

/** Sets off the annotations in every visible editor. */
export class Highlighter implements vscode.Disposable {
  private types = createTypes(isHighContrast(vscode.window.activeColorTheme));
  private readonly subscriptions: vscode.Disposable[];
  /** What was drawn last, of which version of the document, and what was typed in it since. */
  private readonly drawn = new WeakMap<
    vscode.TextDocument,
    { readonly highlights: Highlights; readonly version: number; readonly patch?: Patch }
  >();
  /** The one kind that is shown alone, when one is. */
  private alone: AnnotationKind | undefined;

  private readonly shownAloneChanged = new vscode.EventEmitter<void>();
  readonly onDidShowAlone = this.shownAloneChanged.event;

  constructor(private readonly store: BriefStore) {
    this.subscriptions = [
      store.onDidRead(reading => this.show(reading)),
      store.onDidEdit(({ document, edit }) => this.followTyping(document, edit)),
      store.onDidClose(document => this.clear(document)),
      store.onDidStartReading(document => {
        for (const editor of editorsOf(document)) this.drawAhead(editor);
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => this.showAll()),
      vscode.window.onDidChangeActiveColorTheme(theme => this.restyle(isHighContrast(theme))),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.followScrolling(textEditor)),
      this.shownAloneChanged,
    ];
  }

  get shownAlone(): AnnotationKind | undefined {
    return this.alone;
  }

  /** Brings one kind to the front by showing it alone; `undefined` shows all again. */
  showAlone(kind: AnnotationKind | undefined): void {
    this.alone = kind;
    this.showAll();
    this.shownAloneChanged.fire();
  }

  /** Whether a kind is set off in a document, as the settings say or because it is shown alone. */
  shows(kind: AnnotationKind, document: vscode.TextDocument): boolean {
    return this.alone ? kind === this.alone : settingsFor(document).highlights(kind);
  }

  private restyle(highContrast: boolean): void {
    for (const type of this.types.values()) type.dispose();
    this.types = createTypes(highContrast);
    this.showAll();
  }

  private showAll(): void {
    for (const { document } of vscode.window.visibleTextEditors) {
      const reading = this.store.shownOf(document);
      if (reading) this.show(reading);
    }
  }

  private show(reading: Reading): void {
    const editors = editorsOf(reading.document);
    if (editors.length === 0) return;
    if (!reading.annotated) {
      this.clear(reading.document);
      return;
    }
    const highlights = highlightsOf(reading.brief, this.optionsFor(reading.document));
    this.drawn.set(reading.document, { highlights, version: reading.version });
    for (const editor of editors) this.draw(editor, highlights);
  }

  private optionsFor(document: vscode.TextDocument): HighlightOptions {
    return { shown: kind => this.shows(kind, document), others: otherQuotesShown(document) };
  }

  /** The blocks that are typed in are set off right at each key; the rest moves with its words until all is read anew. */
  private followTyping(document: vscode.TextDocument, edit: Change): void {
    const drawn = this.drawn.get(document);
    const editors = editorsOf(document);
    const found = drawn && editors.length > 0 ? this.store.ahead(document) : undefined;
    if (!drawn || drawn.version !== found?.reading.version) return;
    const patch = patchOf(drawn.highlights, found.ahead, this.optionsFor(document));
    const last = drawn.patch?.highlights ?? within(drawn.highlights, patch.blocks.before);
    this.drawn.set(document, { ...drawn, patch });
    const changed = HIGHLIGHT_STYLES.filter(
      style => !isCarriedTo(last[style], edit, patch.highlights[style]),
    );
    if (changed.length === 0) return;
    for (const editor of editors) {
      const before = inSight(drawn.highlights, visibleSpans(editor));
      for (const style of changed)
        this.setOff(editor, style, patched(before[style], patch, patch.highlights[style]));
    }
  }

  /** Where there are too many highlights for all to be drawn, those that come into sight are. */
  private followScrolling(editor: vscode.TextEditor): void {
    if (this.store.isFirst(editor.document)) this.drawAhead(editor);
    const drawn = this.drawn.get(editor.document);
    if (drawn?.version === editor.document.version && isTooMany(drawn.highlights))
      this.draw(editor, drawn.highlights);
  }

  /** What is in sight of a long document, before all of it is read. */
  private drawAhead(editor: vscode.TextEditor): void {
    const { document } = editor;
    const text = document.getText();
    if (text.length < LONG) return;
    const [first = { start: 0, end: 0 }] = visibleSpans(editor);
    const range = span(first.start, Math.min(first.end, first.start + MOST_AHEAD));
    this.setAllOff(editor, highlightsAround(text, range, this.optionsFor(document)));
  }

  private draw(editor: vscode.TextEditor, highlights: Highlights): void {
    this.setAllOff(editor, inSight(highlights, visibleSpans(editor)));
  }

  private setAllOff(editor: vscode.TextEditor, highlights: Highlights): void {
    for (const style of HIGHLIGHT_STYLES) this.setOff(editor, style, highlights[style]);
  }

  private setOff(editor: vscode.TextEditor, style: HighlightStyle, spans: readonly Span[]): void {
    const type = this.types.get(style);
    if (type)
      editor.setDecorations(
        type,
        spans.map(range => toRange(editor.document, range)),
      );
  }

  private clear(document: vscode.TextDocument): void {
    this.drawn.delete(document);
    for (const editor of editorsOf(document)) {
      for (const type of this.types.values()) editor.setDecorations(type, []);
    }
  }

  dispose(): void {
    for (const disposable of [...this.subscriptions, ...this.types.values()]) disposable.dispose();
  }
}

type DecorationTypes = ReadonlyMap<HighlightStyle, vscode.TextEditorDecorationType>;

function createTypes(highContrast: boolean): DecorationTypes {
  return new Map(
    HIGHLIGHT_STYLES.map(style => [
      style,
      vscode.window.createTextEditorDecorationType({
        ...STYLES[style],
        ...(highContrast ? IN_HIGH_CONTRAST : COLOURED)[style],
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      }),
    ]),
  );
}

function isHighContrast({ kind }: vscode.ColorTheme): boolean {
  return kind === vscode.ColorThemeKind.HighContrast || kind === vscode.ColorThemeKind.HighContrastLight;
}

/** Shorter documents are read in a moment; in UTF-16 code units. */
const LONG = 200_000;
/** A screen shows less; in UTF-16 code units. */
const MOST_AHEAD = 12_000;

function visibleSpans({ document, visibleRanges }: vscode.TextEditor): Span[] {
  return visibleRanges.map(range => toSpan(document, range));
}

function editorsOf(document: vscode.TextDocument): vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter(editor => editor.document === document);
}
