import { WriteQueue } from '../../../src/core/study/writeQueue';
import type { StudyPath } from '../../../src/core/text/studyPath';
import { MemoryFiles } from './memoryFiles';

/** Files in memory on which hosts wait for each other, as they do on a disk. */
export class LockedFiles extends MemoryFiles {
  private readonly turns = new WriteQueue<StudyPath>();

  exclusively<T>(path: StudyPath, work: () => Promise<T>): Promise<T> {
    return this.turns.run(path, work);
  }
}
