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
  /** Files that are whole again: all there was of them was waiting beside their place. */
  readonly completed: readonly StudyPath[];
  /** What was taken away. */
  readonly removed: readonly StudyPath[];
  /** What stays, since it says something that its file does not and nobody was asked. */
  readonly kept: readonly StudyPath[];
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
  return left.kind === 'file' && there.kind === 'file' && saysMore(of, left.bytes, there.bytes);
}

/**
 * Brings to an end what writes that were cut off have left. The only version of a file gets its name; whatever is beside
 * a file that is there goes. Nothing that is being written just now is touched.
 * @param taken of `rivalVersions` those that their files shall take in, the others go; without it nobody was asked, and all
 *   of them stay
 * @throws IntercoderError `file.writeFailed`, `file.busy`
 */
export async function clearLeftOvers(session: StudySession, taken?: ReadonlySet<StudyPath>): Promise<ClearedLeftOvers> {
  const { files } = session.world;
  const found = await leftIn(session);
  const completed: StudyPath[] = [];
  const removed: StudyPath[] = [];
  const kept: StudyPath[] = [];
  for (const leftOver of found) {
    const end = await exclusively(files, leftOver.of, async (): Promise<'kept' | 'completed' | 'removed'> => {
      if (taken === undefined && (await isRival(files, leftOver))) return 'kept';
      return (await clear(files, leftOver, taken?.has(leftOver.path) ?? false)) ? 'completed' : 'removed';
    });
    if (end === 'completed') completed.push(leftOver.of);
    else (end === 'kept' ? kept : removed).push(leftOver.path);
  }
  if (found.length > 0) await session.reload();
  return { completed, removed, kept };
}

/** Whether it became the file. */
async function clear(files: FileSystem, leftOver: LeftOver, isTaken: boolean): Promise<boolean> {
  const { path, of, kind } = leftOver;
  // A lock that nobody holds any more has been taken over by now, and goes with our own.
  if (kind === 'lock' && !path.endsWith('.guard')) return false;
  const left = await files.read(path, largestFile);
  if (left.kind === 'absent') return false;
  const there = await files.read(of, largestFile);
  if (there.kind === 'unreadable') throw new IntercoderError('file.notWritable', { file: of });
  // A file that is gone is read as its new version, where there is one: written in its place, it is there again.
  // Nothing can tell of other forms whether they were cut off: those stay unnamed.
  const isWanted = there.kind === 'absent' || isTaken;
  const isOnly = isWanted && left.kind === 'file' && isWhole(leftOver, left.bytes);
  if (isOnly) await files.write(of, there.kind === 'file' ? together(leftOver, left.bytes, there.bytes) : left.bytes);
  else if (kind === 'newVersion' && there.kind === 'file') await files.write(of, there.bytes);
  if ((await files.read(path, 0)).kind !== 'absent') await files.remove(path);
  return isOnly;
}

/**
 * What a file becomes where a version beside it is taken in: all that either says, where that can be told apart. The file
 * may have come to say more since that version was left.
 */
function together({ path, of }: LeftOver, left: Uint8Array, there: Uint8Array): Uint8Array {
  if (fileKindOf(of) === undefined || !isWholeJson(there)) return left;
  const [ours, theirs] = [
    { name: of, bytes: there },
    { name: path, bytes: left },
  ];
  return encodeText(mergeVersions({ path: of, base: undefined, ours, theirs }).text);
}

const isWhole = ({ of }: LeftOver, bytes: Uint8Array): boolean => of.endsWith('.json') && isWholeJson(bytes);
