import type { Coding } from '../coding/sidecar';
import { trimSpan } from '../text/trimSpan';
import type { StudySession } from '../study/session';
import { checkPassages, type PassageToCode } from './codingChecks';
import { ownCoding } from './ownCoding';
import { storeAnchors } from './storeAnchors';

export interface ReattachArguments {
  readonly coder: string;
  readonly id: string;
  /** In the transcript that the coding belongs to. */
  readonly passage: PassageToCode;
}

/**
 * Puts a coder's own coding to the passage that they point at, wherever it was. One step for undo.
 * @throws IntercoderError as `checkPassages`; `coding.unknown`, `coding.anothers`, `coding.several`, and what
 *   `StudySession.apply` throws
 */
export async function reattach(
  session: StudySession,
  { coder, id, passage }: ReattachArguments,
): Promise<Coding | undefined> {
  const own = ownCoding(session, id, coder);
  const { source } = checkPassages(session.current, { transcript: own.transcript, passages: [passage], coder });
  const span = trimSpan(source, passage.span);
  const [stored] = await storeAnchors(session, coder, 'step.reattach', [{ ...own, span }]);
  return stored;
}
