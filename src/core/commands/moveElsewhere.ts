import type { Coding } from '../coding/sidecar';
import { alsoElsewhere } from '../study/elsewhere/alsoElsewhere';
import type { Elsewhere } from '../study/elsewhere/elsewhere';
import { isUntold } from '../study/elsewhere/untold';
import { isTwin } from '../study/elsewhere/twins';
import type { StudySession } from '../study/session';
import { groupBy } from '../text/groupBy';
import type { StudyPath } from '../text/studyPath';
import { foundElsewhere } from './elsewhereFor';
import { followingMarks } from './followingMarks';
import { joinTwins, type Joined } from './joinTwins';
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
  /** Those that stayed, though the other text has their words too: see `alsoElsewhere`. */
  readonly left: readonly Coding[];
  /** Whether no older text tells since when the other transcript has them. */
  readonly isUntold: boolean;
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
  const look = async (): Promise<readonly Elsewhere[]> => {
    await session.settleAnchors();
    const isMeant = (path: StudyPath): boolean => (transcript ?? path) === path;
    return foundElsewhere(session, { coder }).filter(
      ({ record }) => record.coder === coder && isMeant(record.transcript),
    );
  };
  const found = await look();
  const left = alsoElsewhere(session.current, session.index({ coder }), found, session.earlierThere);
  const alone = found.filter((one) => !isTwin(one));
  const untold = new Set(
    alone.filter((one) => isUntold(one, session.current, session.earlierThere)).map(({ coding }) => coding.id),
  );
  const moved = await moveAlone(session, coder, alone);
  // What was lost in two files is at its passage in a third one now.
  const twins = (moved.length > 0 ? await look() : found).filter(isTwin);
  const away = [...moved, ...(await joinTwins(session, twins))];
  return [...groupBy(away, ({ from, to }) => `${from}\n${to}`)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, all]) =>
      all.slice(0, 1).map(({ from, to }) => ({
        from,
        to,
        codings: all.map(({ coding }) => coding),
        left: left.find((one) => one.record.transcript === from && one.to === to)?.codings ?? [],
        isUntold: all.every(({ coding }) => untold.has(coding.id)),
      })),
    );
}

async function moveAlone(
  session: StudySession,
  coder: string,
  found: readonly Elsewhere[],
): Promise<readonly Joined[]> {
  if (found.length === 0) return [];
  const moves = found.map(({ record, ...one }): CodingMove => ({ ...one, from: record.transcript }));
  const stored = await moveCodings(session, coder, moves, followingMarks(session, coder, found));
  return moves.flatMap(({ from, to }, index) => {
    const coding = stored[index];
    return coding ? [{ from, to, coding }] : [];
  });
}
