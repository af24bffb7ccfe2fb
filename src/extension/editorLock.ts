import { v4 } from 'uuid';
import * as vscode from 'vscode';
import { sameBytes } from '../core/text/sameBytes';

// Every host has timers, but neither Node's nor the DOM's types belong here.
declare function setTimeout(run: () => void, milliseconds: number): unknown;

const { fs } = vscode.workspace;

/** In milliseconds. A write takes a few; a lock as old as this was left by a window that was killed. */
const stale = 10_000;
const patience = 20_000;

/** Whether the lock still bears the mark of this window: whose mark is there may write. */
export type IsOurs = () => Thenable<boolean>;

export interface Locking {
  /** Whether a lock may be made there at all; `work` runs without one where not. */
  readonly canLock: Promise<boolean>;
  /** `marked`: `work` begins before it is sure who holds the lock, and asks that before anything of the file is changed. */
  readonly begins: 'marked' | 'sure';
  /** Called when another one holds the lock: what was seen of the file before is no longer so. */
  readonly onWaiting: () => void;
  /** Called when this window's mark is on the lock. */
  readonly onMarked: (isOurs: IsOurs) => void;
  /** What is left to do under the lock after `work`, for which the caller need not wait. */
  readonly end: () => Promise<void>;
}

/**
 * Runs `work` while this window holds a lock file beside the file: the same one that the shell takes, so that windows and
 * shells wait for each other. The editor's file systems cannot make a file only where there is none; so each writes its
 * own mark and holds the lock if that mark is still there when it looks again, and when it is about to write.
 * @returns `ended` resolves when what was left to do is done and the lock is free; undefined where somebody else held on
 *   to it for too long: `work` did not run then
 */
export async function withEditorLock<T>(
  file: vscode.Uri,
  work: () => Promise<T>,
  { end, ...locking }: Locking,
): Promise<{ readonly result: T; readonly ended: Promise<void> } | undefined> {
  const lock = file.with({ path: `${file.path}.lock` });
  const mark = new TextEncoder().encode(v4());
  const isOurs = (): Thenable<boolean> => holds(lock, mark);
  const taken = await take(lock, { mark, isOurs, ...locking });
  if (taken === 'busy') return undefined;
  const free = async (): Promise<void> => {
    await end();
    // Done is done: a lock that stays is stale soon. Where none can be made, nothing can be written: `work` says why.
    if (taken === 'held' && (await isOurs())) await isDone(fs.delete(lock));
  };
  try {
    const result = await work();
    return { result, ended: free() };
  } catch (error) {
    await free();
    throw error;
  }
}

interface Taking extends Omit<Locking, 'end'> {
  readonly mark: Uint8Array;
  readonly isOurs: IsOurs;
}

async function take(
  lock: vscode.Uri,
  { mark, isOurs, canLock, begins, onWaiting, onMarked }: Taking,
): Promise<'held' | 'busy' | 'impossible'> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    // Both at once: each is a way to another process and back.
    const [mayLock, isLockFree] = await Promise.all([canLock, isFree(lock)]);
    if (!mayLock) return 'impossible';
    if (isLockFree) {
      if (!(await isDone(fs.writeFile(lock, mark)))) return 'impossible';
      onMarked(isOurs);
      if (begins === 'marked' || (await isOurs())) return 'held';
    }
    onWaiting();
    await new Promise<void>((resolve) => void setTimeout(resolve, 2 + Math.random() * 10));
  }
  return 'busy';
}

/** For what changes nothing by failing. */
export const isDone = (work: Thenable<unknown>): Thenable<boolean> =>
  work.then(
    () => true,
    () => false,
  );

/** A link stands where the lock would be: a mark would be written where it leads, which may be outside the study. */
export class LockIsLink extends Error {}

/** Nobody's, or left behind. */
const isFree = (lock: vscode.Uri): Thenable<boolean> =>
  fs.stat(lock).then(
    ({ type, mtime }) => {
      if ((type & vscode.FileType.SymbolicLink) !== 0) throw new LockIsLink();
      return Date.now() - mtime > stale;
    },
    () => true,
  );

const holds = (lock: vscode.Uri, mark: Uint8Array): Thenable<boolean> =>
  fs.readFile(lock).then(
    (bytes) => sameBytes(bytes, mark),
    () => false,
  );
