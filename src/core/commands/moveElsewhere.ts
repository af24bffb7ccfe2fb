import { describeSpan } from '../anchoring/describeSpan';
import { adding, removing, type CodingChange } from '../coding/codingChange';
import { ownMoments } from '../coding/ownMoments';
import type { Coding } from '../coding/sidecar';
import { withPlace } from '../coding/withPlace';
import { foundElsewhere } from './elsewhereFor';
import { followingMarks } from './followingMarks';
import type { Elsewhere } from '../study/elsewhere/elsewhere';
import { exclusively } from '../study/exclusively';
import { largestFile } from '../study/readRecords';
import type { StudySession } from '../study/session';
import { sidecarPath } from '../study/sidecarName';
import type { TranscriptChange } from '../study/stepStack';
import { groupBy } from '../text/groupBy';
import { sameBytes } from '../text/sameBytes';
import { baseName, type StudyPath } from '../text/studyPath';

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
 * Moves a coder's own codings to the transcripts that their passages are in word for word (see `findElsewhere`), as the
 * codings that they are: with their ids. They are in the one file before they leave the other, so that nothing is lost
 * where this is cut off; done again it goes on. One step for undo. Marks of having read a text
 * completely go with it where all of it is for certain there (see `followingMarks`). Where a transcript is not there and nothing is left in
 * the coder's file of it, the file goes.
 * @returns what was moved, in path order; empty where nothing is certain
 * @throws IntercoderError what `StudySession.apply` throws
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
  const marks = new Map(followingMarks(session, coder, found));
  const markOf = (path: StudyPath): Pick<TranscriptChange, 'completion'> => {
    const completion = marks.get(path);
    marks.delete(path);
    return completion ? { completion } : {};
  };
  const stored = new Map<Elsewhere, Coding>();
  const coming = [...groupBy(found, ({ to }) => to)].sort(byKey).map(([to, all]): TranscriptChange => {
    const taken = session.current.sidecars.get(sidecarPath(to, coder))?.sidecar.codings ?? [];
    const moment = ownMoments(taken.map(({ created }) => created));
    const changes = all.flatMap((one): readonly CodingChange[] => {
      const after = { ...withPlace(one.coding, placeOf(session, one)), created: moment(one.coding.created) };
      stored.set(one, after);
      return one.isThere ? [] : [adding(after)];
    });
    return { transcript: to, changes, ...markOf(to) };
  });
  const leaving = [...groupBy(found, ({ record }) => record.transcript)]
    .sort(byKey)
    .map(([from, all]): TranscriptChange => {
      return { transcript: from, changes: all.map(({ coding }) => removing(coding)), ...markOf(from) };
    });
  const files = [...new Set(coming.map((change) => baseName(change.transcript)))].join(', ');
  await session.apply({
    label: 'step.move',
    data: { count: found.length, files },
    coder,
    changes: [...coming.filter(({ changes, completion }) => changes.length > 0 || completion), ...leaving],
    isMove: true,
  });
  await clearEmptied(
    session,
    leaving.map((change) => sidecarPath(change.transcript, coder)),
  );
  return [...groupBy(found, ({ record, to }) => `${record.transcript}\n${to}`)].sort(byKey).flatMap(([, all]) => {
    const codings = all.flatMap((one) => stored.get(one) ?? []);
    return all.slice(0, 1).map(({ record, to }) => ({ from: record.transcript, to, codings }));
  });
}

function placeOf({ current }: StudySession, { to, span }: Elsewhere): ReturnType<typeof describeSpan> {
  const source = current.transcripts.get(to)?.source;
  if (source === undefined) throw new Error(`found in a transcript without text: ${to}`);
  return describeSpan(source, span);
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** Of a transcript that is not there nothing has to be kept once nothing is said of it. */
async function clearEmptied(session: StudySession, paths: readonly StudyPath[]): Promise<void> {
  const { files } = session.world;
  for (const path of paths) {
    const record = session.current.sidecars.get(path);
    if (record?.bytes === undefined || session.current.transcripts.has(record.transcript)) continue;
    const { codings, memos, conflicts = [], complete, unknown } = record.sidecar;
    if (codings.length + memos.length + conflicts.length > 0 || (complete ?? unknown) !== undefined) continue;
    const { bytes } = record;
    await exclusively(files, path, async () => {
      const now = await files.read(path, largestFile);
      if (now.kind === 'file' && sameBytes(now.bytes, bytes)) await files.remove(path);
    });
    await session.reload([path]);
  }
}
