import { spanOf } from '../placement';
import type { TranscriptRecord } from '../records';
import { utterances } from '../../transcript/utterances';
import type { RoundUnit } from './round';
import { anchoredIn } from './roundAnchors';
import { unitSpan } from './unitSpan';

/** Turns of a unit that have to be left for it to be the same. */
const leastLeft = 0.6;

/**
 * Whether a unit is still what was drawn: its first and last turn are found, and at least 60 % of its turns are left
 * between them.
 */
export function isStillThere(unit: RoundUnit, record: TranscriptRecord | undefined): boolean {
  const span = record && unitSpan(unit, record);
  if (record?.source === undefined || span === undefined) return false;
  const { turn: from } = unit.first;
  const { turn: to } = unit.last;
  if (from === undefined || to === undefined) return true;
  const last = spanOf(anchoredIn(record.source, unit.last.anchor))?.start ?? span.end;
  const left = utterances(record.transcript).filter(
    ({ span: at }) => at.start >= span.start && at.start <= last,
  ).length;
  return left >= leastLeft * (to - from + 1);
}
