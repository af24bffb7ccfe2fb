import * as vscode from 'vscode';
import type { EditReason } from '../../../core/anchoring/liveEdits';
import { editsOf } from '../../convert';
import { Disposables } from '../../disposables';
import type { Errors } from '../../errors';
import { nextTurn, sliceMilliseconds } from '../../nextTurn';
import type { Studies, StudyFile } from '../../studies';
import type { Study } from '../../study';
import type { ShownCoders } from '../coders/shownCoders';
import type { Identity } from '../identity/identity';
import type { Judging } from '../rounds/judging';
import type { KnownTranscript } from './livePassages';
import type { LiveTranscript } from './liveTranscript';

export interface LiveChange {
  readonly document: vscode.TextDocument;
  /** By an edit of the document, rather than by what is known of it. */
  readonly isTyped: boolean;
}

/** Where the codings of open transcripts are right now, typing included. */
export class LiveDocuments extends Disposables {
  private readonly open = new Map<vscode.TextDocument, LiveTranscript>();
  private readonly looking = new WeakSet<LiveTranscript>();
  private readonly changed = this.register(new vscode.EventEmitter<LiveChange>());
  /** Codings of a document came, went, moved or are called otherwise. */
  readonly onDidChange = this.changed.event;

  private readonly edited = this.register(new vscode.EventEmitter<vscode.TextDocumentChangeEvent>());
  /** A transcript was edited, told before any change that comes of it. */
  readonly onDidEdit = this.edited.event;

  private readonly preparing = this.register(new vscode.EventEmitter<LiveChange>());
  /** What will be told of in a moment by `onDidChange`, for those whom it takes time to be ready for it. */
  readonly onPreparing = this.preparing.event;

  constructor(
    private readonly studies: Studies,
    private readonly identity: Identity,
    private readonly shown: ShownCoders,
    private readonly judging: Judging,
    private readonly errors: Errors,
  ) {
    super();
    const { workspace } = vscode;
    this.register(workspace.onDidOpenTextDocument((document) => this.refresh(document)));
    this.register(workspace.onDidCloseTextDocument((document) => this.forget(document)));
    this.register(workspace.onDidChangeTextDocument((event) => this.edit(event)));
    this.register(studies.onDidChangeList(() => this.refreshAll()));
    this.register(studies.onPlacing((study) => this.errors.background(this.prepare(study))));
    this.register(studies.onDidChangeStudy(({ study }) => this.refreshAll(study)));
    this.register(identity.onDidChange(() => this.refreshAll()));
    this.register(shown.onDidChange(() => this.refreshAll()));
    this.register(judging.onDidChange(() => this.refreshAll()));
    this.refreshAll();
  }

  /** Undefined for what is no transcript of a study, and until its study has been read and what follows edits is loaded. */
  of(document: vscode.TextDocument): LiveTranscript | undefined {
    return this.open.get(document);
  }

  private refreshAll(study?: Study): void {
    for (const document of vscode.workspace.textDocuments) {
      if (study === undefined || this.studies.of(document.uri) === study) this.refresh(document);
    }
  }

  private refresh(document: vscode.TextDocument, isTyped = false): void {
    const file = this.studies.fileOf(document.uri);
    const known = file && this.know(file);
    if (file && this.Transcript === undefined) this.errors.background(this.load());
    else if (file && known) this.follow({ document, isTyped }, file, known);
    else this.forget(document);
  }

  /** With the first transcript that is opened: a study is read, and shown, without. */
  private async load(): Promise<void> {
    const { LiveTranscript } = await import('./liveTranscript');
    if (this.Transcript !== undefined) return;
    this.Transcript = LiveTranscript;
    this.refreshAll();
  }

  private Transcript: typeof LiveTranscript | undefined;

  private follow(change: LiveChange, file: StudyFile, known: KnownTranscript): void {
    const { document } = change;
    const live = this.open.get(document);
    if (live?.file.study !== file.study && this.Transcript)
      this.open.set(document, new this.Transcript(document, file, known));
    else if (live?.isAt(known) === false) live.update(known);
    this.changed.fire(change);
  }

  /** A coding is being stored: what it changes here is worked out meanwhile, in pieces that keep nobody waiting. */
  private async prepare(study: Study): Promise<void> {
    for (const [document, { file }] of [...this.open]) {
      if (file.study !== study) continue;
      await nextTurn();
      if (this.know(file)) await nextTurn();
      // By now it may be closed, or known already.
      const live = this.open.get(document);
      const known = live && this.know(file);
      if (live === undefined || known === undefined || live.isAt(known)) continue;
      live.update(known);
      await nextTurn();
      this.preparing.fire({ document, isTyped: false });
    }
  }

  private know({ study, path }: StudyFile): KnownTranscript | undefined {
    const { session } = study;
    if (session === undefined) {
      // A study that cannot be read says so in the codes view.
      if (study.failure === undefined) study.open().catch((error: unknown) => this.errors.record(error));
      return undefined;
    }
    const viewer = this.identity.viewerOf(study);
    const judged = this.judging.viewOf(study);
    const { snapshot, index } = judged ?? { snapshot: session.current, index: session.index(viewer) };
    const source = snapshot.transcripts.get(path)?.source;
    const isShown = (coder: string): boolean => judged !== undefined || this.shown.isShown(study, coder);
    return source && { source, codebook: snapshot.codebook, coder: viewer.coder, placed: index.placed(path), isShown };
  }

  private forget(document: vscode.TextDocument): void {
    if (this.open.delete(document)) this.changed.fire({ document, isTyped: false });
  }

  private edit(event: vscode.TextDocumentChangeEvent): void {
    const { document, contentChanges } = event;
    const live = this.open.get(document);
    if (live === undefined) return;
    const isEdit = contentChanges.length > 0;
    if (isEdit) this.edited.fire(event);
    if (isEdit) live.edit(editsOf(event), document.isDirty, reasonOf(event));
    else if (document.isDirty) live.becameUnsaved();
    if (!live.lookOn(sliceMilliseconds)) this.errors.background(this.lookAround(document, live));
    // What the file holds, the study may have read before the editor did: it knows best then.
    if (!document.isDirty) this.refresh(document, isEdit);
    else this.changed.fire({ document, isTyped: true });
  }

  /** Much was replaced: what became of the passages around is looked for in pieces that keep nobody waiting. */
  private async lookAround(document: vscode.TextDocument, live: LiveTranscript): Promise<void> {
    // One that goes on already takes what was edited since along.
    if (this.looking.has(live)) return;
    this.looking.add(live);
    do await nextTurn();
    while (this.open.get(document) === live && !live.lookOn(sliceMilliseconds));
    this.looking.delete(live);
    if (this.open.get(document) === live) this.changed.fire({ document, isTyped: false });
  }
}

/**
 * Reading a file again has no reason, leaves no unsaved changes, and replaces whole lines. So may what is typed first into
 * a saved text: that it is unsaved is told after it.
 */
function reasonOf({ reason, document, contentChanges }: vscode.TextDocumentChangeEvent): EditReason {
  if (reason === vscode.TextDocumentChangeReason.Undo) return 'undo';
  if (reason === vscode.TextDocumentChangeReason.Redo) return 'redo';
  return document.isDirty || !contentChanges.every((one) => isOfLines(one, document)) ? 'typed' : 'reload';
}

/** To a line's start from another's, or to the last line. */
function isOfLines(
  { range, text }: vscode.TextDocumentContentChangeEvent,
  { lineCount }: vscode.TextDocument,
): boolean {
  if (range.start.character === 0 && range.end.character === 0) return true;
  return range.start.line + text.split(/\r\n|\r|\n/).length === lineCount;
}
