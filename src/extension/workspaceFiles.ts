import * as vscode from 'vscode';
import { IntercoderError } from '../core/intercoderError';
import type { DirectoryEntry, FileSystem, ReadResult } from '../core/study/ports';
import { holdsWaiting, isReadWhole, isStoredAmiss, isWrittenInPlace, readHeld } from '../core/study/heldVersion';
import { asideOf, leftOverAt, makingOf, newVersionOf } from '../core/study/leftOverNames';
import { sameBytes } from '../core/text/sameBytes';
import { baseName, folderOf, joinPath, rootPath, type StudyPath } from '../core/text/studyPath';
import { isDone } from './editorLock';
import { FileLocks, TurnLost } from './fileLocks';
import { isAbsent, isThere } from './isThere';
import { t } from './l10n';
import { uriOf } from './studyUri';

const { fs } = vscode.workspace;

/** Schemes with a disk behind them, where a file half written is what a killed process leaves. */
const onDisk = new Set(['file', 'vscode-remote']);

/**
 * A study's files through the editor's own file systems, so that the same code runs on a desktop, over SSH and in a
 * browser. These offer no atomic write: on a disk a new version is written beside the old one and waits there, whole,
 * until it is in its place. A process killed meanwhile leaves it, and reading finds it there: see `readHeld`.
 */
export class WorkspaceFiles implements FileSystem {
  private readonly linkedFolders = new Map<StudyPath, Promise<boolean>>();
  /** What was written over files in their place, and still waits beside them as well. */
  private readonly placed = new Map<StudyPath, Uint8Array>();
  /** What stood there when the lock was found free, for the write under it. */
  private readonly glances = new Map<StudyPath, Promise<Glance>>();
  private readonly locks = new FileLocks({
    uriOf: (path) => uriOf(this.folder, path),
    canLock: (path) => this.canLock(path),
    forget: (path) => void this.glances.delete(path),
    hasLeft: (path) => this.placed.has(path),
    clear: (path) => this.clear(path),
  });

  /** @param hasDisk whether a process that is killed can leave a file half written */
  constructor(
    private readonly folder: vscode.Uri,
    private readonly hasDisk = onDisk.has(folder.scheme),
  ) {}

  read(path: StudyPath, maxBytes?: number): Promise<ReadResult> {
    const plain = (at: StudyPath): Promise<ReadResult> => this.readPlain(at, maxBytes);
    return this.hasDisk ? readHeld(path, plain) : plain(path);
  }

  async write(path: StudyPath, bytes: Uint8Array): Promise<void> {
    await this.locks.whenEnded(path);
    await this.locks.makeSure(path);
    await failing(path, async () => {
      if (this.hasDisk && (await this.isThere(path))) return this.placeOver(path, bytes);
      await fs.createDirectory(uriOf(this.folder, folderOf(path)));
      if (await this.isLinked(folderOf(path))) throw new Error(t('files.isLink'));
      return this.hasDisk ? this.make(path, bytes) : this.writeOver(path, bytes);
    });
  }

  async replace(path: StudyPath, bytes: Uint8Array, over: Uint8Array): Promise<boolean> {
    // Elsewhere there is no second version that could be waiting.
    if (!this.hasDisk || !isWrittenInPlace(path)) return false;
    await this.locks.whenEnded(path);
    let isOver = false as boolean;
    await failing(path, async () => {
      isOver = (await this.isAlone(path, over.length)) && (await this.placeIn(path, bytes, over));
    });
    if (isOver) this.placed.set(path, bytes);
    // What the file holds is read next.
    else await this.locks.makeSure(path);
    this.locks.clearAfter(path);
    return isOver;
  }

  exclusively<T>(path: StudyPath, work: () => Promise<T>, reach?: 'thisFile'): Promise<T> {
    // Elsewhere no other program is at the same files.
    return this.hasDisk ? this.locks.exclusively(path, work, reach) : work();
  }

  async remove(path: StudyPath): Promise<void> {
    await this.locks.whenEnded(path);
    // Without the file, what waits beside it would be read in its place.
    if (this.hasDisk) await isDone(fs.delete(uriOf(this.folder, newVersionOf(path))));
    await failing(path, () => fs.delete(uriOf(this.folder, path)));
  }

  async list(folder: StudyPath): Promise<readonly DirectoryEntry[]> {
    let found: [string, vscode.FileType][];
    try {
      const [entries, isLinked] = await Promise.all([
        fs.readDirectory(uriOf(this.folder, folder)),
        this.isLinked(folder),
      ]);
      found = isLinked ? [] : entries;
    } catch (error) {
      // The port's contract: a folder that is absent or unreadable has no entries.
      if (error instanceof vscode.FileSystemError) return [];
      throw error;
    }
    if (!this.hasDisk) return inNameOrder(found.map(([name, type]) => ({ name, ...kindOf(type) })));
    const names = new Set(found.map(([name]) => name));
    // A file that is gone, and whose new version still waits, is there for every reader.
    const entries = found.flatMap(([name, type]): DirectoryEntry[] => {
      const left = leftOverAt(joinPath(folder, name));
      const of = left?.kind === 'newVersion' ? baseName(left.of) : undefined;
      const entry = { name, ...kindOf(type) };
      return of === undefined || names.has(of) ? [entry] : [entry, { ...entry, name: of }];
    });
    return inNameOrder(entries);
  }

  /** Only beside a file that is there: a folder must not be made for a lock, and a link not followed. */
  private async canLock(path: StudyPath): Promise<boolean> {
    if (await this.isLinked(folderOf(path)).catch(() => true)) return false;
    const glance = this.glance(path);
    // The write under the lock needs no other: whoever writes from here on has to take the lock first.
    if (isWrittenInPlace(path)) this.glances.set(path, glance);
    return (await glance).there.kind !== 'absent' && fs.isWritableFileSystem(this.folder.scheme) !== false;
  }

  private async readPlain(path: StudyPath, maxBytes = Infinity): Promise<ReadResult> {
    const uri = uriOf(this.folder, path);
    try {
      let stat = await fs.stat(uri);
      for (let attempt = 1; ; attempt++) {
        if (isLink(stat) || (await this.isLinked(folderOf(path)))) {
          return { kind: 'unreadable', reason: t('files.isLink'), isLink: true };
        }
        if (stat.size > maxBytes) return { kind: 'tooLarge', size: stat.size };
        const bytes = await fs.readFile(uri);
        if (!this.hasDisk || isReadWhole(path, stat.size, attempt)) return { kind: 'file', bytes };
        const before = stat;
        stat = await fs.stat(uri);
        if (stat.size === before.size && stat.mtime === before.mtime) return { kind: 'file', bytes };
      }
    } catch (error) {
      if (isAbsent(error)) return { kind: 'absent' };
      if (isLoop(error)) return { kind: 'unreadable', reason: t('files.isLoop'), isLink: true };
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
    // A folder that is not there yet may be made, and a link give way to one: only what can be read is kept.
    const forget = (): boolean => this.linkedFolders.delete(folder);
    void linked.then((isLink) => isLink && forget(), forget);
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

  /** Whether a file of this size is there, and no other version of it. */
  private async isAlone(path: StudyPath, size: number): Promise<boolean> {
    const { there, waiting } = await (this.glances.get(path) ?? this.glance(path));
    if (there.kind === 'unreadable') throw new Error(there.reason);
    return waiting.kind === 'absent' && there.kind === 'tooLarge' && there.size === size;
  }

  private async glance(path: StudyPath): Promise<Glance> {
    const [there, waiting] = await Promise.all([this.readPlain(path, 0), this.readPlain(newVersionOf(path), 0)]);
    return { there, waiting };
  }

  /** Writes over a file in its place once the new version waits beside it; the caller clears that away. */
  private async placeIn(path: StudyPath, bytes: Uint8Array, over: Uint8Array): Promise<boolean> {
    const [file, beside] = [uriOf(this.folder, path), uriOf(this.folder, newVersionOf(path))];
    const waiting = fs.writeFile(beside, bytes);
    const reading = fs.readFile(file);
    // As late as it costs nothing: the later it is asked, the surer it is that no other mark is still on its way.
    const asking = isDone(reading).then(() => this.locks.checkTurn(path));
    const [held, waits, turn] = await Promise.allSettled([reading, waiting, asking]);
    // What waits there now may be the other window's.
    if (turn.status === 'rejected') throw turn.reason;
    if (held.status === 'rejected' || waits.status === 'rejected' || !sameBytes(held.value, over)) {
      await isDone(fs.delete(beside));
      if (held.status === 'rejected') throw held.reason;
      if (waits.status === 'rejected') throw waits.reason;
      return false;
    }
    try {
      await fs.writeFile(file, bytes);
    } catch (error) {
      // There may be no room to write, and still be for another name of what is written already.
      if (await isDone(fs.rename(beside, file, { overwrite: true }))) return true;
      // What waits beside it is all there is of either version until the old one is back.
      if (await isDone(fs.writeFile(file, over))) await isDone(fs.delete(beside));
      throw error;
    }
    return true;
  }

  /**
   * What is left of a write that has come to its end: what waits beside the file, once that is seen to hold it. A disk may
   * have stored less than it was given and said nothing. Where it stays, it says nothing new, and `check` tells of it.
   */
  private async clear(path: StudyPath): Promise<void> {
    const bytes = this.placed.get(path);
    if (bytes === undefined) return;
    this.placed.delete(path);
    for (let attempt = 0; attempt < 2; attempt++) {
      const held = await this.readPlain(path);
      if (held.kind !== 'file') return;
      if (!(await isStoredAmiss(path, held.bytes, bytes))) {
        await isDone(fs.delete(uriOf(this.folder, newVersionOf(path))));
        return;
      }
      await isDone(fs.writeFile(uriOf(this.folder, path), bytes));
    }
  }

  private async placeOver(path: StudyPath, bytes: Uint8Array): Promise<void> {
    const [file, beside] = [uriOf(this.folder, path), uriOf(this.folder, newVersionOf(path))];
    // What waits there may be all that is whole of the file.
    const isWaiting = (await this.readPlain(newVersionOf(path), 0)).kind !== 'absent';
    const fresh = isWaiting ? uriOf(this.folder, makingOf(path)) : beside;
    const mayGo = !isWaiting || !(await this.waitsWithMore(path, bytes));
    await this.locks.checkTurn(path);
    await draft(fresh, bytes);
    await this.locks.checkTurn(path);
    await takePlace(fresh, file, bytes);
    if (!mayGo) await isDone(fs.rename(beside, uriOf(this.folder, asideOf(path, Date.now()))));
    else if (isWaiting) await isDone(fs.delete(beside));
  }

  /**
   * Whether what waits beside a file says something that neither the file nor what is to be written does: then it is put
   * aside, for `check` to tell of.
   */
  private async waitsWithMore(path: StudyPath, bytes: Uint8Array): Promise<boolean> {
    const [held, waiting] = await Promise.all([this.readPlain(path), this.readPlain(newVersionOf(path))]);
    if (held.kind !== 'file' || waiting.kind !== 'file' || holdsWaiting(path, held.bytes, waiting.bytes)) return false;
    const { saysMore } = await import('../core/study/saysMore');
    return [held.bytes, bytes].every((one) => saysMore(path, waiting.bytes, one));
  }

  /** A process killed meanwhile leaves no file, rather than half of one. */
  private async make(path: StudyPath, bytes: Uint8Array): Promise<void> {
    const making = uriOf(this.folder, makingOf(path));
    await draft(making, bytes);
    await takePlace(making, uriOf(this.folder, path), bytes);
    // What may have waited here is older than this, and would be read for it where the next write is cut off.
    await isDone(fs.delete(uriOf(this.folder, newVersionOf(path))));
  }

  /** Where it fails, what was there is put back: half of a file may be all that was stored. */
  private async writeOver(path: StudyPath, bytes: Uint8Array): Promise<void> {
    const before = await this.readPlain(path);
    if (before.kind === 'unreadable') throw new Error(before.reason);
    const uri = uriOf(this.folder, path);
    try {
      await writeAndReadBack(uri, bytes);
    } catch (error) {
      await isDone(before.kind === 'file' ? fs.writeFile(uri, before.bytes) : fs.delete(uri));
      throw error;
    }
  }
}

async function writeAndReadBack(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  await fs.writeFile(uri, bytes);
  if (!sameBytes(await fs.readFile(uri), bytes)) throw new Error(t('files.readBackDiffers'));
}

/** Writes a new version under a name of its own; what of it was stored in vain goes. */
async function draft(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  // Right before the write: it would go where a link leads.
  if (await isLinkAt(uri)) throw new Error(t('files.isLink'));
  try {
    await writeAndReadBack(uri, bytes);
  } catch (error) {
    await isDone(fs.delete(uri));
    throw error;
  }
}

/**
 * The editor takes the old file away before it gives its name to the new one, and looks at it afterwards: where that fails,
 * either may have been done already.
 */
async function takePlace(fresh: vscode.Uri, file: vscode.Uri, bytes: Uint8Array): Promise<void> {
  try {
    await fs.rename(fresh, file, { overwrite: true });
  } catch (error) {
    const held = (await isThere(file)) ? await fs.readFile(file) : undefined;
    if (held === undefined) {
      if (await isDone(fs.rename(fresh, file, { overwrite: true }))) return;
      await writeAndReadBack(file, bytes);
    }
    await isDone(fs.delete(fresh));
    if (held !== undefined && !sameBytes(held, bytes)) throw error;
  }
}

/** A file and the version that may wait beside it; of files that are there only the sizes are told. */
interface Glance {
  readonly there: ReadResult;
  readonly waiting: ReadResult;
}

const inNameOrder = (entries: readonly DirectoryEntry[]): readonly DirectoryEntry[] =>
  [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));

/** Whether a name is one that a write gives to a file only until it is done. */
export const isTemporary = (name: string): boolean => leftOverAt(name as StudyPath) !== undefined;

const isLink = ({ type }: vscode.FileStat): boolean => (type & vscode.FileType.SymbolicLink) !== 0;

/** @throws what keeps it from being told; nothing at all is no link */
async function isLinkAt(uri: vscode.Uri): Promise<boolean> {
  try {
    return isLink(await fs.stat(uri));
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

/** The editor has no code of its own for it. */
const isLoop = (error: unknown): boolean => error instanceof Error && error.message.includes('ELOOP');

function kindOf(type: vscode.FileType): Omit<DirectoryEntry, 'name'> {
  if (type === vscode.FileType.File) return { kind: 'file' };
  if (type === vscode.FileType.Directory) return { kind: 'folder' };
  const isLinkedFolder = (type & vscode.FileType.Directory) !== 0;
  return isLinkedFolder ? { kind: 'other', isLinkedFolder } : { kind: 'other' };
}

async function failing(file: StudyPath, work: () => PromiseLike<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof TurnLost) throw error;
    const reason = (error instanceof Error ? error.message : String(error)).replace(/^Error: /, '');
    throw new IntercoderError('file.writeFailed', { file, reason }, { cause: error });
  }
}
