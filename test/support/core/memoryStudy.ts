import type { World } from '../../../src/core/study/ports';
import { StudySession } from '../../../src/core/study/session';
import type { Content } from './content';
import { codingId, gardenFiles } from './garden';
import { MemoryFiles } from './memoryFiles';

export * from './garden';

/** A world whose clock and ids count up from one, over files in memory. */
export function memoryWorld(files: MemoryFiles): World {
  let seconds = 0;
  let ids = 0;
  return {
    files,
    clock: { now: () => new Date(Date.UTC(2026, 2, 1, 10, 0, ++seconds)).toISOString().replace('.000Z', 'Z') },
    ids: { next: () => codingId(++ids) },
  };
}

export interface Opened {
  readonly files: MemoryFiles;
  readonly session: StudySession;
}

/** Opens the garden study with some files changed, added, or (undefined) taken out. */
export async function openGarden(changed: Readonly<Record<string, Content | undefined>> = {}): Promise<Opened> {
  const files = new MemoryFiles(gardenFiles);
  for (const [path, content] of Object.entries(changed)) {
    if (content === undefined) files.delete(path);
    else files.put(path, content);
  }
  return { files, session: await StudySession.open(memoryWorld(files)) };
}
