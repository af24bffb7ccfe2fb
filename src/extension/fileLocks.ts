import type * as vscode from 'vscode';
import { IntercoderError } from '../core/intercoderError';
import type { StudyPath } from '../core/text/studyPath';
import { LockIsLink, withEditorLock, type IsOurs } from './editorLock';
import { t } from './l10n';

/** What the locks have to know of the files they are for. */
export interface LockedFiles {
  readonly uriOf: (path: StudyPath) => vscode.Uri;
  /** Whether a lock may be made beside the file. */
  readonly canLock: (path: StudyPath) => Promise<boolean>;
  /** What was seen of the file before its lock was taken, or under it, is no longer so. */
  readonly forget: (path: StudyPath) => void;
  /** Whether the work left something beside the file, which nobody has to wait for. */
  readonly hasLeft: (path: StudyPath) => boolean;
  /** Clears away what was left. */
  readonly clear: (path: StudyPath) => Promise<void>;
}

/** The lock that work began under went to another window: `exclusively` alone sees it, and waits for the next turn. */
export class TurnLost extends Error {}

/** The locks that this window holds beside a study's files, and what still goes on under them. */
export class FileLocks {
  private readonly held = new Set<StudyPath>();
  /** The locked files of which it is not sure yet who holds the lock. */
  private readonly unsure = new Set<StudyPath>();
  /** For the files that are locked. */
  private readonly turns = new Map<StudyPath, IsOurs>();
  /** What is still being cleared away after a write, which nobody waits for but the next one. */
  private readonly endings = new Map<StudyPath, Promise<void>>();

  constructor(private readonly files: LockedFiles) {}

  /** Resolves when what was left to do after the last write is done. */
  async whenEnded(path: StudyPath): Promise<void> {
    await this.endings.get(path);
  }

  /** Clears away what a write left: where the file is locked, before others get at it, and otherwise now. */
  clearAfter(path: StudyPath): void {
    if (!this.held.has(path)) this.endings.set(path, this.files.clear(path));
  }

  /**
   * Runs work under a lock, again where the lock went to another window before anything was written.
   * @throws IntercoderError `file.busy`, `file.writeFailed` where a link stands in the lock's place; what `work` throws
   */
  async exclusively<T>(path: StudyPath, work: () => Promise<T>, reach?: 'thisFile'): Promise<T> {
    for (let begins = reach; ; begins = undefined) {
      await this.endings.get(path);
      try {
        return await this.underLock(path, work, begins);
      } catch (error) {
        if (error instanceof LockIsLink) {
          throw new IntercoderError('file.writeFailed', { file: `${path}.lock`, reason: t('files.isLink') });
        }
        // Nothing was written: what is to be written follows from what the other window makes of the file.
        if (!(error instanceof TurnLost)) throw error;
      }
    }
  }

  /** @throws TurnLost where the lock that work began under went to another window */
  async makeSure(path: StudyPath): Promise<void> {
    if (this.unsure.delete(path)) await this.checkTurn(path);
  }

  /** @throws TurnLost where another window has put its mark on the lock meanwhile */
  async checkTurn(path: StudyPath): Promise<void> {
    if ((await this.turns.get(path)?.()) === false) throw new TurnLost(path);
  }

  private async underLock<T>(path: StudyPath, work: () => Promise<T>, reach?: 'thisFile'): Promise<T> {
    const { files } = this;
    let hasLeft = false as boolean;
    const locked = async (): Promise<T> => {
      this.held.add(path);
      try {
        return await work();
      } finally {
        this.held.delete(path);
        this.unsure.delete(path);
        this.turns.delete(path);
        files.forget(path);
        hasLeft = files.hasLeft(path);
      }
    };
    const done = await withEditorLock(files.uriOf(path), locked, {
      canLock: files.canLock(path),
      onWaiting: () => files.forget(path),
      begins: reach === 'thisFile' ? 'marked' : 'sure',
      onMarked: (isOurs) => {
        this.turns.set(path, isOurs);
        if (reach === 'thisFile') this.unsure.add(path);
      },
      end: () => files.clear(path),
    });
    if (done === undefined) throw new IntercoderError('file.busy', { file: path });
    const ended = done.ended.finally(() => this.endings.delete(path));
    this.endings.set(path, ended);
    if (!hasLeft) await ended;
    return done.result;
  }
}
