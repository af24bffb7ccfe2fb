import { wholePlaces } from '../../anchoring/wholePlaces';
import type { Anchor } from '../../coding/sidecar';
import type { Span } from '../../text/offsets';
import type { SourceText } from '../../text/sourceText';
import type { StudyPath } from '../../text/studyPath';
import type { StudySnapshot } from '../snapshot';
import { isUnmerged, type LostCoding } from './lostCodings';

/** A coding whose passage stands with its whole context in one place of all texts of the study, which is in another transcript. */
export interface WholeElsewhere extends LostCoding {
  readonly to: StudyPath;
  /** The text of `to`. */
  readonly source: SourceText;
  /** In that text. */
  readonly span: Span;
}

/** Reads one text of the study between two yields. */
export function* wholeElsewhere(
  { transcripts }: StudySnapshot,
  lost: readonly LostCoding[],
): Generator<void, readonly WholeElsewhere[]> {
  const places = new Map<Anchor, Pick<WholeElsewhere, 'to' | 'source' | 'span'> | undefined>();
  const codings = lost.map(({ coding }) => coding);
  for (const { path: to, source } of transcripts.values()) {
    if (source !== undefined) {
      const found = wholePlaces(source, codings);
      for (const coding of codings) {
        const { count, only } = found(coding);
        if (count !== 0) places.set(coding, !places.has(coding) && only ? { to, source, span: only } : undefined);
      }
    }
    yield;
  }
  return lost.flatMap((one) => {
    const place = places.get(one.coding);
    const record = place && transcripts.get(place.to);
    if (place === undefined || record === undefined) return [];
    return place.to === one.record.transcript || isUnmerged(record) ? [] : [{ ...one, ...place }];
  });
}
