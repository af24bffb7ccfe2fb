import { IntercoderError } from '../intercoderError';
import type { StudyPath } from '../text/studyPath';
import { applyTextEdits } from '../text/textEdits';
import { removeCoder as removeCoderFrom } from '../study/configEdits';
import { editTextFile } from '../study/editTextFile';
import { unfinishedCoders } from '../study/rounds/roundState';
import { studyFile } from '../study/studyFile';
import type { StudySession } from '../study/session';
import type { StudySnapshot } from '../study/snapshot';

/** A coder's files of codings, in path order, then those in rounds: what stays where they are removed. */
export function filesOfCoder({ sidecars, rounds }: StudySnapshot, coder: string): readonly StudyPath[] {
  const records = [...sidecars.values(), ...rounds.flatMap(({ codes }) => [...codes.values()])];
  // What cannot be read or understood is there all the same.
  const isThere = ({ bytes, writable }: (typeof records)[number]): boolean => bytes !== undefined || !writable;
  return records.filter((record) => record.coder === coder && isThere(record)).map(({ path }) => path);
}

/** Names of the rounds that stay open until a coder has finished them. */
export const roundsWaitingFor = ({ rounds }: StudySnapshot, coder: string): readonly string[] =>
  rounds.filter((round) => unfinishedCoders(round).includes(coder)).map(({ name }) => name);

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
