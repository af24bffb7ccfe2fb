import type { Anchored } from '../anchoring/anchoring';
import type { Resolution } from '../codebook/codebook';
import type { Coding } from '../coding/sidecar';
import type { StudyPath } from '../text/studyPath';

/** A stored coding together with where it is now and what its code means now. */
export interface PlacedCoding {
  readonly coding: Coding;
  readonly coder: string;
  readonly transcript: StudyPath;
  readonly anchored: Anchored;
  readonly resolution: Resolution;
}
