import { randomBytes } from 'node:crypto';
import { lstat, mkdir, open, readdir, readFile, realpath, rename, rm, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { DirectoryEntry, FileSystem, ReadResult } from '../core/study/ports';
import { isReadWhole, readHeld } from '../core/study/heldVersion';
import { leftOverAt, newVersionOf } from '../core/study/leftOverNames';
import { baseName, folderOf, joinPath, type StudyPath } from '../core/text/studyPath';
import { IntercoderError } from '../core/intercoderError';
import { checkTurn, lockOf, withLock } from './fileLock';
import { render, type Language } from '../core/messages/render';

/** The files of one study on this machine's disk. Links that lead out of the study are not followed. */
export class NodeFileSystem implements FileSystem {
  private foundRoot: string | undefined;

  /** @param language of the reasons it gives */
  constructor(
    private readonly root: string,
    private readonly language: Language = 'en',
  ) {}

  read(file: StudyPath, maxBytes = Infinity): Promise<ReadResult> {
    return readHeld(file, (at) => this.readPlain(at, maxBytes));
  }

  private async readPlain(file: StudyPath, maxBytes: number): Promise<ReadResult> {
    try {
      const at = await this.inside(file);
      if (at === undefined) return this.notFollowed('cli.files.leadsOut');
      const link = (await this.isLinked(file, at)) && ({ isLinked: true } as const);
      let found = await stat(at);
      for (let attempt = 1; ; attempt++) {
        // Reading a pipe or a device would wait for ever.
        if (!found.isFile()) return { kind: 'unreadable', reason: render(this.language, 'cli.files.notAFile') };
        const { size, mtimeMs } = found;
        if (size > maxBytes) return { kind: 'tooLarge', size };
        const bytes = await readFile(at);
        if (isReadWhole(file, size, attempt)) return { kind: 'file', bytes, ...link };
        found = await stat(at);
        if (found.size === size && found.mtimeMs === mtimeMs) return { kind: 'file', bytes, ...link };
      }
    } catch (error) {
      if (!isSystemError(error)) throw error;
      if (isAbsent(error)) return this.absent(file);
      if (error.code === 'ELOOP') return this.notFollowed('cli.files.loop');
      return { kind: 'unreadable', reason: reasonOf(error) };
    }
  }

  /** What is not there may be a link to what is not there. */
  private async absent(file: StudyPath): Promise<ReadResult> {
    try {
      const link = await orAbsent(lstat(this.absolute(file)));
      return link?.isSymbolicLink() === true ? this.notFollowed('cli.files.leadsNowhere') : { kind: 'absent' };
    } catch (error) {
      if (!isSystemError(error)) throw error;
      return { kind: 'unreadable', reason: reasonOf(error) };
    }
  }

  private notFollowed(why: 'cli.files.leadsOut' | 'cli.files.leadsNowhere' | 'cli.files.loop'): ReadResult {
    return { kind: 'unreadable', reason: render(this.language, why), isLink: true };
  }

  /** Whether a file is really elsewhere than its path says. Disks may write the same name in other letters. */
  private async isLinked(file: StudyPath, at: string): Promise<boolean> {
    const wanted = path.join(await this.realRoot(), ...file.split('/'));
    const plain = (one: string): string => one.normalize('NFC').toLowerCase();
    return at !== wanted && plain(at) !== plain(wanted);
  }

  async write(file: StudyPath, bytes: Uint8Array): Promise<void> {
    await this.writing(file, async () => {
      await this.makeFolder(folderOf(file));
      await replaceFile(await this.writableAt(file), bytes, () => checkTurn(this.absolute(file)));
    });
  }

  async exclusively<T>(file: StudyPath, work: () => Promise<T>): Promise<T> {
    return this.writing(file, async () => {
      await this.makeFolder(folderOf(file));
      const lock = await orAbsent(lstat(lockOf(this.absolute(file))));
      if (lock?.isDirectory() === true) throw new IntercoderError('file.lockIsFolder', { file, folder: lockOf(file) });
      const done = await withLock(this.absolute(file), work);
      if (done === undefined) throw new IntercoderError('file.busy', { file });
      return done.result;
    });
  }

  async remove(file: StudyPath): Promise<void> {
    await this.writing(file, async () => {
      if ((await this.inside(folderOf(file))) === undefined) throw new IntercoderError('file.outside', { file });
      // Without the file, what an editor has left waiting beside it would be read in its place.
      await rm(this.absolute(newVersionOf(file)), { force: true });
      await unlink(this.absolute(file));
    });
  }

  async list(folder: StudyPath): Promise<readonly DirectoryEntry[]> {
    try {
      const at = await this.inside(folder);
      if (at === undefined) return [];
      const entries = await readdir(at, { withFileTypes: true });
      const listed = entries.map(async (entry): Promise<DirectoryEntry> => {
        const { name } = entry;
        if (entry.isFile()) return { name, kind: 'file' };
        if (entry.isDirectory()) return { name, kind: 'folder' };
        return { name, ...(entry.isSymbolicLink() ? await this.linkKind(folder, name) : other) };
      });
      const found = await Promise.all(listed);
      const names = new Set(found.map(({ name }) => name));
      const waiting = found.flatMap(({ name, kind }): DirectoryEntry[] => {
        const left = leftOverAt(joinPath(folder, name));
        const of = left?.kind === 'newVersion' ? baseName(left.of) : undefined;
        return of === undefined || names.has(of) ? [] : [{ name: of, kind }];
      });
      return [...found, ...waiting].sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      // The port's contract: a folder that is absent or unreadable has no entries.
      if (isSystemError(error)) return [];
      throw error;
    }
  }

  private absolute(file: StudyPath): string {
    return path.join(this.root, ...file.split('/'));
  }

  /** The real place of a file, or undefined where links lead out of the study. */
  private async inside(file: StudyPath): Promise<string | undefined> {
    const at = await realpath(this.absolute(file));
    return (await this.holds(at)) ? at : undefined;
  }

  /** Kept once it is there: every read asks for it. */
  private async realRoot(): Promise<string> {
    return (this.foundRoot ??= await realpath(this.root));
  }

  private async holds(realPath: string): Promise<boolean> {
    const root = await this.realRoot();
    return realPath === root || realPath.startsWith(root + path.sep);
  }

  /** Links to files inside the study are files; links to folders are not followed, since they can make a circle. */
  private async linkKind(folder: StudyPath, name: string): Promise<Omit<DirectoryEntry, 'name'>> {
    try {
      const file = joinPath(folder, name);
      const found = await stat(this.absolute(file));
      if (found.isDirectory()) return { kind: 'other', isLinkedFolder: true };
      return (await this.inside(file)) !== undefined && found.isFile() ? { kind: 'file' } : other;
    } catch (error) {
      if (isSystemError(error)) return other;
      throw error;
    }
  }

  /** Makes a folder and those above it, looking where each leads first: a link may lead out of the study. */
  private async makeFolder(folder: StudyPath): Promise<void> {
    if (folder === '') {
      await mkdir(this.root, { recursive: true });
      return;
    }
    await this.makeFolder(folderOf(folder));
    const there = await orAbsent(realpath(this.absolute(folder)));
    if (there === undefined) await mkdir(this.absolute(folder), { recursive: true });
    else if (!(await this.holds(there))) throw new IntercoderError('file.outside', { file: folder });
  }

  /** Where to write: through a link to where it leads, never out of the study. */
  private async writableAt(file: StudyPath): Promise<string> {
    const wanted = this.absolute(file);
    const found = await orAbsent(lstat(wanted));
    if (found?.isSymbolicLink() !== true) return wanted;
    const at = await this.inside(file);
    if (at === undefined) throw new IntercoderError('file.outside', { file });
    return at;
  }

  private async writing<T>(file: StudyPath, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!isSystemError(error)) throw error;
      throw new IntercoderError('file.writeFailed', { file, reason: reasonOf(error) }, { cause: error });
    }
  }
}

/** Undefined where there is no such file. */
async function orAbsent<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isSystemError(error) && isAbsent(error)) return undefined;
    throw error;
  }
}

/** Where a path leads through links; the path itself where nothing is there. */
export const realPath = async (at: string): Promise<string> => (await orAbsent(realpath(at))) ?? at;

/** @param check last, before it is in its place: what it throws leaves the old file. A crash at any point leaves the old file or the new one: temporary file, its bytes on disk, rename. */
async function replaceFile(at: string, bytes: Uint8Array, check: () => Promise<void>): Promise<void> {
  const temporary = `${at}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const before = await orAbsent(stat(at));
    // Interview data may be for one person's eyes: the new file is open to nobody who could not read the old one.
    const file = await open(temporary, 'wx', before === undefined ? undefined : before.mode & 0o777);
    try {
      // What may be read and written by a group stays so, whatever new files are given here.
      if (before !== undefined) await file.chmod(before.mode & 0o777);
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await check();
    await rename(temporary, at);
  } catch (error) {
    // What went wrong first is what to tell of; where not even this goes, `check` tells what the file is.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

const other = { kind: 'other' } as const;

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error &&
  !(error instanceof IntercoderError) &&
  typeof (error as NodeJS.ErrnoException).code === 'string';

const isAbsent = ({ code }: NodeJS.ErrnoException): boolean => code === 'ENOENT' || code === 'ENOTDIR';

/** Without the path: the message around it names the file as the study knows it. */
const reasonOf = ({ code, message }: NodeJS.ErrnoException): string => code ?? message;
