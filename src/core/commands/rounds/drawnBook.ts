import type { Codebook } from '../../codebook/codebook';
import { parseCodebook } from '../../codebook/parseCodebook';
import { hashesNow } from '../../study/rounds/frozen';
import type { Round } from '../../study/rounds/round';
import type { DrawnHashes } from '../../study/rounds/roundCodes';
import { bookPath } from '../../study/rounds/roundPaths';
import type { StudySession } from '../../study/session';
import { earlierText } from './earlierText';

/** What the coders' files keep of the round as it was when they were begun. */
export const heldHashes = ({ codes }: Round): readonly DrawnHashes[] =>
  [...codes.values()].flatMap(({ writable, codes: { drawn } }) => (writable && drawn ? [drawn] : []));

/** The codebook to draw a round again with. */
export interface DrawnBook {
  readonly book: Codebook;
  /** It is another than the coders began with, which is found nowhere: what it gives otherwise is no fault of the draw. */
  readonly isAltered: boolean;
}

/**
 * The codebook that a round was drawn with: its own, and where that was altered since, the earlier one where a history is
 * kept.
 * @returns undefined where there is none that can be read
 */
export async function drawnBook(session: StudySession, round: Round): Promise<DrawnBook | undefined> {
  const now = hashesNow(round)?.codebook;
  const [drawn] = heldHashes(round).map(({ codebook }) => codebook);
  const isAltered = drawn !== undefined && drawn !== now;
  const earlier = isAltered ? await earlierText(session, bookPath(round.name), drawn) : undefined;
  if (earlier !== undefined) return { book: parseCodebook(earlier).codebook, isAltered: false };
  return round.codebook?.usable === true ? { book: round.codebook.codebook, isAltered } : undefined;
}
