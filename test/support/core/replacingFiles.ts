import { sameBytes } from '../../../src/core/text/sameBytes';
import type { FileSystem } from '../../../src/core/study/ports';
import type { StudyPath } from '../../../src/core/text/studyPath';
import { MemoryFiles, turn } from './memoryFiles';

/** As a host that looks and writes at once. */
export class ReplacingFiles extends MemoryFiles implements FileSystem {
  /** Called when the new version is about to take its place; what it throws is what the write fails with. */
  onPlace: (path: StudyPath) => void = () => undefined;

  async replace(path: StudyPath, bytes: Uint8Array, over: Uint8Array): Promise<boolean> {
    const read = await this.read(path);
    if (read.kind !== 'file' || !sameBytes(read.bytes, over)) return false;
    await turn();
    this.onPlace(path);
    this.onWrite(path);
    this.put(path, bytes.slice());
    return true;
  }
}
