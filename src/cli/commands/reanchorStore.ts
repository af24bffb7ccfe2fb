import { attachIn } from '../../core/commands/attachIn';
import type { Joined } from '../../core/commands/joinTwins';
import { acceptMoved } from '../../core/commands/acceptMoved';
import { chooseCandidate } from '../../core/commands/chooseCandidate';
import { keepAsOrphan } from '../../core/commands/keepAsOrphan';
import type { MovedAway } from '../../core/commands/moveElsewhere';
import { ownCoding } from '../../core/commands/ownCoding';
import { reattach } from '../../core/commands/reattach';
import { IntercoderError } from '../../core/intercoderError';
import type { PlacedCoding } from '../../core/study/placedCoding';
import type { StudySession } from '../../core/study/session';
import type { StudyPath } from '../../core/text/studyPath';
import { passageAt, pointsAtPassage, type PassageOptions } from '../passageOptions';

/** What a coder says of their own codings that are not where they were stored. */
export interface Decided extends PassageOptions {
  /** Moves codings to the transcripts that their passages are in word for word. */
  readonly move?: boolean;
  /** Stores all that moved with the same words. */
  readonly write?: boolean;
  /** Ids of codings that are where they were found, or where one option says. */
  readonly accept?: readonly string[];
  /** Which of the places that are listed, from 1. */
  readonly place?: number;
  /** The transcript that the passage which is pointed at is in, where it is another than the coding's. */
  readonly to?: StudyPath | undefined;
  /** Ids of codings whose passages are gone. */
  readonly keep?: readonly string[];
}

/** What was stored: how many codings at a new place in their transcript, and as not found. */
export interface Stored {
  readonly atPlace: number;
  readonly asGone: number;
  /** What went to another transcript. */
  readonly away: readonly MovedAway[];
}

export const decidesAnything = (decided: Decided): boolean =>
  decided.write === true ||
  decided.move === true ||
  decided.accept !== undefined ||
  decided.keep !== undefined ||
  decided.place !== undefined ||
  decided.to !== undefined ||
  pointsAtPassage(decided);

/**
 * Stores what a coder decided. Where one id or place is refused nothing is stored.
 * @throws IntercoderError `reanchor.*` where what was given does not go together, and what the operations throw
 */
export async function storeDecided(session: StudySession, coder: string, decided: Decided): Promise<Stored> {
  const { accept = [], keep = [], write } = decided;
  const twice = keep.find((id) => accept.includes(id));
  if (twice !== undefined) throw new IntercoderError('reanchor.both', { id: twice });
  for (const id of keep) {
    ownCoding(session, id, coder);
    if (placedOf(session, coder, id)?.anchored.state === 'exact') throw new IntercoderError('reanchor.isThere', { id });
  }
  const { atPlace, away } = await place(session, coder, decided);
  const gone = keep.length === 0 ? [] : await keepAsOrphan(session, { coder, ids: keep });
  const moved = write ? await acceptMoved(session, { coder }) : [];
  return { atPlace: atPlace + moved.length, asGone: gone.length, away };
}

async function place(session: StudySession, coder: string, decided: Decided): Promise<Omit<Stored, 'asGone'>> {
  const { accept = [], place: number, to } = decided;
  const isPointedAt = pointsAtPassage(decided);
  if (to !== undefined && (accept.length !== 1 || (number !== undefined && !isPointedAt)))
    throw new IntercoderError('reanchor.inNeedsWords');
  if (to === undefined && number === undefined && !isPointedAt) {
    const accepted = accept.length === 0 ? [] : await acceptMoved(session, { coder, ids: accept });
    return { atPlace: accepted.length, away: [] };
  }
  const [id, ...others] = accept;
  if (id === undefined || others.length > 0) throw new IntercoderError('reanchor.whichOne');
  if (number !== undefined && isPointedAt) throw new IntercoderError('reanchor.twoPlaces');
  if (to !== undefined && !isPointedAt) return inOther(await attachIn(session, { coder, id, to }));
  const { transcript: from } = ownCoding(session, id, coder);
  if (number === undefined) return attach(session, { coder, id, from }, decided);
  const anchored = placedOf(session, coder, id)?.anchored;
  const count = anchored?.state === 'ambiguous' ? anchored.candidates.length : 0;
  if (count === 0) throw new IntercoderError('reanchor.noChoice', { id });
  if (number < 1 || number > count) throw new IntercoderError('reanchor.noSuchPlace', { id, count });
  await chooseCandidate(session, { coder, id, candidate: number - 1 });
  return { atPlace: 1, away: [] };
}

async function attach(
  session: StudySession,
  { coder, id, from }: { readonly coder: string; readonly id: string; readonly from: StudyPath },
  decided: Decided,
): Promise<Omit<Stored, 'asGone'>> {
  const to = decided.to ?? from;
  const record = session.current.transcripts.get(to);
  if (record?.source === undefined) throw new IntercoderError('transcript.unknown', { file: to });
  const coding = await reattach(session, { coder, id, passage: { span: passageAt(record.transcript, decided) }, to });
  if (coding === undefined || from === to) return { atPlace: coding ? 1 : 0, away: [] };
  return { atPlace: 0, away: [{ from, to, codings: [coding], left: [], isUntold: false }] };
}

/** What came from another transcript, and what stayed in its own. */
const inOther = (attached: readonly Joined[]): Omit<Stored, 'asGone'> => ({
  atPlace: attached.filter(({ from, to }) => from === to).length,
  away: attached
    .filter(({ from, to }) => from !== to)
    .map(({ from, to, coding }) => ({ from, to, codings: [coding], left: [], isUntold: false })),
});

const placedOf = (session: StudySession, coder: string, id: string): PlacedCoding | undefined =>
  session
    .index({ coder })
    .codings({ coder })
    .find(({ coding }) => coding.id === id);
