import type { Coding } from '../coding/sidecar';
import { IntercoderError } from '../intercoderError';
import { trimSpan } from '../text/trimSpan';
import type { StudyPath } from '../text/studyPath';
import type { StudySession } from '../study/session';
import { checkMayLeave } from './checkMayLeave';
import { checkPassages, type PassageToCode } from './codingChecks';
import { moveCodings } from './moveCodings';
import { ownCoding } from './ownCoding';
import { storeAnchors } from './storeAnchors';

export interface ReattachArguments {
  readonly coder: string;
  readonly id: string;
  readonly passage: PassageToCode;
  /** The transcript that has the passage; the one that the coding belongs to where absent. */
  readonly to?: StudyPath;
}

/**
 * Puts a coder's own coding to the passage that they point at, wherever it was. In another transcript than its own it is
 * the same coding there, with its id, and none in its own any more. One step for undo.
 * @returns the coding as it is stored now
 * @throws IntercoderError as `checkPassages`; `coding.unknown`, `coding.anothers`, `coding.several`; for another
 *   transcript `coding.isAtPlace`, `coding.judgedAgain`, `coding.undecided`; and what `StudySession.apply` throws
 */
export async function reattach(
  session: StudySession,
  { coder, id, passage, to }: ReattachArguments,
): Promise<Coding | undefined> {
  const own = ownCoding(session, id, coder);
  const transcript = to ?? own.transcript;
  const { source } = checkPassages(session.current, { transcript, passages: [passage], coder });
  const span = trimSpan(source, passage.span);
  const words = source.slice(span);
  const isElsewhere = transcript !== own.transcript;
  if (isElsewhere && checkMayLeave(session, coder, own) === 'exact' && words !== own.coding.quote)
    throw new IntercoderError('coding.isAtPlace', { id, file: own.transcript });
  const [stored] = isElsewhere
    ? await moveCodings(session, coder, [
        { coding: own.coding, from: own.transcript, to: transcript, span, isThere: false },
      ])
    : await storeAnchors(session, coder, 'step.reattach', [{ ...own, span }]);
  return stored;
}
