import type { Anchored } from '../anchoring/anchoring';
import { IntercoderError } from '../intercoderError';
import type { StudySession } from '../study/session';
import { sidecarPath } from '../study/sidecarName';
import type { OwnCoding } from './removeCodings';

/**
 * What waits for somebody, or is hidden while it is judged again, does not leave its file.
 * @returns how it is found in its text; undefined where that is not there
 * @throws IntercoderError `coding.undecided`, `coding.judgedAgain`
 */
export function checkMayLeave(
  session: StudySession,
  coder: string,
  { transcript, coding }: OwnCoding,
): Anchored['state'] | undefined {
  const file = sidecarPath(transcript, coder);
  const conflicts = session.current.sidecars.get(file)?.sidecar.conflicts ?? [];
  if (conflicts.some(({ id }) => id === coding.id))
    throw new IntercoderError('coding.undecided', { id: coding.id, file });
  if (session.current.transcripts.get(transcript)?.source === undefined) return undefined;
  const placed = session
    .index({ coder })
    .placed(transcript)
    .find((one) => one.coder === coder && one.coding === coding);
  if (placed === undefined) throw new IntercoderError('coding.judgedAgain', { id: coding.id, file: transcript });
  return placed.anchored.state;
}
