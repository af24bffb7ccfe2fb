import { removing } from '../coding/codingChange';
import type { Coding } from '../coding/sidecar';
import type { StudySession } from '../study/session';
import type { TranscriptChange } from '../study/stepStack';
import type { StudyPath } from '../text/studyPath';

/** A coding and where its file is. */
export interface OwnCoding {
  readonly transcript: StudyPath;
  readonly coding: Coding;
}

/**
 * Takes these very codings of one coder away, in one step for undo. Told apart by what was judged where an id occurs
 * twice.
 * @returns the codings
 * @throws IntercoderError what `StudySession.apply` throws
 */
export async function removeCodings(
  session: StudySession,
  coder: string,
  wanted: readonly OwnCoding[],
): Promise<readonly Coding[]> {
  const byTranscript = new Map<StudyPath, Coding[]>();
  for (const { transcript, coding } of wanted)
    byTranscript.set(transcript, [...(byTranscript.get(transcript) ?? []), coding]);
  const changes = [...byTranscript].map(([transcript, codings]): TranscriptChange => ({
    transcript,
    changes: codings.map(removing),
  }));
  const { codebook } = session.current;
  const names = wanted.map(({ coding }) => codebook.byId(coding.code)?.name ?? coding.code);
  await session.apply({ label: 'step.unassign', data: { codes: names.join(', ') }, coder, changes });
  return wanted.map(({ coding }) => coding);
}
