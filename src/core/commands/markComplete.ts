import type { CompletionChange } from '../coding/completionChange';
import { IntercoderError } from '../intercoderError';
import type { StudySession } from '../study/session';
import { sidecarPath } from '../study/sidecarName';
import type { StudyPath } from '../text/studyPath';
import { textHash } from '../text/textHash';

export interface MarkCompleteArguments {
  readonly transcript: StudyPath;
  /** Who has read it; the mark goes into their own file. */
  readonly coder: string;
  /** false takes the mark back. */
  readonly isComplete: boolean;
}

/**
 * Says that a coder has read a whole transcript as its text is now, or takes that back. One step, which can be undone.
 * @returns false where there was no mark to take back
 * @throws IntercoderError `coder.unknown`, `transcript.unknown`, `complete.changedMeanwhile`, and what
 *   `StudySession.apply` throws
 */
export async function markComplete(
  session: StudySession,
  { transcript, coder, isComplete }: MarkCompleteArguments,
): Promise<boolean> {
  const { config, transcripts, sidecars } = session.current;
  if (!config.coders.some(({ id }) => id === coder)) throw new IntercoderError('coder.unknown', { coder });
  const source = transcripts.get(transcript)?.source;
  if (source === undefined) throw new IntercoderError('transcript.unknown', { file: transcript });
  const before = sidecars.get(sidecarPath(transcript, coder))?.sidecar.complete;
  if (!isComplete && before === undefined) return false;
  const after = { at: session.world.clock.now(), text: textHash(source.text) };
  const completion: CompletionChange = { ...(before && { before }), ...(isComplete && { after }) };
  await session.apply({
    label: isComplete ? 'step.complete' : 'step.notComplete',
    data: { file: transcript },
    coder,
    changes: [{ transcript, changes: [], completion }],
  });
  return true;
}
