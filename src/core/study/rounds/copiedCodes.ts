import { describeSpan } from '../../anchoring/describeSpan';
import { ownMoments } from '../../coding/ownMoments';
import { withPlace } from '../../coding/withPlace';
import { overlaps } from '../../text/offsets';
import type { StudyPath } from '../../text/studyPath';
import { textHash } from '../../text/textHash';
import { codeIdOf, type PlacedCoding } from '../placedCoding';
import { spanOf } from '../placement';
import { sidecarPath } from '../sidecarName';
import type { StudySnapshot } from '../snapshot';
import type { RoundUnit } from './round';
import type { Copied, RoundCoding } from './roundCodes';
import { unitSpan } from './unitSpan';

/** What a coder had coded on units of a sample before it was drawn. */
export interface CopiedCodes {
  readonly codings: readonly RoundCoding[];
  /** The units they had read completely, with when. */
  readonly copied: readonly Copied[];
  readonly seen: readonly string[];
  /** Codings in these transcripts whose passage is not found: they may belong to any unit, and are not copied. */
  readonly notFound: number;
}

/**
 * As it is at the draw, whoever draws: this is written and never shown.
 * @param codingsIn all of the coder's codings of a transcript, where they are
 * @param taken times of codings that are in the file already: those of several transcripts come into one file
 */
export function copiedCodes(
  snapshot: StudySnapshot,
  units: readonly RoundUnit[],
  coder: string,
  codingsIn: (transcript: StudyPath) => readonly PlacedCoding[],
  taken: Iterable<string> = [],
): CopiedCodes {
  const moment = ownMoments([...taken]);
  const codings: RoundCoding[] = [];
  const complete = new Map<string, string[]>();
  const notFound = new Map<StudyPath, number>();
  for (const unit of units) {
    const { transcript: path } = unit;
    const record = snapshot.transcripts.get(path);
    const sidecar = snapshot.sidecars.get(sidecarPath(path, coder));
    const span = record && unitSpan(unit, record);
    if (record?.source === undefined || sidecar === undefined || span === undefined) continue;
    const { source } = record;
    const placed = codingsIn(path);
    notFound.set(path, placed.filter(({ anchored }) => spanOf(anchored) === undefined).length);
    for (const one of placed) {
      const at = spanOf(one.anchored);
      if (at === undefined || !overlaps(at, span)) continue;
      const created = moment(one.coding.created);
      const coding = withPlace(one.coding, describeSpan(source, at));
      codings.push({ ...coding, code: codeIdOf(one), created, unit: unit.id });
    }
    const mark = sidecar.sidecar.complete;
    if (mark?.text === textHash(source.text)) complete.set(mark.at, [...(complete.get(mark.at) ?? []), unit.id]);
  }
  const copied = [...complete].map(([at, ids]) => ({ complete: at, units: ids }));
  const read = new Set(copied.flatMap(({ units: ids }) => ids));
  return {
    codings,
    copied,
    seen: units.map(({ id }) => id).filter((id) => read.has(id)),
    notFound: [...notFound.values()].reduce((sum, count) => sum + count, 0),
  };
}
