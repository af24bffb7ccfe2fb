import { IntercoderError } from '../../intercoderError';
import type { Draw, Round } from '../../study/rounds/round';
import type { StudySession } from '../../study/session';

/** A round that can be read. */
export interface ReadableRound extends Round {
  readonly draw: Draw;
}

/** @throws IntercoderError `round.unknown` */
export function roundNamed({ current }: StudySession, name: string): ReadableRound {
  const round = current.rounds.find((one) => one.name === name);
  if (round?.draw === undefined)
    throw new IntercoderError('round.unknown', { round: name }, { problems: round?.problems ?? [] });
  return { ...round, draw: round.draw };
}
