import type { Coding } from '../../coding/sidecar';
import { IntercoderError } from '../../intercoderError';
import type { StudySession } from '../../study/session';
import { duplicates, judgementOf } from '../fixStudy';
import { removeCodings } from '../removeCodings';

/**
 * Where a coder gave a code several times to a passage: takes away the codings that say nothing more than the one that
 * stays. One step for undo.
 * @param id one of these codings
 * @returns the codings that were taken away
 * @throws IntercoderError `fix.noDuplicate` where it has no double (any more) among the coder's own, `fix.eachSaysMore`,
 *   and as `removeCodings`
 */
export async function removeDuplicate(session: StudySession, id: string, coder: string): Promise<readonly Coding[]> {
  const index = session.index({ coder });
  const paths = [...session.current.transcripts.keys()];
  const own = paths.flatMap((path) => index.placed(path)).filter((placed) => placed.coder === coder);
  const one = own.find(({ coding }) => coding.id === id);
  const judgement = one && judgementOf(one);
  const same = own.filter((placed) => judgement !== undefined && judgementOf(placed) === judgement);
  if (same.length < 2) throw new IntercoderError('fix.noDuplicate');
  const redundant = duplicates(same);
  if (redundant.length === 0) throw new IntercoderError('fix.eachSaysMore');
  return removeCodings(session, coder, redundant);
}
