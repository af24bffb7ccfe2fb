import type { WholePlaces } from '../../anchoring/wholePlaces';
import type { Anchor, Coding } from '../../coding/sidecar';
import type { Span } from '../../text/offsets';
import type { SourceText } from '../../text/sourceText';
import type { StudyPath } from '../../text/studyPath';
import type { StudySnapshot } from '../snapshot';
import { isUnmerged, type LostCoding } from './lostCodings';

/** A coding that stands in one place of all texts of the study, which is in another transcript. */
export interface FoundOnce extends LostCoding {
  readonly to: StudyPath;
  /** The text of `to`. */
  readonly source: SourceText;
  /** In that text. */
  readonly span: Span;
}

/** Where codings stand in a text, all looked for at once. */
export type Look = (source: SourceText, codings: readonly Coding[]) => (coding: Coding) => WholePlaces;

/** Reads one text of the study between two yields. */
export function* foundOnce(
  { transcripts }: StudySnapshot,
  lost: readonly LostCoding[],
  look: Look,
): Generator<void, readonly FoundOnce[]> {
  if (lost.length === 0) return [];
  const places = new Map<Anchor, Pick<FoundOnce, 'to' | 'source' | 'span'> | undefined>();
  const codings = lost.map(({ coding }) => coding);
  for (const { path: to, source } of transcripts.values()) {
    if (source !== undefined) {
      const found = look(source, codings);
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
