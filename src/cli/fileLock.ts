import { open, rm, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** In milliseconds. A write takes a few; a lock as old as this was left by a process that was killed. */
const stale = 10_000;
const patience = 20_000;

/**
 * Runs `work` while this process holds a lock file beside the file, which other processes of ours wait for.
 * @returns undefined where another process held on to it for too long; `work` did not run then
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<{ readonly result: T } | undefined> {
  const lock = `${file}.lock`;
  if (!(await take(lock))) return undefined;
  try {
    return { result: await work() };
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<boolean> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    try {
      await (await open(lock, 'wx')).close();
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      await removeStale(lock);
    }
    await wait(2 + Math.random() * 10);
  }
  return false;
}

async function removeStale(lock: string): Promise<void> {
  // Gone already means that its holder has finished.
  const { mtimeMs } = await stat(lock).catch(() => ({ mtimeMs: Infinity }));
  if (Date.now() - mtimeMs > stale) await rm(lock, { force: true });
}
