import { IntercoderError } from '../../intercoderError';
import { exclusively } from '../../study/exclusively';
import { findLeftOvers } from '../../study/leftOvers';
import type { LeftOver } from '../../study/leftOverNames';
import type { FileSystem } from '../../study/ports';
import { largestFile } from '../../study/readRecords';
import type { StudySession } from '../../study/session';
import { isWholeJson } from '../../study/wholeJson';
import type { StudyPath } from '../../text/studyPath';

export interface ClearedLeftOvers {
  /** Files that are whole again: all there was of them was waiting beside their place. */
  readonly completed: readonly StudyPath[];
  /** What was taken away. */
  readonly removed: readonly StudyPath[];
}

/**
 * Brings to an end what writes that were cut off have left. The only version of a file gets its name; whatever is beside
 * a file that is there goes. Nothing that is being written just now is touched.
 * @throws IntercoderError `file.writeFailed`, `file.busy`
 */
export async function clearLeftOvers(session: StudySession): Promise<ClearedLeftOvers> {
  const { files } = session.world;
  const { transcripts, sidecars } = session.current;
  const found = await findLeftOvers(files, [...transcripts.keys(), ...sidecars.keys()]);
  const completed: StudyPath[] = [];
  const removed: StudyPath[] = [];
  for (const leftOver of found) {
    const isCompleted = await exclusively(files, leftOver.of, () => clear(files, leftOver));
    (isCompleted ? completed : removed).push(isCompleted ? leftOver.of : leftOver.path);
  }
  if (found.length > 0) await session.reload();
  return { completed, removed };
}

/** Whether it became the file. */
async function clear(files: FileSystem, { path, of, kind }: LeftOver): Promise<boolean> {
  // A lock that nobody holds any more has been taken over by now, and goes with our own.
  if (kind === 'lock' && !path.endsWith('.guard')) return false;
  const left = await files.read(path, largestFile);
  if (left.kind === 'absent') return false;
  const there = await files.read(of, largestFile);
  if (there.kind === 'unreadable') throw new IntercoderError('file.notWritable', { file: of });
  // A file that is gone is read as its new version, where there is one: written in its place, it is there again.
  // Nothing can tell of other forms whether they were cut off: those stay unnamed.
  const isOnly = there.kind === 'absent' && left.kind === 'file' && of.endsWith('.json') && isWholeJson(left.bytes);
  if (isOnly) await files.write(of, left.bytes);
  else if (kind === 'newVersion' && there.kind === 'file') await files.write(of, there.bytes);
  if ((await files.read(path, 0)).kind !== 'absent') await files.remove(path);
  return isOnly;
}
