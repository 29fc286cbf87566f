import * as vscode from 'vscode';
import { analyse, type Brief, type Judgement, judgeGenre, type Source } from '../core/index.ts';
import { activeDocument, documentAt } from './active-document.ts';
import type { Bibliographies } from './bibliographies.ts';
import { type AnnotateMode, SECTION, settingsFor } from './settings.ts';

/** The languages whose documents are read without being asked. Others are read on request. */
const BRIEF_LANGUAGES: readonly string[] = ['markdown', 'quarto', 'rmd'];

/** Where the language features may have something to say: plain text is read on request. */
export const SELECTOR: vscode.DocumentSelector = [...BRIEF_LANGUAGES, 'plaintext'];

/** What is known of an open document, at one version of it. */
export interface Reading {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly brief: Brief;
  /** Whether anything of it is shown to the user. */
  readonly annotated: boolean;
  readonly mode: AnnotateMode;
  readonly judgement: Judgement;
  readonly bibliography: readonly Source[];
}

/** Typing is left alone for so long, in milliseconds, before the document is read again. */
const QUIET = 120;

/**
 * Reads open documents and remembers what it read. Every view asks it, none analyses by itself. Readings are by
 * version: a stale one is never handed out.
 */
export class BriefStore implements vscode.Disposable {
  private readonly readings = new Map<string, Reading>();
  /** What was last announced of each document, so that nothing is drawn twice. */
  private readonly announced = new Map<string, Reading | undefined>();
  /** Not kept: the next untitled document may have the same name. */
  private readonly untitledModes = new Map<string, AnnotateMode | undefined>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly subscriptions: vscode.Disposable[];
  private current: vscode.TextDocument | undefined;

  private readonly changed = new vscode.EventEmitter<Reading>();
  /** A document was read anew, or is annotated now and wasn't before, or the other way round. */
  readonly onDidRead = this.changed.event;

  private readonly activated = new vscode.EventEmitter<Reading | undefined>();
  /** Another brief became the active one, or none is; also fires when the active one was read anew. */
  readonly onDidChangeActive = this.activated.event;

  private readonly closed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly onDidClose = this.closed.event;

  constructor(
    private readonly modes: vscode.Memento,
    private readonly bibliographies: Bibliographies,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const follow = () => this.followActive();
    this.subscriptions = [
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.readSoon(document)),
      vscode.workspace.onDidCloseTextDocument(document => this.forget(document)),
      vscode.workspace.onDidOpenTextDocument(follow),
      bibliographies.onDidLoad(document => this.readWithNewBibliography(document)),
      vscode.window.onDidChangeVisibleTextEditors(editors => this.readVisible(editors)),
      vscode.window.onDidChangeActiveTextEditor(follow),
      vscode.window.tabGroups.onDidChangeTabs(follow),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration(SECTION)) this.readAgain();
      }),
      this.changed,
      this.activated,
      this.closed,
    ];
  }

  /** Reads what is open already. */
  start(): void {
    this.readVisible(vscode.window.visibleTextEditors);
    this.followActive();
  }

  /** The reading of the active tab's document when it is annotated; its version is the document's own. */
  get active(): Reading | undefined {
    const reading = this.current && this.read(this.current);
    return reading?.annotated ? reading : undefined;
  }

  /** Like `active`, whether it is annotated or not: for the status bar. */
  get activeAnyway(): Reading | undefined {
    return this.current && this.read(this.current);
  }

  /** The reading of a document's present version; undefined for a document that Brief Lens leaves alone. */
  read(document: vscode.TextDocument): Reading | undefined {
    const key = document.uri.toString();
    const mode = this.modeOf(document);
    if (document.isClosed || !this.reads(document, mode)) return undefined;
    const known = this.readings.get(key);
    if (known && known.version === document.version && known.mode === mode) return known;
    const settings = settingsFor(document);
    const text = document.getText();
    const bibliography = this.bibliographies.of(document, text);
    const brief = analyse(text, known?.brief, { level: settings.level, bibliography });
    const judgement = judgeGenre(brief);
    const annotated = mode === 'on' || (mode === 'auto' && judgement.genre === 'brief');
    const reading: Reading = {
      document,
      version: document.version,
      brief,
      annotated,
      mode,
      judgement,
      bibliography,
    };
    this.readings.set(key, reading);
    return reading;
  }

  /** The annotated brief of a document, for the language features. */
  briefOf(document: vscode.TextDocument): Brief | undefined {
    const reading = this.read(document);
    return reading?.annotated ? reading.brief : undefined;
  }

  /** How a document is to be treated: the user's word for this document, or else the setting. */
  modeOf(document: vscode.TextDocument): AnnotateMode {
    return this.chosenMode(document) ?? settingsFor(document).annotate;
  }

  /** The user's word for one document; `undefined` takes it back. */
  async setMode(document: vscode.TextDocument, mode: AnnotateMode | undefined): Promise<void> {
    if (document.isUntitled) this.untitledModes.set(modeKey(document), mode);
    else await this.modes.update(modeKey(document), mode);
    this.readNow(document);
  }

  private chosenMode(document: vscode.TextDocument): AnnotateMode | undefined {
    const key = modeKey(document);
    return document.isUntitled ? this.untitledModes.get(key) : this.modes.get<AnnotateMode>(key);
  }

  private reads(document: vscode.TextDocument, mode: AnnotateMode): boolean {
    if (document.uri.scheme === 'vscode-notebook-cell' || document.uri.scheme === 'output') return false;
    return (
      BRIEF_LANGUAGES.includes(document.languageId) || (mode === 'on' && this.chosenMode(document) === 'on')
    );
  }

  private readSoon(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (!this.readings.has(key)) return;
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => this.readNow(document), QUIET),
    );
  }

  private readNow(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.timers.delete(key);
    const reading = this.readSafely(document);
    if (this.announced.has(key) && this.announced.get(key) === reading) return;
    this.announced.set(key, reading);
    if (reading) this.changed.fire(reading);
    else this.closed.fire(document);
    if (document === this.current) this.activated.fire(this.active);
  }

  /** A fault in reading one document is reported and leaves the others as they are. */
  private readSafely(document: vscode.TextDocument): Reading | undefined {
    try {
      return this.read(document);
    } catch (fault) {
      this.log.error(fault instanceof Error ? fault : String(fault));
      return undefined;
    }
  }

  private readVisible(editors: readonly vscode.TextEditor[]): void {
    for (const { document } of editors) this.readNow(document);
  }

  private readWithNewBibliography(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const known = this.readings.get(key);
    if (!known || known.bibliography === this.bibliographies.of(document, known.brief.text)) return;
    this.readings.delete(key);
    this.readNow(document);
  }

  private readAgain(): void {
    const documents = [...this.readings.values()].map(reading => reading.document);
    this.readings.clear();
    for (const document of documents) this.readNow(document);
    this.followActive();
  }

  private followActive(): void {
    const active = activeDocument();
    // A preview beside the brief doesn't take the brief away.
    if (active === 'not a document' && this.current && documentAt(this.current.uri)) return;
    const document = typeof active === 'string' ? undefined : active;
    if (document === this.current) return;
    this.current = document;
    if (document) this.readNow(document);
    this.activated.fire(this.active);
  }

  private forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    this.readings.delete(key);
    this.announced.delete(key);
    this.bibliographies.forget(document);
    this.untitledModes.delete(modeKey(document));
    this.closed.fire(document);
    if (document !== this.current) return;
    this.current = undefined;
    this.followActive();
    if (!this.current) this.activated.fire(undefined);
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

function modeKey(document: vscode.TextDocument): string {
  return `annotate:${document.uri.toString()}`;
}
