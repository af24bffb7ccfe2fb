import { utterances } from '../../transcript/utterances';
import type { TranscriptRecord } from '../records';
import type { RoundUnit } from './round';
import { unitSpan } from './unitSpan';

/**
 * The numbers, among all turns of its transcript today, of the first and the last turn of a unit: those it was drawn with
 * are others where turns came or went. Undefined where it is not found.
 */
export function turnsOfUnit(
  unit: RoundUnit,
  record: TranscriptRecord,
): { readonly from: number; readonly to: number } | undefined {
  const at = unitSpan(unit, record);
  if (at === undefined) return undefined;
  const turns = utterances(record.transcript);
  const from = turns.findIndex(({ span }) => span.end > at.start);
  const to = turns.findLastIndex(({ span }) => span.start < at.end);
  return from === -1 || to < from ? undefined : { from, to };
}
