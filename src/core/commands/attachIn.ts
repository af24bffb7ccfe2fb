import { wholePlaces } from '../anchoring/wholePlaces';
import { IntercoderError } from '../intercoderError';
import type { Twin } from '../study/elsewhere/twins';
import type { StudySession } from '../study/session';
import type { StudyPath } from '../text/studyPath';
import { checkMayLeave } from './checkMayLeave';
import { findQuote } from './findQuote';
import { joinTwins, type Joined } from './joinTwins';
import { ownCoding } from './ownCoding';
import { reattach } from './reattach';

export interface AttachInArguments {
  readonly coder: string;
  readonly id: string;
  /** The transcript that has the passage. */
  readonly to: StudyPath;
}

/**
 * Puts a coder's own coding to its own words in another transcript, which stand there once, or once with what was around
 * them. Where the coder's file of that transcript has the coding already, as after a merge, what other files of theirs say
 * of it is brought together with that.
 * @throws IntercoderError `transcript.unknown`, as `findQuote`, `reattach` and `joinTwins`
 */
export async function attachIn(
  session: StudySession,
  { coder, id, to }: AttachInArguments,
): Promise<readonly Joined[]> {
  const record = session.current.transcripts.get(to);
  if (record?.source === undefined) throw new IntercoderError('transcript.unknown', { file: to });
  const twins = twinsOf(session, { coder, id, to });
  for (const { coding, record: own } of twins) checkMayLeave(session, coder, { coding, transcript: own.transcript });
  if (twins.length > 0) return joinTwins(session, twins);
  const { coding, transcript: from } = ownCoding(session, id, coder);
  const span = wholePlaces(record.source, [coding])(coding).only ?? findQuote(record.transcript, coding.quote);
  const stored = await reattach(session, { coder, id, passage: { span }, to });
  return stored ? [{ from, to, coding: stored }] : [];
}

/** What other files of the coder say of a coding that their file of `to` has too, once. */
function twinsOf({ current }: StudySession, { coder, id, to }: AttachInArguments): readonly Twin[] {
  const all = [...current.sidecars.values()]
    .filter((record) => record.coder === coder)
    .flatMap((record) => record.sidecar.codings.map((coding) => ({ coding, record })))
    .filter(({ coding }) => coding.id === id);
  const [there, again] = all.filter(({ record }) => record.transcript === to);
  if (there === undefined || again !== undefined) return [];
  return all.filter((one) => one !== there).map((one) => ({ ...one, to, there: there.coding, isThere: true }));
}
