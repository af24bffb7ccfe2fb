import type { StudyPath } from '../../text/studyPath';
import type { PlacedCoding } from '../placedCoding';
import type { StudySnapshot } from '../snapshot';

/** Whether any coding may be lost in its transcript, or has none. */
export const isAnyLost = (
  { sidecars, transcripts }: StudySnapshot,
  placed: (transcript: StudyPath) => readonly PlacedCoding[],
): boolean =>
  [...sidecars.values()].some(
    ({ transcript, sidecar }) => !transcripts.has(transcript) && sidecar.codings.length > 0,
  ) ||
  [...transcripts.keys()].some((path) =>
    placed(path).some(({ anchored: { state } }) => state === 'ambiguous' || state === 'orphaned'),
  );
