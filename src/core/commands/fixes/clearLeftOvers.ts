import { fileKindOf } from '../../coding/merge/fileKinds';
import { IntercoderError } from '../../intercoderError';
import { exclusively } from '../../study/exclusively';
import { findLeftOvers } from '../../study/leftOvers';
import type { LeftOver } from '../../study/leftOverNames';
import type { FileSystem } from '../../study/ports';
import { largestFile } from '../../study/readRecords';
import type { StudySession } from '../../study/session';
import { leftWorth, type LeftWorth } from '../../study/leftWorth';
import { encodeText } from '../../text/decode';
import type { StudyPath } from '../../text/studyPath';
import { mergeVersions } from '../mergeVersions';

export interface ClearedLeftOvers {
  /** Files that are whole again, since all there was of them was waiting beside their place, or that took a version in. */
  readonly completed: readonly StudyPath[];
  /** What was taken away. */
  readonly removed: readonly StudyPath[];
  /** What stays, since it says something that its file does not and nobody was asked. */
  readonly kept: readonly Undecided[];
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

/** A version that only people can decide about. */
export interface Undecided extends LeftOver {
  /** Whether its file is gone, and nothing else is known of it. */
  readonly isOnly: boolean;
}

/**
 * Versions that say something that their files do not: somebody was about to write them, or the file has been put back, or
 * taken away, since.
 */
export async function undecidedVersions(session: StudySession): Promise<readonly Undecided[]> {
  const { files } = session.world;
  const undecided: Undecided[] = [];
  for (const leftOver of await leftIn(session)) {
    const worth = await leftWorth(files, leftOver);
    if (worth === 'rival' || worth === 'only') undecided.push({ ...leftOver, isOnly: worth === 'only' });
  }
  return undecided;
}

/** What somebody decided about such a version: its file takes in what it says, or does without it. */
export type Decision = 'take' | 'drop';

/** Whether a file takes in a version beside all that it says itself; other files are replaced. */
export const takesIn = ({ of }: LeftOver): boolean => fileKindOf(of) !== undefined;

/**
 * Brings to an end what writes that were cut off have left. The only version of a file gets its name where it is whole;
 * what says nothing more than a file that is there goes. Nothing that is being written just now is touched.
 * @param decided what was decided about `undecidedVersions`, by path; one that nobody was asked about stays
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
  const kept: Undecided[] = [];
  for (const leftOver of found) {
    await exclusively(files, leftOver.of, async () => {
      const worth = await leftWorth(files, leftOver);
      const isUndecided = worth === 'rival' || worth === 'only';
      const decision = isUndecided ? decided.get(leftOver.path) : undefined;
      if (isUndecided && decision === undefined) kept.push({ ...leftOver, isOnly: worth === 'only' });
      else if (decision === 'take' || worth === 'restores') completed.push(leftOver.of);
      else removed.push(leftOver.path);
      if (decision === 'take') await takeIn(files, leftOver);
      if (decision !== undefined) await files.remove(leftOver.path);
      if (!isUndecided) await clear(files, leftOver, worth);
    });
  }
  if (found.length > 0) await session.reload();
  return { completed, removed, kept };
}

async function clear(files: FileSystem, leftOver: LeftOver, worth: LeftWorth): Promise<void> {
  const { path, of, kind } = leftOver;
  // A lock that nobody holds any more has been taken over by now, and goes with our own.
  if (kind === 'lock' && !path.endsWith('.guard')) return;
  const left = await files.read(path, largestFile);
  if (left.kind === 'absent') return;
  const there = await files.read(of, largestFile);
  if (there.kind === 'unreadable') throw new IntercoderError('file.notWritable', { file: of });
  // A file that is gone is read as its new version, where there is one: written in its place, it is there again.
  if (worth === 'restores' && left.kind === 'file') await files.write(of, left.bytes);
  else if (kind === 'newVersion' && there.kind === 'file') await files.write(of, there.bytes);
  if ((await files.read(path, 0)).kind !== 'absent') await files.remove(path);
}

/**
 * Writes what a file becomes where a version beside it is taken in: all that either says, where that can be told apart. The
 * file may have come to say more since that version was left.
 * @throws IntercoderError `file.notWritable`, `merge.unreadable` where one of them cannot be read whole
 */
async function takeIn(files: FileSystem, leftOver: LeftOver): Promise<void> {
  const { path, of } = leftOver;
  const [left, there] = [await files.read(path, largestFile), await files.read(of, largestFile)];
  if (left.kind === 'file' && there.kind === 'absent') return files.write(of, left.bytes);
  if (left.kind !== 'file' || there.kind !== 'file') throw new IntercoderError('file.notWritable', { file: of });
  const [ours, theirs] = [
    { name: of, bytes: there.bytes },
    { name: path, bytes: left.bytes },
  ];
  const together = (): Uint8Array => encodeText(mergeVersions({ path: of, base: undefined, ours, theirs }).text);
  await files.write(of, takesIn(leftOver) ? together() : left.bytes);
}
