import type { Coding } from '../coding/sidecar';
import type { StudySession } from '../study/session';
import { ownCoding } from './ownCoding';
import { removeCodings } from './removeCodings';

export interface UnassignArguments {
  /** Coding ids. */
  readonly ids: readonly string[];
  /** Whose: nobody takes away another's coding. */
  readonly coder: string;
}

/**
 * Takes codings away. One step for undo.
 * @returns the codings that were taken away
 * @throws IntercoderError `coding.unknown`, `coding.anothers`, `coding.several` where an id does not say which, and what
 *   `StudySession.apply` throws
 */
export async function unassign(session: StudySession, { ids, coder }: UnassignArguments): Promise<readonly Coding[]> {
  const found = [...new Set(ids)].map((id) => ownCoding(session, id, coder));
  return removeCodings(session, coder, found);
}
