import type { Coding } from '../coding/sidecar';
import { IntercoderError } from '../intercoderError';
import { spanOf } from '../study/placement';
import type { StudySession } from '../study/session';
import { storeAnchors, type NewPlace } from './storeAnchors';

export interface AcceptMovedArguments {
  /** Whose: everybody stores the places of their own codings. */
  readonly coder: string;
  /** Ids of moved or changed codings; where absent all that have moved with their words the same. */
  readonly ids?: readonly string[];
}

/**
 * Stores where codings are now as their places, in one step for undo. The session's anchors are to be settled before.
 * @returns the codings as they are stored now
 * @throws IntercoderError `coding.unknown` for an id that is not among the coder's own, `coding.nowhere` where the place
 *   of a coding is not certain (yet), and what `StudySession.apply` throws
 */
export function acceptMoved(session: StudySession, { coder, ids }: AcceptMovedArguments): Promise<readonly Coding[]> {
  const own = session.index({ coder }).codings({ coder });
  const known = new Set(own.map(({ coding }) => coding.id));
  const missing = ids?.find((id) => !known.has(id));
  if (missing !== undefined) throw new IntercoderError('coding.unknown', { id: missing });
  const wanted = ids && new Set(ids);
  const places = own.flatMap(({ coding, transcript, anchored, isSettled }): NewPlace[] => {
    const span = spanOf(anchored);
    if (!(wanted ? wanted.has(coding.id) : anchored.state === 'moved' && isSettled)) return [];
    if (span === undefined || !isSettled) throw new IntercoderError('coding.nowhere', { id: coding.id });
    return [{ transcript, coding, span }];
  });
  return storeAnchors(session, coder, 'step.reanchor', places);
}
