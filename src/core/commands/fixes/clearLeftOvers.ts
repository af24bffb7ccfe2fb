import { fileKindOf } from '../../coding/merge/fileKinds';
import { IntercoderError } from '../../intercoderError';
import { exclusively } from '../../study/exclusively';
import { findLeftOvers } from '../../study/leftOvers';
import type { LeftOver } from '../../study/leftOverNames';
import type { FileSystem } from '../../study/ports';
import { largestFile } from '../../study/readRecords';
import type { StudySession } from '../../study/session';
import { saysMore } from '../../study/saysMore';
import { isWholeJson } from '../../study/wholeJson';
import { encodeText } from '../../text/decode';
import type { StudyPath } from '../../text/studyPath';
import { mergeVersions } from '../mergeVersions';

export interface ClearedLeftOvers {
  /** Files that are whole again, since all there was of them was waiting beside their place, or that took a version in. */
  readonly completed: readonly StudyPath[];
  /** What was taken away. */
  readonly removed: readonly StudyPath[];
  /** What stays, since it says something that its file does not and nobody was asked. */
  readonly kept: readonly LeftOver[];
}

/** What is left in a study of writes that were cut off, as the disk has it now. */
const leftIn = ({ world, current: { transcripts, sidecars } }: StudySession): Promise<readonly LeftOver[]> =>
  findLeftOvers(world.files, [...transcripts.keys(), ...sidecars.keys()]);

/**
 * Of what is left, that which stays once everybody who is writing is done, locks aside.
 * @throws IntercoderError `file.busy`
 */
export async function leftForGood(session: StudySession): Promise<readonly LeftOver[]> {
  const { files } = session.world;
  const left: LeftOver[] = [];
  for (const leftOver of await leftIn(session)) {
    if (leftOver.kind === 'lock') continue;
    const isThere = async (): Promise<boolean> => (await files.read(leftOver.path, 0)).kind !== 'absent';
    if (await exclusively(files, leftOver.of, isThere)) left.push(leftOver);
  }
  return left;
}

/**
 * Whole versions beside a file that is whole too and does not say all that they do: somebody was about to write them, or
 * the file has been put back since. Which one holds, only people know.
 */
export async function rivalVersions(session: StudySession): Promise<readonly LeftOver[]> {
  const { files } = session.world;
  const rivals: LeftOver[] = [];
  for (const leftOver of await leftIn(session)) if (await isRival(files, leftOver)) rivals.push(leftOver);
  return rivals;
}

async function isRival(files: FileSystem, { path, of, kind }: LeftOver): Promise<boolean> {
  if (kind === 'lock') return false;
  const left = await files.read(path, largestFile);
  const there = await files.read(of, largestFile);
  if (left.kind !== 'file') return false;
  // Of a file too large to be read nobody knows what it says.
  if (there.kind === 'tooLarge') return isWhole(of, left.bytes);
  return there.kind === 'file' && saysMore(of, left.bytes, there.bytes);
}

/** What somebody decided about a rival: its file takes in what it says, or does without it. */
export type Decision = 'take' | 'drop';

/** Whether a file takes in a version beside all that it says itself; other files are replaced. */
export const takesIn = ({ of }: LeftOver): boolean => fileKindOf(of) !== undefined;

/**
 * Brings to an end what writes that were cut off have left. The only version of a file gets its name; whatever is beside
 * a file that is there goes. Nothing that is being written just now is touched.
 * @param decided what was decided about `rivalVersions`, by path; a rival that nobody was asked about stays
 * @throws IntercoderError `file.writeFailed`, `file.busy`, `file.notWritable`, `merge.unreadable`
 */
export async function clearLeftOvers(
  session: StudySession,
  decided: ReadonlyMap<StudyPath, Decision> = new Map(),
): Promise<ClearedLeftOvers> {
  const { files } = session.world;
  const found = await leftIn(session);
  const completed: StudyPath[] = [];
  const removed: StudyPath[] = [];
  const kept: LeftOver[] = [];
  for (const leftOver of found) {
    const end = await exclusively(files, leftOver.of, async (): Promise<'kept' | 'completed' | 'removed'> => {
      if (!(await isRival(files, leftOver))) return (await clear(files, leftOver)) ? 'completed' : 'removed';
      const decision = decided.get(leftOver.path);
      if (decision === undefined) return 'kept';
      if (decision === 'take') await takeIn(files, leftOver);
      await files.remove(leftOver.path);
      return decision === 'take' ? 'completed' : 'removed';
    });
    if (end === 'completed') completed.push(leftOver.of);
    else if (end === 'removed') removed.push(leftOver.path);
    else kept.push(leftOver);
  }
  if (found.length > 0) await session.reload();
  return { completed, removed, kept };
}

/** Whether it became the file. */
async function clear(files: FileSystem, leftOver: LeftOver): Promise<boolean> {
  const { path, of, kind } = leftOver;
  // A lock that nobody holds any more has been taken over by now, and goes with our own.
  if (kind === 'lock' && !path.endsWith('.guard')) return false;
  const left = await files.read(path, largestFile);
  if (left.kind === 'absent') return false;
  const there = await files.read(of, largestFile);
  if (there.kind === 'unreadable') throw new IntercoderError('file.notWritable', { file: of });
  // A file that is gone is read as its new version, where there is one: written in its place, it is there again.
  // Nothing can tell of other forms whether they were cut off: those stay unnamed.
  const isOnly = there.kind === 'absent' && left.kind === 'file' && isWhole(of, left.bytes);
  if (isOnly) await files.write(of, left.bytes);
  else if (kind === 'newVersion' && there.kind === 'file') await files.write(of, there.bytes);
  if ((await files.read(path, 0)).kind !== 'absent') await files.remove(path);
  return isOnly;
}

/**
 * Writes what a file becomes where a version beside it is taken in: all that either says, where that can be told apart. The
 * file may have come to say more since that version was left.
 * @throws IntercoderError `file.notWritable`, `merge.unreadable` where one of them cannot be read whole
 */
async function takeIn(files: FileSystem, leftOver: LeftOver): Promise<void> {
  const { path, of } = leftOver;
  const [left, there] = [await files.read(path, largestFile), await files.read(of, largestFile)];
  if (left.kind !== 'file' || there.kind !== 'file') throw new IntercoderError('file.notWritable', { file: of });
  const [ours, theirs] = [
    { name: of, bytes: there.bytes },
    { name: path, bytes: left.bytes },
  ];
  const together = (): Uint8Array => encodeText(mergeVersions({ path: of, base: undefined, ours, theirs }).text);
  await files.write(of, takesIn(leftOver) ? together() : left.bytes);
}

const isWhole = (of: StudyPath, bytes: Uint8Array): boolean => of.endsWith('.json') && isWholeJson(bytes);
