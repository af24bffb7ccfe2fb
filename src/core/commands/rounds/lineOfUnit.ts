import type { RoundUnit } from '../../study/rounds/round';
import { unitSpan } from '../../study/rounds/unitSpan';
import type { StudySession } from '../../study/session';

/** The line on which a unit begins now, from 1; null where it is not found. */
export function lineOfUnit({ current }: StudySession, unit: RoundUnit): number | null {
  const record = current.transcripts.get(unit.transcript);
  const span = record && unitSpan(unit, record);
  return record === undefined || span === undefined ? null : record.transcript.source.lineColumn(span.start).line + 1;
}
