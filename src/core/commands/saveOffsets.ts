import { describeSpan } from '../anchoring/describeSpan';
import { withPlace } from '../coding/withPlace';
import type { Coding } from '../coding/sidecar';
import { placeKeys } from '../coding/sidecarKeys';
import type { Span } from '../text/offsets';
import type { StudyPath } from '../text/studyPath';
import type { StudySession } from '../study/session';

export interface SaveOffsetsArguments {
  readonly transcript: StudyPath;
  readonly coder: string;
  /** Where codings are in the text that was just saved, by id. Those not named stay as they are stored. */
  readonly spans: ReadonlyMap<string, Span>;
  /** The text they were seen in. Where the study reads another one by now, none of them is stored. */
  readonly text?: string;
}

/**
 * After a transcript was saved: stores where its coder's codings are now, with their words. Call once the session has
 * read the saved text; nothing is written where no place changed.
 * @throws IntercoderError as `SidecarWriter.write`
 */
export async function saveOffsets(
  session: StudySession,
  { transcript, coder, spans, text }: SaveOffsetsArguments,
): Promise<void> {
  const source = session.current.transcripts.get(transcript)?.source;
  if (source === undefined || spans.size === 0 || (text !== undefined && text !== source.text)) return;
  const describe = (coding: Coding): Coding | undefined => {
    const at = spans.get(coding.id);
    if (at === undefined || at.start >= at.end || at.end > source.length) return undefined;
    const after = withPlace(coding, describeSpan(source, at));
    return placeKeys.every((key) => after[key] === coding[key]) ? undefined : after;
  };
  await session.storePlaces(transcript, coder, ({ codings }) =>
    codings.flatMap((before) => {
      const after = describe(before);
      return after ? [{ id: before.id, before, after }] : [];
    }),
  );
}
