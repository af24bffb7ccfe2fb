import { IntercoderError } from '../intercoderError';
import type { StudyPath } from '../text/studyPath';
import { applyTextEdits } from '../text/textEdits';
import { removeCoder as removeCoderFrom } from '../study/configEdits';
import { editTextFile } from '../study/editTextFile';
import { studyFile } from '../study/studyFile';
import type { StudySession } from '../study/session';
import type { StudySnapshot } from '../study/snapshot';

/** A coder's files of codings, in path order: what stays where they are removed. */
export const filesOfCoder = ({ sidecars }: StudySnapshot, coder: string): readonly StudyPath[] =>
  [...sidecars.values()].filter((record) => record.coder === coder).map(({ path }) => path);

/**
 * Takes a coder off the study's list. Their files stay as they are: nobody's codings are deleted, and adding the coder
 * again with the same id brings everything back.
 * @returns the files that stay
 * @throws IntercoderError `coder.isAnalysis`, as `configEdits.removeCoder`, `codebook.notWritable`, `file.writeFailed`
 */
export async function removeCoder(session: StudySession, id: string): Promise<readonly StudyPath[]> {
  if (session.current.config.analysis === id) throw new IntercoderError('coder.isAnalysis', { coder: id });
  await editTextFile(session.world.files, studyFile, (raw) => applyTextEdits(raw, removeCoderFrom(raw, id)));
  await session.reload([studyFile]);
  return filesOfCoder(session.current, id);
}
