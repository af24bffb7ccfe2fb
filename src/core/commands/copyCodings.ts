import { anchorIn } from '../anchoring/anchorIn';
import { describeSpan } from '../anchoring/describeSpan';
import { ownMoments } from '../coding/ownMoments';
import { sidecarBytes } from '../coding/serializeSidecar';
import type { Anchor, Memo, Sidecar } from '../coding/sidecar';
import { IntercoderError } from '../intercoderError';
import { RenamedTranscripts } from '../study/checks/renamedTranscript';
import { exclusively } from '../study/exclusively';
import type { StudySession } from '../study/session';
import { sidecarPath } from '../study/sidecarName';
import type { SourceText } from '../text/sourceText';
import type { StudyPath } from '../text/studyPath';

/**
 * The transcript that another one is a copy of: the same text, or one that has nearly all passages which this coder coded
 * there. Undefined where the coder has codings of the copy already, and where several fit.
 */
export function originalOf({ current }: StudySession, copy: StudyPath, coder: string): StudyPath | undefined {
  const source = current.transcripts.get(copy)?.source;
  if (source === undefined || current.sidecars.has(sidecarPath(copy, coder))) return undefined;
  const own = [...current.sidecars.values()].filter(
    (record) => record.coder === coder && record.transcript !== copy && current.transcripts.has(record.transcript),
  );
  const same = own.filter(({ transcript }) => current.transcripts.get(transcript)?.source?.text === source.text);
  const search = new RenamedTranscripts(current);
  const found = same.length > 0 ? same : own.filter((record) => search.isCopy(record, source));
  const [only, another] = found.filter(({ sidecar }) => sidecar.codings.length + sidecar.memos.length > 0);
  return another === undefined ? only?.transcript : undefined;
}

export interface CopyCodingsArguments {
  readonly from: StudyPath;
  readonly to: StudyPath;
  readonly coder: string;
}

/**
 * Gives a copy of a transcript what a coder has in the original: codings and memos with ids of their own, at their places
 * in the copy. What is not found there stays as it was stored, to be looked at.
 * @returns the number of codings
 * @throws IntercoderError `transcript.unknown`, `sidecar.notWritable` where the coder's file of the original could not be
 *   read whole, `fix.targetExists` where the coder has a file of the copy already, `file.writeFailed`
 */
export async function copyCodings(session: StudySession, { from, to, coder }: CopyCodingsArguments): Promise<number> {
  const { files } = session.world;
  const source = session.current.transcripts.get(to)?.source;
  if (source === undefined) throw new IntercoderError('transcript.unknown', { file: to });
  const record = session.current.sidecars.get(sidecarPath(from, coder));
  if (record === undefined) throw new IntercoderError('transcript.unknown', { file: from });
  if (!record.writable) throw new IntercoderError('sidecar.notWritable', { file: record.path });
  const target = sidecarPath(to, coder);
  const isSame = session.current.transcripts.get(from)?.source?.text === source.text;
  const copy = copied(record.sidecar, source, session, isSame);
  await exclusively(files, target, async () => {
    if ((await files.read(target, 0)).kind !== 'absent')
      throw new IntercoderError('fix.targetExists', { file: target });
    await files.write(target, sidecarBytes(copy));
  });
  await session.reload([target]);
  return copy.codings.length;
}

function copied(
  { complete, ...original }: Sidecar,
  source: SourceText,
  { world }: StudySession,
  isSame: boolean,
): Sidecar {
  const memoIds = new Map(original.memos.map(({ id }) => [id, world.ids.next()]));
  const moment = ownMoments([]);
  const codings = original.codings.map((coding) => ({
    ...coding,
    created: moment(coding.created),
    id: world.ids.next(),
    ...placed(coding, source),
  }));
  const memos = original.memos.map((memo): Memo => {
    const replyTo = memo.replyTo === undefined ? undefined : memoIds.get(memo.replyTo);
    const { target } = memo;
    const there = target.kind === 'transcript' ? target : { ...target, anchor: placed(target.anchor, source) };
    return { ...memo, id: memoIds.get(memo.id) ?? memo.id, target: there, ...(replyTo !== undefined && { replyTo }) };
  });
  // Who has read the original has read the copy only where it says the same.
  return { ...(isSame && complete && { complete }), ...original, codings, memos };
}

function placed({ quote, prefix, suffix, start, end }: Anchor, source: SourceText): Anchor {
  const found = anchorIn(source, { quote, prefix, suffix, start, end });
  return 'span' in found ? describeSpan(source, found.span) : { quote, prefix, suffix, start, end };
}
