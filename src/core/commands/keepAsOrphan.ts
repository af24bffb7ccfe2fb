import type { Coding } from '../coding/sidecar';
import type { StudySession } from '../study/session';
import { ownCoding } from './ownCoding';
import { storeAnchors } from './storeAnchors';

export interface KeepAsOrphanArguments {
  readonly coder: string;
  readonly ids: readonly string[];
}

/**
 * Says of a coder's own codings that their passages are gone: they are kept as they are, and not looked for any more
 * unless the text is again what it was. One step for undo.
 * @throws IntercoderError `coding.unknown`, `coding.anothers`, `coding.several`, and what `StudySession.apply` throws
 */
export function keepAsOrphan(session: StudySession, { coder, ids }: KeepAsOrphanArguments): Promise<readonly Coding[]> {
  const own = ids.map((id) => ({ ...ownCoding(session, id, coder), span: undefined }));
  return storeAnchors(session, coder, 'step.orphan', own);
}
