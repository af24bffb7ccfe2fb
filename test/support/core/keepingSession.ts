import assert from 'node:assert/strict';
import { StudySession } from '../../../src/core/study/session';
import type { Unwritten } from '../../../src/core/study/unwritten/unwritten';
import { diskFull, type MemoryFiles } from './memoryFiles';
import { memoryWorld } from './memoryStudy';

/** A session that keeps what the disk does not take. */
export interface Keeping {
  readonly files: MemoryFiles;
  readonly session: StudySession;
  readonly unwritten: Unwritten;
  /** Whether the disk takes writes. */
  readonly disk: (works: boolean) => void;
}

export async function openKeeping(files: MemoryFiles): Promise<Keeping> {
  const session = await StudySession.open(memoryWorld(files), { keepsUnwritten: true });
  const disk = (works: boolean): void => {
    files.onWrite = (path) => {
      if (!works) throw diskFull(path);
    };
  };
  assert.ok(session.unwritten);
  return { files, session, unwritten: session.unwritten, disk };
}
