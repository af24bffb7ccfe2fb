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
  /**
   * Whether it has been looked for in every way there is, or need not be. Until then the same words elsewhere may be
   * another's, and nothing stores that place.
   */
  readonly isSettled: boolean;
}

type Meant = Pick<PlacedCoding, 'coding' | 'resolution'>;

/** The id of the code that a coding stands for now; the stored id where the codebook does not know it or it is unclear. */
export const codeIdOf = ({ coding, resolution }: Meant): string =>
  resolution.kind === 'code' ? resolution.code.id : coding.code;

/** What the code of a coding is called now; the stored id where the codebook does not know it or it is unclear. */
export const codeNameOf = ({ coding, resolution }: Meant): string =>
  resolution.kind === 'code' ? resolution.code.name : coding.code;
