import { describeSpan } from '../anchoring/describeSpan';
import type { CodingChange } from '../coding/codingChange';
import type { Coding } from '../coding/sidecar';
import { withPlace } from '../coding/withPlace';
import { IntercoderError } from '../intercoderError';
import type { StudySession } from '../study/session';
import type { Step, TranscriptChange } from '../study/stepStack';
import type { Span } from '../text/offsets';
import type { StudyPath } from '../text/studyPath';
import type { OwnCoding } from './removeCodings';

/** Where a coding is to be stored; without a span it is kept as one that is nowhere. */
export interface NewPlace extends OwnCoding {
  readonly span: Span | undefined;
}

/**
 * Stores new places of one coder's own codings, all in one step for undo. Codings that are stored just so already are
 * left alone.
 * @returns the codings as they are stored now
 * @throws IntercoderError `transcript.unknown`, `passage.outside`, and what `StudySession.apply` throws
 */
export async function storeAnchors(
  session: StudySession,
  coder: string,
  label: Step['label'],
  places: readonly NewPlace[],
): Promise<readonly Coding[]> {
  const byTranscript = new Map<StudyPath, CodingChange[]>();
  const stored: Coding[] = [];
  for (const place of places) {
    const { transcript, coding } = place;
    const after = codingAt(session, place);
    stored.push(after);
    // One that was kept, came back and went again is kept anew.
    if (place.span && JSON.stringify(after) === JSON.stringify(coding)) continue;
    const changes = byTranscript.get(transcript) ?? [];
    byTranscript.set(transcript, [...changes, { id: coding.id, before: coding, after }]);
  }
  const changes = [...byTranscript].map(([transcript, all]): TranscriptChange => ({ transcript, changes: all }));
  const count = changes.reduce((total, one) => total + one.changes.length, 0);
  if (count > 0) await session.apply({ label, data: { count }, coder, changes });
  return stored;
}

function codingAt(session: StudySession, { transcript, coding, span: at }: NewPlace): Coding {
  if (at === undefined) return { ...coding, orphaned: true };
  const source = session.current.transcripts.get(transcript)?.source;
  if (source === undefined) throw new IntercoderError('transcript.unknown', { file: transcript });
  if (!(at.start >= 0 && at.start < at.end && at.end <= source.length))
    throw new IntercoderError('passage.outside', { file: transcript, length: source.codePointLength });
  return withPlace(coding, describeSpan(source, at));
}
