import * as vscode from 'vscode';
import type { StudyChange } from '../core/study/session';
import { WriteQueue } from '../core/study/writeQueue';
import type { StudyPath } from '../core/text/studyPath';
import { setContext } from './contextKeys';
import { Disposables } from './disposables';
import type { Errors } from './errors';
import { findStudyFolders } from './findStudyFolders';
import { Study } from './study';

export interface StudyEvent {
  readonly study: Study;
  readonly change: StudyChange;
}

/** A file of a study. */
export interface StudyFile {
  readonly study: Study;
  readonly path: StudyPath;
}

/** The studies of this window: one for each folder with a `study.yaml`, in path order. */
export class Studies extends Disposables {
  private readonly found = new Map<string, Study>();
  private readonly listChanged = this.register(new vscode.EventEmitter<void>());
  private readonly studyChanged = this.register(new vscode.EventEmitter<StudyEvent>());
  private readonly searches = new WriteQueue<'search'>();

  /** A study came or went. */
  readonly onDidChangeList = this.listChanged.event;
  private readonly placing = this.register(new vscode.EventEmitter<Study>());

  /** See `Study.onPlacing`. */
  readonly onPlacing = this.placing.event;
  /** Something in a study changed, or it was opened. */
  readonly onDidChangeStudy = this.studyChanged.event;

  constructor(private readonly errors: Errors) {
    super();
    const search = (): void => this.inBackground(this.search());
    this.register(vscode.workspace.onDidChangeWorkspaceFolders(search));
    const watcher = this.register(vscode.workspace.createFileSystemWatcher('**/study.yaml', false, true, false));
    this.register(watcher.onDidCreate(search));
    this.register(watcher.onDidDelete(search));
    // Watchers miss what happens outside a browser, and sometimes on network drives.
    this.register(
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.inBackground(this.refresh());
      }),
    );
  }

  get all(): readonly Study[] {
    return [...this.found.values()];
  }

  /** The study that a file or folder belongs to: of nested ones the innermost. */
  of(uri: vscode.Uri): Study | undefined {
    return this.all
      .filter((study) => study.id === uri.toString() || study.pathOf(uri) !== undefined)
      .sort((a, b) => b.folder.path.length - a.folder.path.length)[0];
  }

  /** The study and the path in it of a document; undefined where it belongs to none. */
  fileOf(uri: vscode.Uri): StudyFile | undefined {
    const study = this.of(uri);
    const path = study?.pathOf(uri);
    return study && path !== undefined ? { study, path } : undefined;
  }

  /** The study at hand: that of the active editor, else the only one. */
  get active(): Study | undefined {
    const uri = vscode.window.activeTextEditor?.document.uri;
    return (uri && this.of(uri)) ?? (this.found.size === 1 ? this.all[0] : undefined);
  }

  /** Looks for studies, and reads again those that are open. */
  async refresh(): Promise<void> {
    await this.search();
    await Promise.all(this.all.map((study) => study.reload()));
  }

  /** Looks for studies in the folders of the window. None is read before something needs it: see `Study.open`. */
  search(): Promise<void> {
    // A search under way may have passed by what the caller wants found: each looks anew, after it.
    return this.searches.run('search', () => this.findAll());
  }

  override dispose(): void {
    this.found.forEach((study) => study.dispose());
    super.dispose();
  }

  private async findAll(): Promise<void> {
    const folders = new Map((await findStudyFolders()).map((folder) => [folder.toString(), folder]));
    const gone = this.all.filter(({ id }) => !folders.has(id));
    const fresh = [...folders].filter(([id]) => !this.found.has(id)).map(([, folder]) => folder);
    gone.forEach((study) => this.forget(study));
    fresh.forEach((folder) => this.add(folder));
    await setContext('intercoder.studies', this.found.size);
    if (gone.length + fresh.length > 0) this.listChanged.fire();
  }

  private add(folder: vscode.Uri): void {
    const study = new Study(folder, this.errors);
    study.onDidChange((change) => this.studyChanged.fire({ study, change }));
    study.onPlacing(() => this.placing.fire(study));
    this.found.set(study.id, study);
  }

  private forget(study: Study): void {
    this.found.delete(study.id);
    study.dispose();
  }

  private inBackground(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.errors.record(error));
  }
}
