import { rmdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** Runs work that makes a folder; where it fails, what it made and put nothing in is not left behind. */
export async function leavingNoFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const missing = await missingOn(folder);
  try {
    return await work();
  } catch (error) {
    for (const made of missing) {
      const isGone = await rmdir(made).then(
        () => true,
        // With something in it, or never made: then those above it stay as well.
        () => false,
      );
      if (!isGone && (await stat(made).catch(() => undefined)) !== undefined) break;
    }
    throw error;
  }
}

/** The folders on a path that are not there, the lowest first. */
async function missingOn(folder: string): Promise<readonly string[]> {
  if ((await stat(folder).catch(() => undefined)) !== undefined || path.dirname(folder) === folder) return [];
  return [folder, ...(await missingOn(path.dirname(folder)))];
}
