import { acceptMoved } from '../../core/commands/acceptMoved';
import { chooseCandidate } from '../../core/commands/chooseCandidate';
import { keepAsOrphan } from '../../core/commands/keepAsOrphan';
import { ownCoding } from '../../core/commands/ownCoding';
import { reattach } from '../../core/commands/reattach';
import { IntercoderError } from '../../core/intercoderError';
import type { PlacedCoding } from '../../core/study/placedCoding';
import type { StudySession } from '../../core/study/session';
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
  /** Ids of codings whose passages are gone. */
  readonly keep?: readonly string[];
}

/** How many codings were stored, at a new place and as not found. */
export interface Stored {
  readonly atPlace: number;
  readonly asGone: number;
}

export const decidesAnything = (decided: Decided): boolean =>
  decided.write === true ||
  decided.move === true ||
  decided.accept !== undefined ||
  decided.keep !== undefined ||
  decided.place !== undefined ||
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
  const placed = await place(session, coder, decided);
  const gone = keep.length === 0 ? [] : await keepAsOrphan(session, { coder, ids: keep });
  const moved = write ? await acceptMoved(session, { coder }) : [];
  return { atPlace: placed + moved.length, asGone: gone.length };
}

async function place(session: StudySession, coder: string, decided: Decided): Promise<number> {
  const { accept = [], place: number } = decided;
  const isPointedAt = pointsAtPassage(decided);
  if (number === undefined && !isPointedAt)
    return accept.length === 0 ? 0 : (await acceptMoved(session, { coder, ids: accept })).length;
  const [id, ...others] = accept;
  if (id === undefined || others.length > 0) throw new IntercoderError('reanchor.whichOne');
  if (number !== undefined && isPointedAt) throw new IntercoderError('reanchor.twoPlaces');
  const { transcript: file } = ownCoding(session, id, coder);
  if (number === undefined) {
    const record = session.current.transcripts.get(file);
    if (record?.source === undefined) throw new IntercoderError('transcript.unknown', { file });
    await reattach(session, { coder, id, passage: { span: passageAt(record.transcript, decided) } });
  } else {
    const anchored = placedOf(session, coder, id)?.anchored;
    const count = anchored?.state === 'ambiguous' ? anchored.candidates.length : 0;
    if (count === 0) throw new IntercoderError('reanchor.noChoice', { id });
    if (number < 1 || number > count) throw new IntercoderError('reanchor.noSuchPlace', { id, count });
    await chooseCandidate(session, { coder, id, candidate: number - 1 });
  }
  return 1;
}

const placedOf = (session: StudySession, coder: string, id: string): PlacedCoding | undefined =>
  session
    .index({ coder })
    .codings({ coder })
    .find(({ coding }) => coding.id === id);
