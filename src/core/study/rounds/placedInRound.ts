import { anchorIn } from '../../anchoring/anchorIn';
import type { Codebook } from '../../codebook/codebook';
import type { StudyPath } from '../../text/studyPath';
import type { PlacedCoding } from '../placedCoding';
import type { TranscriptRecord } from '../records';
import type { StudySnapshot } from '../snapshot';
import type { Round } from './round';
import type { RoundCoding } from './roundCodes';

interface Known {
  readonly record: TranscriptRecord;
  readonly codebook: Codebook;
  readonly placed: PlacedCoding;
}

/** For as long as transcript, coding and codebook are the same the answer is the same object: nothing is drawn anew. */
const placements = new WeakMap<RoundCoding, Known>();

/** What a coder gave in a round to passages of one transcript, in text order; codes mean what the round's book says. */
export function placedInRound(
  { transcripts }: StudySnapshot,
  { draw, codes, codebook: book }: Round,
  coder: string,
  transcript: StudyPath,
): readonly PlacedCoding[] {
  const record = transcripts.get(transcript);
  if (record === undefined || book === undefined) return [];
  const here = new Set(draw?.units.filter((unit) => unit.transcript === transcript).map(({ id }) => id));
  const codings = codes.get(coder)?.codes.codings ?? [];
  return codings
    .filter(({ unit }) => here.has(unit))
    .map((coding) => place(coding, coder, record, book.codebook))
    .sort((a, b) => a.coding.start - b.coding.start || a.coding.end - b.coding.end);
}

function place(coding: RoundCoding, coder: string, record: TranscriptRecord, codebook: Codebook): PlacedCoding {
  const known = placements.get(coding);
  if (known?.record === record && known.codebook === codebook) return known.placed;
  const anchored = record.source ? anchorIn(record.source, coding) : ({ state: 'orphaned', score: 0 } as const);
  const placed = { coding, coder, transcript: record.path, anchored, resolution: codebook.resolve(coding.code) };
  placements.set(coding, { record, codebook, placed });
  return placed;
}
