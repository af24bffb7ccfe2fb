import * as vscode from 'vscode';
import { IntercoderError } from '../core/intercoderError';
import type { DirectoryEntry, FileSystem, ReadResult } from '../core/study/ports';
import { leftOverAt, makingOf, newVersionOf } from '../core/study/leftOverNames';
import { sameBytes } from '../core/text/sameBytes';
import { baseName, folderOf, joinPath, rootPath, type StudyPath } from '../core/text/studyPath';
import { withEditorLock } from './editorLock';
import { t } from './l10n';
import { uriOf } from './studyUri';

const { fs } = vscode.workspace;

/** Schemes with a disk behind them, where a file half written is what a killed process leaves. */
const onDisk = new Set(['file', 'vscode-remote']);

/**
 * A study's files through the editor's own file systems, so that the same code runs on a desktop, over SSH and in a
 * browser. These offer no atomic write: on a disk a new version is written beside the old one and renamed over it, which
 * the editor does by removing and then renaming. A process killed in between leaves the new version under its temporary
 * name, and reading finds it there.
 */
export class WorkspaceFiles implements FileSystem {
  private readonly linkedFolders = new Map<StudyPath, Promise<boolean>>();

  constructor(private readonly folder: vscode.Uri) {}

  async read(path: StudyPath, maxBytes?: number): Promise<ReadResult> {
    const found = await this.readPlain(path, maxBytes);
    return found.kind === 'absent' && this.hasDisk ? this.readPlain(newVersionOf(path), maxBytes) : found;
  }

  async write(path: StudyPath, bytes: Uint8Array): Promise<void> {
    await failing(path, async () => {
      if (this.hasDisk && (await this.isThere(path))) return this.placeOver(path, bytes);
      await fs.createDirectory(uriOf(this.folder, folderOf(path)));
      if (await this.isLinked(folderOf(path))) throw new Error(t('files.isLink'));
      return this.hasDisk ? this.make(path, bytes) : this.writeAndReadBack(path, bytes);
    });
  }

  async replace(path: StudyPath, bytes: Uint8Array, over: Uint8Array, placing: () => void): Promise<boolean> {
    // Elsewhere there is no second version that could be waiting.
    if (!this.hasDisk) return false;
    let isOver = false;
    await failing(path, async () => {
      // Without the file itself, what waits beside its place may be all there is of it.
      if (!(await this.isThere(path))) return;
      const beside = uriOf(this.folder, newVersionOf(path));
      const [held] = await Promise.all([fs.readFile(uriOf(this.folder, path)), fs.writeFile(beside, bytes)]);
      isOver = sameBytes(held, over);
      if (!isOver) return fs.delete(beside);
      const renamed = fs.rename(beside, uriOf(this.folder, path), { overwrite: true });
      placing();
      await renamed;
    });
    return isOver;
  }

  async exclusively<T>(path: StudyPath, work: () => Promise<T>): Promise<T> {
    // Elsewhere no other program is at the same files.
    if (!this.hasDisk) return work();
    if (!(await this.canLock(path))) return work();
    const done = await withEditorLock(uriOf(this.folder, path), work);
    if (done === undefined) throw new IntercoderError('file.busy', { file: path });
    return done.result;
  }

  async remove(path: StudyPath): Promise<void> {
    await failing(path, () => fs.delete(uriOf(this.folder, path)));
  }

  async list(folder: StudyPath): Promise<readonly DirectoryEntry[]> {
    let found: [string, vscode.FileType][];
    try {
      found = await fs.readDirectory(uriOf(this.folder, folder));
    } catch (error) {
      // The port's contract: a folder that is absent or unreadable has no entries.
      if (error instanceof vscode.FileSystemError) return [];
      throw error;
    }
    if (!this.hasDisk) return inNameOrder(found.map(([name, type]) => ({ name, kind: kindOf(type) })));
    const names = new Set(found.map(([name]) => name));
    // A file that is gone, and whose new version still waits, is there for every reader.
    const entries = found.flatMap(([name, type]): DirectoryEntry[] => {
      const kind = kindOf(type);
      const left = leftOverAt(joinPath(folder, name));
      const of = left?.kind === 'newVersion' ? baseName(left.of) : undefined;
      return of === undefined || names.has(of)
        ? [{ name, kind }]
        : [
            { name, kind },
            { name: of, kind },
          ];
    });
    return inNameOrder(entries);
  }

  /** Only beside a file that is there: a folder must not be made for a lock, and a link not followed. */
  private async canLock(path: StudyPath): Promise<boolean> {
    if (await this.isLinked(folderOf(path)).catch(() => true)) return false;
    return (await this.readPlain(path, 0)).kind !== 'absent' && fs.isWritableFileSystem(this.folder.scheme) !== false;
  }

  private get hasDisk(): boolean {
    return onDisk.has(this.folder.scheme);
  }

  private async readPlain(path: StudyPath, maxBytes = Infinity): Promise<ReadResult> {
    const uri = uriOf(this.folder, path);
    try {
      const stat = await fs.stat(uri);
      if (isLink(stat) || (await this.isLinked(folderOf(path)))) {
        return { kind: 'unreadable', reason: t('files.isLink') };
      }
      if (stat.size > maxBytes) return { kind: 'tooLarge', size: stat.size };
      return { kind: 'file', bytes: await fs.readFile(uri) };
    } catch (error) {
      if (isAbsent(error)) return { kind: 'absent' };
      if (error instanceof Error) return { kind: 'unreadable', reason: error.message };
      throw error;
    }
  }

  /** Where a link leads cannot be asked here, so none is followed: it may leave the study. */
  private isLinked(folder: StudyPath): Promise<boolean> {
    const known = this.linkedFolders.get(folder);
    if (known) return known;
    const linked = this.lookForLink(folder);
    this.linkedFolders.set(folder, linked);
    // A folder that is not there yet may be made: only an answer is kept.
    linked.catch(() => this.linkedFolders.delete(folder));
    return linked;
  }

  private async lookForLink(folder: StudyPath): Promise<boolean> {
    if (folder === rootPath) return false;
    return isLink(await fs.stat(uriOf(this.folder, folder))) || this.isLinked(folderOf(folder));
  }

  /** @throws Error where it cannot be written over, since a link stands there or before it */
  private async isThere(path: StudyPath): Promise<boolean> {
    const found = await this.readPlain(path, 0);
    if (found.kind === 'unreadable') throw new Error(found.reason);
    return found.kind !== 'absent';
  }

  private async placeOver(path: StudyPath, bytes: Uint8Array): Promise<void> {
    const beside = uriOf(this.folder, newVersionOf(path));
    await fs.writeFile(beside, bytes);
    await fs.rename(beside, uriOf(this.folder, path), { overwrite: true });
  }

  /** A process killed meanwhile leaves no file, rather than half of one. */
  private async make(path: StudyPath, bytes: Uint8Array): Promise<void> {
    const draft = uriOf(this.folder, makingOf(path));
    await fs.writeFile(draft, bytes);
    await fs.rename(draft, uriOf(this.folder, path));
  }

  private async writeAndReadBack(path: StudyPath, bytes: Uint8Array): Promise<void> {
    const uri = uriOf(this.folder, path);
    await fs.writeFile(uri, bytes);
    const written = await fs.readFile(uri);
    if (!sameBytes(written, bytes)) throw new Error(t('files.readBackDiffers'));
  }
}

const inNameOrder = (entries: readonly DirectoryEntry[]): readonly DirectoryEntry[] =>
  [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));

/** Whether a name is one that a write gives to a file only until it is done. */
export const isTemporary = (name: string): boolean => leftOverAt(name as StudyPath) !== undefined;

const isLink = ({ type }: vscode.FileStat): boolean => (type & vscode.FileType.SymbolicLink) !== 0;

function kindOf(type: vscode.FileType): DirectoryEntry['kind'] {
  if (type === vscode.FileType.File) return 'file';
  return type === vscode.FileType.Directory ? 'folder' : 'other';
}

const isAbsent = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory');

async function failing(file: StudyPath, work: () => PromiseLike<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new IntercoderError('file.writeFailed', { file, reason }, { cause: error });
  }
}
