import type { Coding } from '../coding/sidecar';
import { IntercoderError } from '../intercoderError';
import type { StudySession } from '../study/session';
import { checkAsShown, type ShownPlaces } from './shownPlaces';
import { storeAnchors } from './storeAnchors';

export interface ChooseCandidateArguments {
  readonly coder: string;
  readonly id: string;
  /** Which of the candidates that `listMoved` gives, from 0. */
  readonly candidate: number;
  /** What was shown to choose from. */
  readonly shown?: ShownPlaces;
}

/**
 * Stores one of several places that fit as the place of a coder's own coding. One step for undo.
 * @throws IntercoderError `coding.unknown`, `coding.nowhere` where there is no such candidate (any more),
 *   `coding.shownOtherwise` where others were shown, and what `StudySession.apply` throws
 */
export async function chooseCandidate(
  session: StudySession,
  { coder, id, candidate, shown }: ChooseCandidateArguments,
): Promise<Coding | undefined> {
  const own = session.index({ coder }).codings({ coder });
  const placed = own.find(({ coding }) => coding.id === id);
  if (placed === undefined) throw new IntercoderError('coding.unknown', { id });
  if (shown) checkAsShown(session, placed, shown);
  const { anchored, coding, transcript } = placed;
  const span = anchored.state === 'ambiguous' ? anchored.candidates[candidate] : undefined;
  if (span === undefined) throw new IntercoderError('coding.nowhere', { id });
  const [stored] = await storeAnchors(session, coder, 'step.reanchor', [{ transcript, coding, span }]);
  return stored;
}
