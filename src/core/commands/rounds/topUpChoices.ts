import type { Code } from '../../codebook/codebook';
import { isTakenBefore } from '../../study/rounds/topUp';
import type { StudySession } from '../../study/session';
import { applications, frameNow, roundToTopUp } from './toTopUp';

/** A code of a round that could be topped up, with how many units of the frame the first coder gave it in. */
export interface TopUpChoice {
  readonly code: Code;
  readonly inRound: number;
  /** In units that could be added. */
  readonly outside: number;
}

/**
 * Codes that the first coder gave outside the sample, those that the sample holds least of first.
 * @throws IntercoderError as `roundToTopUp`
 */
export async function topUpChoices(
  session: StudySession,
  name: string,
  coder: string,
): Promise<readonly TopUpChoice[]> {
  await session.settleAnchors();
  const { round, first, book } = roundToTopUp(session, name, coder);
  const frame = frameNow(session, round, book);
  const given = applications(session, frame, first);
  const number = (round.draw.topUps?.length ?? 0) + 1;
  const isTaken = frame.map((unit) => isTakenBefore(round.draw, number, unit));
  const count = (code: string, taken: boolean): number =>
    frame.filter((_, index) => isTaken[index] === taken && given[index]?.has(code)).length;
  return book.codes
    .filter(({ codable, status }) => codable && status === 'active')
    .map((code) => ({ code, inRound: count(code.id, true), outside: count(code.id, false) }))
    .filter(({ outside }) => outside > 0)
    .toSorted((a, b) => a.inRound - b.inRound || a.outside - b.outside);
}
