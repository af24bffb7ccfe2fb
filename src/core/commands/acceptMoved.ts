import type { Coding } from '../coding/sidecar';
import { IntercoderError } from '../intercoderError';
import { spanOf } from '../study/placement';
import type { StudySession } from '../study/session';
import { checkAsShown, isAsShown, type ShownPlaces } from './shownPlaces';
import { storeAnchors, type NewPlace } from './storeAnchors';

export interface AcceptMovedArguments {
  /** Whose: everybody stores the places of their own codings. */
  readonly coder: string;
  /** Ids of moved or changed codings; where absent all that have moved with their words the same. */
  readonly ids?: readonly string[];
  /** What was shown of them, by id. Of all that have moved only those are stored that are as they were shown. */
  readonly shown?: ReadonlyMap<string, ShownPlaces>;
}

/**
 * Stores where codings are now as their places, in one step for undo. The session's anchors are to be settled before.
 * @returns the codings as they are stored now
 * @throws IntercoderError `coding.unknown` for an id that is not among the coder's own, `coding.nowhere` where the place
 *   of a coding is not certain (yet), `coding.shownOtherwise` where one of `ids` is not as it was shown, and what
 *   `StudySession.apply` throws
 */
export function acceptMoved(
  session: StudySession,
  { coder, ids, shown }: AcceptMovedArguments,
): Promise<readonly Coding[]> {
  const own = session.index({ coder }).codings({ coder });
  const known = new Set(own.map(({ coding }) => coding.id));
  const missing = ids?.find((id) => !known.has(id));
  if (missing !== undefined) throw new IntercoderError('coding.unknown', { id: missing });
  const moved = own.filter(({ anchored, isSettled }) => anchored.state === 'moved' && isSettled);
  const wanted = ids
    ? own.filter(({ coding }) => ids.includes(coding.id))
    : moved.filter((placed) => !shown || isAsShown(session, placed, shown.get(placed.coding.id) ?? []));
  const places = wanted.map((placed): NewPlace => {
    const { coding, transcript, anchored, isSettled } = placed;
    const [span, seen] = [spanOf(anchored), shown?.get(coding.id)];
    if (seen) checkAsShown(session, placed, seen);
    if (span === undefined || !isSettled) throw new IntercoderError('coding.nowhere', { id: coding.id });
    return { transcript, coding, span };
  });
  return storeAnchors(session, coder, 'step.reanchor', places);
}
