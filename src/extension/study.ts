import * as vscode from 'vscode';
import type { StudyChange, StudySession } from '../core/study/session';
import type { StudySnapshot } from '../core/study/snapshot';
import { baseName, type StudyPath } from '../core/text/studyPath';
import { Debounced } from './debounce';
import { Disposables } from './disposables';
import type { Errors } from './errors';
import { studyPathOf, uriOf } from './studyUri';
import { isTemporary } from './workspaceFiles';
import { worldOf } from './world';

/** Long enough for a `git checkout` to arrive in a few pieces, short enough to look immediate. */
const quietMilliseconds = 120;

/** One study of the window: its folder, and its session once that has been opened. */
export class Study extends Disposables {
  private readonly changed = this.register(new vscode.EventEmitter<StudyChange>());
  /** Also fires when the study was opened, or could not be. */
  readonly onDidChange = this.changed.event;
  private readonly placing = this.register(new vscode.EventEmitter<void>());
  /** A coding is about to be stored, and can be drawn meanwhile; `onDidChange` follows. */
  readonly onPlacing = this.placing.event;

  private readonly toSettle: Debounced;
  private settlingNow = { aborted: false };
  private opening: Promise<StudySession> | undefined;
  private opened: StudySession | undefined;
  private failed: unknown;
  private storing = 0;
  private readonly touched = new Set<StudyPath>();
  private readonly settled: Debounced;

  constructor(
    readonly folder: vscode.Uri,
    private readonly errors: Errors,
  ) {
    super();
    this.settled = this.register(new Debounced(quietMilliseconds, () => this.inBackground(this.reloadTouched())));
    this.toSettle = this.register(new Debounced(quietMilliseconds, () => this.inBackground(this.settle())));
    const watcher = this.register(vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/*')));
    const touch = (uri: vscode.Uri): void => this.touch(uri);
    this.register(watcher.onDidChange(touch));
    this.register(watcher.onDidCreate(touch));
    this.register(watcher.onDidDelete(touch));
  }

  /** Unique in the window, and the same the next time. */
  get id(): string {
    return this.folder.toString();
  }

  /** Undefined until it has been read. */
  get session(): StudySession | undefined {
    return this.opened;
  }

  get current(): StudySnapshot | undefined {
    return this.opened?.current;
  }

  /** Why it cannot be read: not at all, or not any more since its settings changed. */
  get failure(): unknown {
    return this.failed;
  }

  get name(): string {
    return this.current?.config.title ?? baseName(this.folder.path as StudyPath);
  }

  /** Reads the study, once. Rejects with what kept it from being read; a later call tries again. */
  open(): Promise<StudySession> {
    return (this.opening ??= this.read());
  }

  /** Whether a text that was saved waits for its passages' places: until they are stored, they only seem to have moved. */
  get isStoringPlaces(): boolean {
    return this.storing > 0;
  }

  /** Marks `store`, which stores the places in a text that was just saved. */
  async storingPlaces(store: () => Promise<void>): Promise<void> {
    this.storing++;
    try {
      await store();
    } finally {
      this.storing--;
    }
  }

  uriOf(path: StudyPath): vscode.Uri {
    return uriOf(this.folder, path);
  }

  pathOf(uri: vscode.Uri): StudyPath | undefined {
    return studyPathOf(this.folder, uri);
  }

  /** Reads again what may have changed outside the editor: these files, or everything. Nothing if it was never read. */
  async reload(paths?: readonly StudyPath[]): Promise<void> {
    if (this.opened === undefined) {
      if (this.failed !== undefined) await this.open();
      return;
    }
    try {
      await this.opened.reload(paths);
    } catch (error) {
      this.fail(error);
      throw error;
    }
    if (this.failed !== undefined) this.recover();
  }

  private async read(): Promise<StudySession> {
    try {
      // What reads a study is loaded with the first that is read.
      const { StudySession } = await import('../core/study/session');
      const session = await StudySession.open(worldOf(this.folder), { keepsUnwritten: true });
      this.register(
        session.onDidChange((change, isPlacing) => {
          if (isPlacing) this.placing.fire();
          else this.tell(change);
        }),
      );
      this.opened = session;
      this.toSettle.trigger();
      this.recover();
      return session;
    } catch (error) {
      this.opening = undefined;
      this.fail(error);
      throw error;
    }
  }

  private tell(change: StudyChange): void {
    this.changed.fire(change);
    if (change.origin !== 'anchoring') this.toSettle.trigger();
  }

  /** Looks for codings that are not where they were stored; what changed meanwhile has asked for it anew. */
  private async settle(): Promise<void> {
    this.settlingNow.aborted = true;
    const { opened } = this;
    if (opened === undefined || opened.isSettled) return;
    this.settlingNow = { aborted: false };
    await opened.settleAnchors(this.settlingNow);
  }

  override dispose(): void {
    this.settlingNow.aborted = true;
    super.dispose();
  }

  private recover(): void {
    this.failed = undefined;
    this.changed.fire({ origin: 'disk', paths: [] });
  }

  private fail(error: unknown): void {
    this.failed = error;
    this.changed.fire({ origin: 'disk', paths: [] });
  }

  private touch(uri: vscode.Uri): void {
    const path = this.pathOf(uri);
    if (path === undefined || isTemporary(baseName(path)) || isForeign(path) || path.endsWith('.lock')) return;
    this.touched.add(path);
    this.settled.trigger();
  }

  private async reloadTouched(): Promise<void> {
    const paths = [...this.touched];
    this.touched.clear();
    await this.reload(paths);
  }

  private inBackground(work: Promise<void>): void {
    work.catch((error: unknown) => this.errors.record(error));
  }
}

const isForeign = (path: StudyPath): boolean => /(?:^|\/)(?:\.git|node_modules)\//.test(path);
