import { IntercoderError } from '../../intercoderError';
import { frozen } from '../../study/rounds/frozen';
import { emptyRoundCodes } from '../../study/rounds/roundCodes';
import { progressOf, unitsOf } from '../../study/rounds/roundState';
import { stateOfUnit } from '../../study/rounds/unitProgress';
import type { StudySession } from '../../study/session';
import { openRound } from './openUnit';

export interface FinishArguments {
  readonly round: string;
  readonly coder: string;
  /** Finish although units are left: they stay missing. */
  readonly withUnitsLeft?: boolean;
  /** That the coder has seen what others judged: the figures are then not called blind. */
  readonly notBlind?: boolean;
}

export interface MissingUnits {
  /** Ids of those without a judgement. */
  readonly left: readonly string[];
  /** Ids of those that the coder could not judge. */
  readonly unclear: readonly string[];
}

/**
 * Finishes one's part of a round: nothing in one's file changes any more, and the figures rest on it.
 * @returns the units that are missing in every figure
 * @throws IntercoderError as `openRound`; `round.unitsLeft` which names them
 */
export async function finishRound(
  session: StudySession,
  { round: name, coder, withUnitsLeft = false, notBlind = false }: FinishArguments,
): Promise<MissingUnits> {
  // What was judged a moment ago may still be on its way to the disk.
  await session.stepsDone();
  const { round, draw } = openRound(session, name, coder);
  const { left } = progressOf(round, draw, coder);
  if (left.length > 0 && !withUnitsLeft) {
    throw new IntercoderError('round.unitsLeft', { round: name, count: left.length, units: left.join(', ') });
  }
  const { codes = emptyRoundCodes } = round.codes.get(coder) ?? {};
  const unclear = unitsOf(draw, coder).flatMap(({ id }) => (stateOfUnit(codes, id) === 'unclear' ? [id] : []));
  await session.editRound(name, coder, (own) =>
    frozen(notBlind ? { ...own, blind: 'none' } : own, session.world.clock.now()),
  );
  return { left, unclear };
}
