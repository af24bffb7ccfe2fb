import { editTextFile } from '../study/editTextFile';
import type { Coder } from '../study/config';
import { addCoder as addCoderTo } from '../study/configEdits';
import { studyFile } from '../study/studyFile';
import type { StudySession } from '../study/session';
import { applyTextEdits } from '../text/textEdits';

/**
 * Adds a coder to the study's settings; every other byte of the file stays.
 * @throws IntercoderError as `configEdits.addCoder`, `file.writeFailed`
 */
export async function addCoder(session: StudySession, coder: Coder): Promise<void> {
  await editTextFile(session.world.files, studyFile, (raw) => applyTextEdits(raw, addCoderTo(raw, coder)));
  await session.reload([studyFile]);
}
