import { IntercoderError } from '../../intercoderError';
import { unitsOf, progressOf } from '../../study/rounds/roundState';
import type { StudySession } from '../../study/session';
import type { Viewer } from '../../study/visibleTo';
import { rolesThere, trainedIn, type DrawChoices } from './drawChoices';
import { drawRound, previewDraw } from './drawRound';
import { roundNamed } from './roundNamed';

/** Passages are enough to find out how the coding goes. */
const practicePassages = 5;

/** A practice round that this coder can go on with, if there is one. */
export const openPractice = ({ current }: StudySession, coder: string): string | undefined =>
  current.rounds.find(
    (round) =>
      round.draw?.purpose === 'practice' &&
      unitsOf(round.draw, coder).length > 0 &&
      progressOf(round, round.draw, coder).finished === undefined,
  )?.name;

/**
 * Draws a few passages for a coder to practise on before they judge a round: by its plan, from the same transcripts, none of
 * them in the sample of any round. Beside the first coder's codings, where there are any, so that there is something to
 * compare with afterwards. Counts for nothing.
 * @returns the name of the new round
 * @throws IntercoderError `round.unknown`, `round.notYours`, as `drawRound`
 */
export async function practiseFor(session: StudySession, viewer: Viewer, name: string, coder: string): Promise<string> {
  const { draw } = roundNamed(session, name);
  if (!draw.coders.includes(coder)) throw new IntercoderError('round.notYours', { round: name, coder });
  await session.settleAnchors();
  const { rounds, transcripts } = session.current;
  const drawnBefore = rounds.flatMap((round) =>
    round.draw === undefined ? [] : [{ name: round.name, draw: round.draw }],
  );
  // Where a passage is not found any more, any of its transcript may be it.
  const unsure = new Set(
    drawnBefore.flatMap((one) => trainedIn(one.draw, transcripts).lost.map(({ transcript }) => transcript)),
  );
  const roles = rolesThere(session.current);
  const { draw: drawn, turnsPerPassage } = draw.method;
  const choices: DrawChoices = {
    purpose: 'practice',
    coders: draw.first === undefined || draw.first === coder ? [coder] : [draw.first, coder],
    // A role may be nobody's any more since the round was drawn.
    plan: { ...draw.plan, excludeRoles: draw.plan.excludeRoles?.filter((role) => roles.includes(role)) ?? [] },
    // Never a whole transcript: that would take as long as the round.
    draw: drawn === 'transcript' ? 'passage' : drawn,
    turnsPerPassage,
    strata: 'none',
    trainedOn: { transcripts: [...unsure], rounds: drawnBefore.map((one) => one.name) },
    incomplete: 'leaveOut',
  };
  const { preview } = previewDraw(session, viewer, { ...choices, fraction: 1 });
  const fraction = Math.min(practicePassages / preview.frame.passages, 1);
  const practice = newName(rounds.map((round) => round.name));
  await drawRound(session, viewer, practice, { ...choices, fraction });
  return practice;
}

function newName(taken: readonly string[]): string {
  for (let number = 1; ; number++) if (!taken.includes(`practice-${number}`)) return `practice-${number}`;
}
