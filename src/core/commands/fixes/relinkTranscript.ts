import { IntercoderError } from '../../intercoderError';
import { RenamedTranscripts } from '../../study/checks/renamedTranscript';
import { largestFile } from '../../study/readRecords';
import type { SidecarRecord } from '../../study/records';
import { namedIn } from '../../study/rounds/namedIn';
import type { StudySession } from '../../study/session';
import { sidecarPath } from '../../study/sidecarName';
import { sameBytes } from '../../text/sameBytes';
import type { StudyPath } from '../../text/studyPath';
import { movePaths } from '../movePaths';

export interface Relinked {
  readonly from: StudyPath;
  readonly to: StudyPath;
  /** Files that got other names, or name the transcript by its new one. */
  readonly files: readonly StudyPath[];
}

/**
 * Transcripts that are not there though there are codings of them, and those that rounds name by a name they had, in path
 * order.
 */
export function missingTranscripts(session: StudySession): readonly StudyPath[] {
  const { rounds } = session.current;
  const renamed = new RenamedTranscripts(session.current);
  const named = new Set(rounds.flatMap(({ draw }) => (draw ? [...namedIn(draw)] : [])));
  const drawn = [...named].filter((path) => isMissing(session, path) && renamed.of(path) !== undefined);
  return [...new Set([...leftBehind(session).map(({ transcript }) => transcript), ...drawn])].sort();
}

const isMissing = ({ current }: StudySession, path: StudyPath): boolean => !current.transcripts.has(path);

/**
 * After a transcript was renamed outside the editor: gives the files of all its coders the name of the transcript that
 * their passages are in, or that rounds were drawn from, and rounds and memos the new path. No coding changes, so this is not a step.
 * @throws IntercoderError `fix.noRenamed` where no transcript, or more than one, has its passages, `fix.targetExists`
 *   where a coder has codings there already, `file.writeFailed` where nothing is written yet, `fix.relinkCutOff` where the
 *   disk stopped it half way: it can be called again
 */
export async function relinkTranscript(session: StudySession, from: StudyPath): Promise<Relinked> {
  const { files } = session.world;
  const records = leftBehind(session).filter(({ transcript }) => transcript === from);
  const to = isMissing(session, from) ? new RenamedTranscripts(session.current).of(from) : undefined;
  if (to === undefined) throw new IntercoderError('fix.noRenamed', { file: records[0]?.path ?? from });
  const renamed = records.map((record) => ({ record, target: sidecarPath(to, record.coder) }));
  const moves = [];
  for (const { record, target } of renamed) {
    // What the file holds now is what moves, whatever was known of it.
    const read = await files.read(record.path, largestFile);
    // All of it is kept and no file holds it yet: nothing moves but what is kept.
    if (read.kind === 'absent' && record.bytes === undefined) continue;
    if (read.kind !== 'file') throw new IntercoderError('fix.noRenamed', { file: record.path });
    const there = await files.read(target, largestFile);
    // The same in both places is what a call that could not take the old one away has left.
    const isCopied = there.kind === 'file' && sameBytes(there.bytes, read.bytes);
    if (there.kind !== 'absent' && !isCopied) throw new IntercoderError('fix.targetExists', { file: target });
    moves.push({ from: record.path, target, bytes: read.bytes, isCopied });
  }
  let hasBegun = moves.some(({ isCopied }) => isCopied);
  try {
    for (const { target, bytes, isCopied } of moves) {
      if (!isCopied) await files.write(target, bytes);
      hasBegun = true;
    }
    const naming = await movePaths(files, new Map([[from, to]]), session.current.rounds);
    // Last: as long as one is there, this can be called again.
    for (const move of moves) await files.remove(move.from);
    await session.pathMoved(from, to);
    return { from, to, files: [...moves.map(({ target }) => target), ...naming] };
  } catch (error) {
    if (!hasBegun || !(error instanceof IntercoderError) || error.code !== 'file.writeFailed') throw error;
    throw new IntercoderError('fix.relinkCutOff', error.data, { cause: error });
  } finally {
    await session.reload();
  }
}

const leftBehind = (session: StudySession): readonly SidecarRecord[] =>
  [...session.current.sidecars.values()].filter(({ transcript }) => isMissing(session, transcript));
