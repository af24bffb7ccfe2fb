import { IntercoderError } from '../../intercoderError';
import { RenamedTranscripts } from '../../study/checks/renamedTranscript';
import { largestFile } from '../../study/readRecords';
import type { StudySession } from '../../study/session';
import { sidecarPath } from '../../study/sidecarName';
import type { StudyPath } from '../../text/studyPath';

/**
 * Gives a sidecar the name of the transcript that its passages are in, after that one was renamed. Not a step: no coding
 * changes.
 * @returns the sidecar's new path
 * @throws IntercoderError `fix.anothersFile` where it is not the coder's own, `fix.noRenamed` where no transcript (or
 *   more than one) has its passages, `fix.targetExists`, `file.writeFailed`
 */
export async function relinkSidecar(session: StudySession, path: StudyPath, coder: string): Promise<StudyPath> {
  const { files } = session.world;
  const record = session.current.sidecars.get(path);
  if (record && record.coder !== coder) throw new IntercoderError('fix.anothersFile', { file: path });
  const isLeft = record !== undefined && !session.current.transcripts.has(record.transcript);
  const transcript = isLeft ? new RenamedTranscripts(session.current).of(record) : undefined;
  if (transcript === undefined) throw new IntercoderError('fix.noRenamed', { file: path });
  const target = sidecarPath(transcript, coder);
  // What the file holds now is what moves, whatever was known of it.
  const read = await files.read(path, largestFile);
  if (read.kind !== 'file') throw new IntercoderError('fix.noRenamed', { file: path });
  if ((await files.read(target, 0)).kind !== 'absent') throw new IntercoderError('fix.targetExists', { file: target });
  await files.write(target, read.bytes);
  await files.remove(path);
  await session.reload([path, target]);
  return target;
}
