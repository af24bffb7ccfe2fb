import { exclusively } from '../study/exclusively';
import { largestFile } from '../study/readRecords';
import type { StudySession } from '../study/session';
import { sameBytes } from '../text/sameBytes';
import type { StudyPath } from '../text/studyPath';

/**
 * Takes away those of these coders' files that say nothing any more, of transcripts that are not there: of them nothing
 * has to be kept.
 * @throws IntercoderError `file.writeFailed`
 */
export async function clearEmptied(session: StudySession, paths: readonly StudyPath[]): Promise<void> {
  const { files } = session.world;
  for (const path of paths) {
    const record = session.current.sidecars.get(path);
    if (record?.bytes === undefined || session.current.transcripts.has(record.transcript)) continue;
    const { codings, memos, conflicts = [], complete, unknown } = record.sidecar;
    if (codings.length + memos.length + conflicts.length > 0 || (complete ?? unknown) !== undefined) continue;
    const { bytes } = record;
    await exclusively(files, path, async () => {
      const now = await files.read(path, largestFile);
      if (now.kind === 'file' && sameBytes(now.bytes, bytes)) await files.remove(path);
    });
    await session.reload([path]);
  }
}
