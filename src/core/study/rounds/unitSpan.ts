import { offset, span, type Span } from '../../text/offsets';
import { utteranceAt } from '../../transcript/utterances';
import type { TranscriptRecord } from '../records';
import type { RoundUnit, TurnPlace } from './round';
import { anchoredIn } from './roundAnchors';

/** Where a unit is in its transcript now: from its first turn to the end of its last; undefined where it cannot be told. */
export function unitSpan(unit: RoundUnit, record: TranscriptRecord): Span | undefined {
  const first = placeOf(unit.first, record);
  const last = placeOf(unit.last, record);
  const end = last && utteranceAt(record.transcript, last.start)?.span.end;
  // Where turns changed places, the last may stand before the first, and what lies between is anybody's guess.
  return first && end !== undefined && first.start < end ? span(first.start, end) : undefined;
}

function placeOf({ anchor }: TurnPlace, { source, transcript }: TranscriptRecord): Span | undefined {
  const found = source && anchoredIn(source, anchor);
  if (found === undefined || !('span' in found)) return undefined;
  if (found.state !== 'changed') return found.span;
  // Of words that changed the ends are a guess; the turn they stand in is none.
  const middle = offset(Math.floor((found.span.start + found.span.end) / 2));
  return utteranceAt(transcript, middle)?.span;
}
