import type { Coding } from '../coding/sidecar';
import { isTwin } from '../study/elsewhere/twins';
import type { StudySession } from '../study/session';
import { groupBy } from '../text/groupBy';
import type { StudyPath } from '../text/studyPath';
import { foundElsewhere } from './elsewhereFor';
import { followingMarks } from './followingMarks';
import { joinTwins } from './joinTwins';
import { moveCodings, type CodingMove } from './moveCodings';

export interface MoveElsewhereArguments {
  /** Whose codings: everybody moves their own. */
  readonly coder: string;
  /** Only those of this transcript, which need not be there; of all where absent. */
  readonly transcript?: StudyPath;
}

/** Codings that went from one transcript to another. */
export interface MovedAway {
  readonly from: StudyPath;
  readonly to: StudyPath;
  /** As they are stored now. */
  readonly codings: readonly Coding[];
}

/**
 * Moves a coder's own codings to the transcripts that their passages are in word for word (see `findElsewhere`). Marks of
 * having read a text completely go with it where all of it is for certain there (see `followingMarks`). Where it was cut
 * off half way, done again it goes on.
 * @returns what was moved, in path order; empty where nothing is certain
 * @throws IntercoderError as `moveCodings` and `joinTwins`
 */
export async function moveElsewhere(
  session: StudySession,
  { coder, transcript }: MoveElsewhereArguments,
): Promise<readonly MovedAway[]> {
  await session.settleAnchors();
  const found = foundElsewhere(session, { coder }).filter(
    ({ record }) => record.coder === coder && (transcript ?? record.transcript) === record.transcript,
  );
  if (found.length === 0) return [];
  const joined = await joinTwins(session, found.filter(isTwin));
  const alone = found.filter((one) => !isTwin(one));
  const moves = alone.map(({ record, ...one }): CodingMove => ({ ...one, from: record.transcript }));
  const stored =
    moves.length === 0 ? [] : await moveCodings(session, coder, moves, followingMarks(session, coder, alone));
  const away = [...moves, ...joined].flatMap(({ from, to, coding }, index) => {
    const now = index < moves.length ? stored[index] : coding;
    return now ? [{ from, to, coding: now }] : [];
  });
  return [...groupBy(away, ({ from, to }) => `${from}\n${to}`)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, all]) =>
      all.slice(0, 1).map(({ from, to }) => ({ from, to, codings: all.map(({ coding }) => coding) })),
    );
}
