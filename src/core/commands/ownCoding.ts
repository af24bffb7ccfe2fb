import type { Coding } from '../coding/sidecar';
import { IntercoderError } from '../intercoderError';
import type { StudySession } from '../study/session';
import type { OwnCoding } from './removeCodings';

/**
 * A coder's own coding by its id.
 * @throws IntercoderError `coding.unknown`, `coding.anothers`, `coding.several` where an id does not say which
 */
export function ownCoding(session: StudySession, id: string, coder: string): OwnCoding {
  const found = [...session.current.sidecars.values()].flatMap((record) =>
    record.sidecar.codings.filter((coding) => coding.id === id).map((coding) => ({ record, coding })),
  );
  const own = found.filter(({ record }) => record.coder === coder);
  const [only] = own;
  // Of those that say the very same it does not matter which one goes.
  if (only && own.some((other) => !saysTheSame(other.coding, only.coding)))
    throw new IntercoderError('coding.several', { id, count: own.length });
  if (only === undefined) throw new IntercoderError(found.length > 0 ? 'coding.anothers' : 'coding.unknown', { id });
  return { transcript: only.record.transcript, coding: only.coding };
}

const saysTheSame = (a: Coding, b: Coding): boolean =>
  a.code === b.code && a.start === b.start && a.end === b.end && a.memo === b.memo && a.doubtful === b.doubtful;
