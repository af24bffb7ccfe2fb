import { describeSpan } from '../anchoring/describeSpan';
import { adding, removing, type CodingChange } from '../coding/codingChange';
import type { CompletionChange } from '../coding/completionChange';
import { ownMoments } from '../coding/ownMoments';
import type { Coding } from '../coding/sidecar';
import { withPlace } from '../coding/withPlace';
import type { StudySession } from '../study/session';
import { sidecarPath } from '../study/sidecarName';
import type { TranscriptChange } from '../study/stepStack';
import { groupBy } from '../text/groupBy';
import type { Span } from '../text/offsets';
import { baseName, type StudyPath } from '../text/studyPath';
import { clearEmptied } from './clearEmptied';

/** A coding that goes from its coder's file of one transcript to that of another. */
export interface CodingMove {
  readonly coding: Coding;
  /** The transcript that it belongs to, which need not be there. */
  readonly from: StudyPath;
  readonly to: StudyPath;
  /** In the text of `to`. */
  readonly span: Span;
  /** Whether its coder's file of `to` has it already: a move was cut off half way. */
  readonly isThere: boolean;
}

/**
 * Moves a coder's own codings to other transcripts, as the codings that they are: with their ids. They are in the one
 * file before they leave the other, so that nothing is lost where this is cut off. One step for undo. Where a transcript
 * is not there and nothing is left in the coder's file of it, the file goes.
 * @param marks that change with it, by transcript
 * @returns the codings as they are stored now, in the order of `moves`
 * @throws IntercoderError what `StudySession.apply` throws
 */
export async function moveCodings(
  session: StudySession,
  coder: string,
  moves: readonly CodingMove[],
  marks: ReadonlyMap<StudyPath, CompletionChange> = new Map(),
): Promise<readonly Coding[]> {
  const left = new Map(marks);
  const markOf = (path: StudyPath): Pick<TranscriptChange, 'completion'> => {
    const completion = left.get(path);
    left.delete(path);
    return completion ? { completion } : {};
  };
  const stored = new Map<CodingMove, Coding>();
  const coming = [...groupBy(moves, ({ to }) => to)].sort(byKey).map(([to, all]): TranscriptChange => {
    const taken = session.current.sidecars.get(sidecarPath(to, coder))?.sidecar.codings ?? [];
    const moment = ownMoments(taken.map(({ created }) => created));
    const changes = all.flatMap((one): readonly CodingChange[] => {
      const after = { ...withPlace(one.coding, placeOf(session, one)), created: moment(one.coding.created) };
      stored.set(one, after);
      return one.isThere ? [] : [adding(after)];
    });
    return { transcript: to, changes, ...markOf(to) };
  });
  const leaving = [...groupBy(moves, ({ from }) => from)].sort(byKey).map(([from, all]): TranscriptChange => {
    return { transcript: from, changes: all.map(({ coding }) => removing(coding)), ...markOf(from) };
  });
  const files = [...new Set(coming.map((change) => baseName(change.transcript)))].join(', ');
  await session.apply({
    label: 'step.move',
    data: { count: moves.length, files },
    coder,
    changes: [...coming.filter(({ changes, completion }) => changes.length > 0 || completion), ...leaving],
    isMove: true,
  });
  await clearEmptied(
    session,
    leaving.map((change) => sidecarPath(change.transcript, coder)),
  );
  return moves.flatMap((one) => stored.get(one) ?? []);
}

function placeOf({ current }: StudySession, { to, span }: CodingMove): ReturnType<typeof describeSpan> {
  const source = current.transcripts.get(to)?.source;
  if (source === undefined) throw new Error(`to be moved to a transcript without text: ${to}`);
  return describeSpan(source, span);
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
