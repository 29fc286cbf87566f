import * as vscode from 'vscode';
import type { Brief, Change } from '../core/index.ts';
import { activeDocument, documentAt } from './active-document.ts';
import { AnnotateModes, BRIEF_LANGUAGES } from './annotate-modes.ts';
import type { Bibliographies } from './bibliographies.ts';
import { toChange } from './convert.ts';
import { measured } from './measured.ts';
import { type Reading, Readings } from './readings.ts';
import { type AnnotateMode, SECTION } from './settings.ts';
import { SlicedWork } from './sliced-work.ts';

/** Where the language features may have something to say: plain text is read on request. */
export const SELECTOR: vscode.DocumentSelector = [...BRIEF_LANGUAGES, 'plaintext'];

export type { Reading } from './readings.ts';

/** Typing is left alone for so long, in milliseconds, before the document is read again. */
const QUIET = 120;

/**
 * Reads open documents and remembers what it read. Every view asks it, none analyses by itself. Readings are by
 * version: whoever asks for one gets that of the present version, soon (`settled`) or, where that can't be, at once
 * (`read`); what is shown (`shown`) follows a moment behind the typing.
 */
export class BriefStore implements vscode.Disposable {
  private readonly modes: AnnotateModes;
  private readonly readings: Readings;
  /** What was last announced of each document, so that nothing is drawn twice. */
  private readonly announced = new Map<string, Reading | undefined>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private starting: ReturnType<typeof setTimeout> | undefined;
  private readonly subscriptions: vscode.Disposable[];
  private current: vscode.TextDocument | undefined;

  private readonly changed = new vscode.EventEmitter<Reading>();
  /** A document was read anew, or is annotated now and wasn't before, or the other way round. */
  readonly onDidRead = this.changed.event;

  private readonly started = new vscode.EventEmitter<vscode.TextDocument>();
  /** A document that is to be annotated is being read for the first time, and that isn't done at once. */
  readonly onDidStartReading = this.started.event;

  private readonly edited = new vscode.EventEmitter<{
    readonly document: vscode.TextDocument;
    readonly edit: Change;
  }>();
  /** A document that was read has another text now, and will be read anew in a moment. */
  readonly onDidEdit = this.edited.event;

  private readonly activated = new vscode.EventEmitter<Reading | undefined>();
  /** Another brief became the active one, or none is; also fires when the active one was read anew. */
  readonly onDidChangeActive = this.activated.event;

  private readonly closed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly onDidClose = this.closed.event;

  constructor(
    modes: vscode.Memento,
    private readonly bibliographies: Bibliographies,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.modes = new AnnotateModes(modes);
    this.readings = new Readings(this.modes, bibliographies);
    const follow = () => this.followActive();
    this.subscriptions = [
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) =>
        this.readSoon(document, contentChanges),
      ),
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
      this.edited,
      this.started,
      this.activated,
      this.closed,
    ];
  }

  /** Reads what is open already, once VS Code is done with starting the extension. */
  start(): void {
    const active = activeDocument();
    if (typeof active !== 'string') this.current = active;
    this.starting = setTimeout(() => {
      this.readVisible(vscode.window.visibleTextEditors);
      if (this.current) this.readNow(this.current);
      this.activated.fire(this.shown);
    }, 0);
  }

  /** The reading of the active tab's document when it is annotated; its version is the document's own. */
  get active(): Reading | undefined {
    const reading = this.current && this.read(this.current);
    return reading?.annotated ? reading : undefined;
  }

  /** Like `active`, but what is shown of it: of an earlier version for a moment, and undefined before the first one. */
  get shown(): Reading | undefined {
    return this.shownAnyway?.annotated ? this.shownAnyway : undefined;
  }

  /** Like `shown`, whether it is annotated or not: for the status bar. */
  get shownAnyway(): Reading | undefined {
    return this.current && this.announced.get(this.current.uri.toString());
  }

  /** What is shown of a document, as long as it is of the present version. */
  shownOf(document: vscode.TextDocument): Reading | undefined {
    const reading = this.announced.get(document.uri.toString());
    return reading?.version === document.version ? reading : undefined;
  }

  /** The last reading of a document, of whatever version. */
  lastOf(document: vscode.TextDocument): Reading | undefined {
    return this.readings.lastOf(document);
  }

  /** What the edits since the last reading of an annotated document have done near by. */
  ahead(document: vscode.TextDocument): ReturnType<Readings['ahead']> {
    return this.readings.ahead(document);
  }

  /** Whether an annotated document is being read for the first time. */
  isFirst(document: vscode.TextDocument): boolean {
    const isShown = this.announced.get(document.uri.toString()) !== undefined;
    return !isShown && this.readings.isPending(document) && this.readings.willAnnotate(document);
  }

  /** Whether the active document is being read for the first time: that takes a moment when it is long. */
  get isReading(): boolean {
    return this.current !== undefined && !this.shownAnyway && this.readings.isPending(this.current);
  }

  /**
   * The reading of a document's present version, at once; undefined for a document that Brief Lens leaves alone. It
   * holds up everything else while a long document is read: only for what a user has asked for just now.
   */
  read(document: vscode.TextDocument): Reading | undefined {
    for (;;) {
      const found = this.readings.presentOf(document);
      if (!(found instanceof SlicedWork)) return found;
      found.finish();
    }
  }

  /** The same as soon as it is there, with time for everything else meanwhile. */
  async settled(document: vscode.TextDocument): Promise<Reading | undefined> {
    for (;;) {
      const found = this.readings.presentOf(document);
      if (!(found instanceof SlicedWork)) return found;
      await found.promise;
    }
  }

  /** The annotated brief of a document, at once: for commands. */
  briefOf(document: vscode.TextDocument): Brief | undefined {
    const reading = this.read(document);
    return reading?.annotated ? reading.brief : undefined;
  }

  /** The same as soon as it is there: for the language features. */
  async settledBriefOf(document: vscode.TextDocument): Promise<Brief | undefined> {
    const reading = await this.settled(document);
    return reading?.annotated ? reading.brief : undefined;
  }

  /** How a document is to be treated: the user's word for this document, or else the setting. */
  modeOf(document: vscode.TextDocument): AnnotateMode {
    return this.modes.of(document);
  }

  /** The user's word for one document; `undefined` takes it back. */
  async setMode(document: vscode.TextDocument, mode: AnnotateMode | undefined): Promise<void> {
    await this.modes.choose(document, mode);
    this.readNow(document);
  }

  /** Everything that is read, or being read. */
  get documents(): readonly vscode.TextDocument[] {
    return this.readings.documents;
  }

  /** Reads a document again although its text is the same: what holds for it has changed. */
  readAnew(document: vscode.TextDocument): void {
    this.readings.outdate(document);
    this.readNow(document);
  }

  private readSoon(
    document: vscode.TextDocument,
    changes: readonly vscode.TextDocumentContentChangeEvent[],
  ): void {
    const key = document.uri.toString();
    if (changes.length === 0 || !this.readings.has(document)) return;
    const edit = toChange(changes);
    this.readings.note(edit, document);
    measured('key', () => this.edited.fire({ document, edit }));
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => this.readNow(document), QUIET),
    );
  }

  /** Reads a document in slices, and announces it when that is done: at once for most. */
  private readNow(document: vscode.TextDocument): void {
    this.timers.delete(document.uri.toString());
    const report = (fault: unknown) => this.log.error(fault instanceof Error ? fault : String(fault));
    try {
      const found = this.readings.presentOf(document);
      if (found instanceof SlicedWork) {
        if (this.isFirst(document)) this.started.fire(document);
        found.promise.then(reading => {
          if (reading?.version === document.version) this.announce(document, reading);
          // What was typed while the document was read for the first time.
          else if (reading) this.readNow(document);
        }, report);
      } else this.announce(document, found);
    } catch (fault) {
      // A fault in reading one document leaves the others as they are.
      report(fault);
    }
  }

  private announce(document: vscode.TextDocument, reading: Reading | undefined): void {
    const key = document.uri.toString();
    if (this.announced.has(key) && this.announced.get(key) === reading) return;
    this.announced.set(key, reading);
    measured('showing', () => {
      if (reading) this.changed.fire(reading);
      else this.closed.fire(document);
      if (document === this.current) this.activated.fire(this.shown);
    });
  }

  private readVisible(editors: readonly vscode.TextEditor[]): void {
    for (const { document } of editors) this.readNow(document);
  }

  private readWithNewBibliography(document: vscode.TextDocument): void {
    if (this.readings.has(document) && this.readings.outdateIfCiting(document)) this.readNow(document);
  }

  private readAgain(): void {
    for (const document of this.documents) this.readAnew(document);
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
    this.activated.fire(this.shown);
  }

  private forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    this.readings.forget(document);
    this.announced.delete(key);
    this.bibliographies.forget(document);
    this.modes.forget(document);
    this.closed.fire(document);
    if (document !== this.current) return;
    this.current = undefined;
    this.followActive();
    if (!this.current) this.activated.fire(undefined);
  }

  dispose(): void {
    clearTimeout(this.starting);
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.readings.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
