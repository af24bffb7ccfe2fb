import { IntercoderError } from '../../intercoderError';
import { unitsOf } from '../../study/rounds/roundState';
import { unitSpan } from '../../study/rounds/unitSpan';
import type { StudySession } from '../../study/session';
import { contains, type Span } from '../../text/offsets';
import type { StudyPath } from '../../text/studyPath';
import { openRound, type UnitRef } from './openUnit';

/**
 * The unit of a coder's sample in which a passage lies whole.
 * @throws IntercoderError as `openRound`, and `round.outsideUnits`
 */
export function unitAround(
  session: StudySession,
  { round, coder, transcript, span }: { round: string; coder: string; transcript: StudyPath; span: Span },
): UnitRef {
  const { draw } = openRound(session, round, coder);
  const record = session.current.transcripts.get(transcript);
  const unit = unitsOf(draw, coder).find((one) => {
    const at = one.transcript === transcript && record ? unitSpan(one, record) : undefined;
    return at !== undefined && contains(at, span);
  });
  if (unit === undefined) throw new IntercoderError('round.outsideUnits', { round, file: transcript });
  return { round, unit: unit.id };
}
