import { randomBytes } from 'node:crypto';
import { link, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

/** In milliseconds. A write takes a few; a lock as old as this was left behind, whoever's it is. */
const stale = 10_000;
const patience = 20_000;

/**
 * Runs `work` while this process holds a lock file beside the file, which other processes of ours wait for. What a
 * process left that was killed is taken over at once.
 * @returns undefined where another process held on to it for too long; `work` did not run then
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<{ readonly result: T } | undefined> {
  const lock = lockOf(file);
  const end = Date.now() + patience;
  while (await take(lock, end)) {
    held.add(lock);
    try {
      return { result: await work() };
    } catch (error) {
      if (!(error instanceof TurnLost)) throw error;
    } finally {
      held.delete(lock);
      // What cannot be told is left alone: it is taken over once it is old.
      if (await isOurs(lock).catch(() => false)) await remove(lock);
    }
  }
  return undefined;
}

export const lockOf = (file: string): string => `${file}.lock`;

const held = new Set<string>();

/** Nothing was written: `withLock` begins anew once it is this process's turn again. */
class TurnLost extends Error {}

/**
 * To be asked just before a file is put in its place. An editor cannot make a file only where there is none, so it may
 * have put its mark over that of this process, and whose mark is there may write.
 * @throws TurnLost for the `withLock` around it; what keeps the lock from being read
 */
export async function checkTurn(file: string): Promise<void> {
  const lock = lockOf(file);
  if (held.has(lock) && !(await isOurs(lock))) throw new TurnLost(lock);
}

/** One that is gone is nobody's. @throws what keeps it from being read */
async function isOurs(lock: string): Promise<boolean> {
  try {
    return (await readFile(lock, 'utf8')) === holder(process.pid);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** The work is done, whatever becomes of the lock: one that stays is taken over, and `check` tells of it. */
const remove = (lock: string): Promise<void> => rm(lock, { force: true }).catch(() => undefined);

/** @param end when to give up, as `Date.now()` has it */
async function take(lock: string, end: number): Promise<boolean> {
  while (Date.now() < end) {
    if (await make(lock)) return true;
    await removeLeftBehind(lock);
    await wait(2 + Math.random() * 10);
  }
  return false;
}

/**
 * Whether the lock is ours now. It gets its name with its holder in it: made first and filled then, one of a process
 * that was killed in between would say nothing, and have to grow old.
 */
async function make(lock: string): Promise<boolean> {
  const draft = `${lock}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeFile(draft, holder(process.pid));
    await link(draft, lock).catch((error: unknown) => {
      if (!cannotLink.has(codeOf(error))) throw error;
      return writeFile(lock, holder(process.pid), { flag: 'wx' });
    });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return false;
  } finally {
    await remove(draft);
  }
}

/** What file systems say that know no second name for a file. */
const cannotLink: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']);

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

const holder = (pid: number): string => `${pid}@${hostname()}`;

/** One at a time, or the second to see an old lock would take away the new one of the first. */
async function removeLeftBehind(lock: string): Promise<void> {
  if (!(await isLeftBehind(lock))) return;
  const guard = `${lock}.guard`;
  if (!(await make(guard))) {
    if (await isOld(guard)) await remove(guard);
    return;
  }
  try {
    if (await isLeftBehind(lock)) await remove(lock);
  } finally {
    await remove(guard);
  }
}

async function isLeftBehind(lock: string): Promise<boolean> {
  // Gone already means that its holder has finished.
  const [pid, host] = (await readFile(lock, 'utf8').catch(() => '')).split('@');
  if (host !== hostname()) return isOld(lock);
  return Number(pid) === process.pid ? !held.has(lock) : !isRunning(Number(pid)) || (await isOld(lock));
}

async function isOld(lock: string): Promise<boolean> {
  const { mtimeMs } = await stat(lock).catch(() => ({ mtimeMs: Infinity }));
  return Date.now() - mtimeMs > stale;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is one, too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
