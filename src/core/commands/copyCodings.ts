import { anchorIn } from '../anchoring/anchorIn';
import { orphaned } from '../anchoring/anchoring';
import { describeSpan } from '../anchoring/describeSpan';
import { placesAhead, type ReadPassage } from '../anchoring/placesAhead';
import { ownMoments } from '../coding/ownMoments';
import { sidecarBytes } from '../coding/serializeSidecar';
import type { Anchor, Memo, MemoTarget, Sidecar } from '../coding/sidecar';
import { withPlace } from '../coding/withPlace';
import { IntercoderError } from '../intercoderError';
import { RenamedTranscripts } from '../study/checks/renamedTranscript';
import { isCopiedFrom, sharedIds } from '../study/copiedSidecar';
import { exclusively } from '../study/exclusively';
import type { StudySession } from '../study/session';
import { sidecarPath } from '../study/sidecarName';
import type { SourceText } from '../text/sourceText';
import type { StudyPath } from '../text/studyPath';
import { withOwnIds } from './withOwnIds';

/**
 * The transcript that another one is a copy of: the same text, or one that has nearly all passages which this coder coded
 * there. Undefined where the coder has codings of the copy already that are not those of the original themselves, and
 * where several fit.
 */
export function originalOf({ current }: StudySession, copy: StudyPath, coder: string): StudyPath | undefined {
  const source = current.transcripts.get(copy)?.source;
  if (source === undefined) return undefined;
  const own = [...current.sidecars.values()].filter(
    (record) => record.coder === coder && record.transcript !== copy && current.transcripts.has(record.transcript),
  );
  const there = current.sidecars.get(sidecarPath(copy, coder));
  if (there) return own.find((one) => isCopiedFrom(there, one, sharedIds(there, one).size))?.transcript;
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

export interface Copied {
  readonly codings: number;
  /** Codings and memos that are not in the copy: where their passages are in it is not certain. */
  readonly leftOut: number;
}

/**
 * Gives a copy of a transcript what a coder has in the original: codings and memos with ids of their own, at their places
 * in the copy, as a comparison of the two texts tells. What is not certain to be there is left out. Where the coder's file
 * was copied with the transcript, what is in the copy gets ids of its own and stays as it is otherwise.
 * @throws IntercoderError `transcript.unknown`, `sidecar.notWritable` where the coder's file of the original could not be
 *   read whole, `fix.targetExists` where the coder has a file of the copy already, `coding.hiddenByRound` where the
 *   coder judges passages of the original again, `file.writeFailed`
 */
export async function copyCodings(session: StudySession, { from, to, coder }: CopyCodingsArguments): Promise<Copied> {
  const { files } = session.world;
  await session.settleAnchors();
  const { current } = session;
  const [original, source] = [from, to].map((path) => {
    const text = current.transcripts.get(path)?.source;
    if (text === undefined) throw new IntercoderError('transcript.unknown', { file: path });
    return text;
  }) as [SourceText, SourceText];
  const record = current.sidecars.get(sidecarPath(from, coder));
  if (record === undefined) throw new IntercoderError('transcript.unknown', { file: from });
  if (!record.writable) throw new IntercoderError('sidecar.notWritable', { file: record.path });
  const there = current.sidecars.get(sidecarPath(to, coder));
  const shared = there ? sharedIds(there, record) : new Set<string>();
  if (there && isCopiedFrom(there, record, shared.size))
    return { codings: await withOwnIds(session, there), leftOut: 0 };
  const placed = session
    .index({ coder })
    .placed(from)
    .filter((one) => one.coder === coder);
  const { codings, memos } = record.sidecar;
  // In the copy they would be there to be read by who is to judge the same passages without them.
  if (placed.length < codings.length) throw new IntercoderError('coding.hiddenByRound', { file: from });
  const places = new Places(original, source, [
    ...placed.map(({ coding, anchored }) => ({ anchor: coding, anchored })),
    ...memos.flatMap(({ target }) => (target.kind === 'transcript' ? [] : [asRead(original, target.anchor)])),
  ]);
  const target = sidecarPath(to, coder);
  const copy = copied(record.sidecar, places, session, original.text === source.text);
  await exclusively(files, target, async () => {
    if ((await files.read(target, 0)).kind !== 'absent')
      throw new IntercoderError('fix.targetExists', { file: target });
    await files.write(target, sidecarBytes(copy));
  });
  await session.reload([target]);
  const count = copy.codings.length;
  return { codings: count, leftOut: codings.length + memos.length - count - copy.memos.length };
}

/** A memo's passage is only taken to be where it was stored. */
function asRead(original: SourceText, anchor: Anchor): ReadPassage {
  const anchored = anchorIn(original, anchor);
  return { anchor, anchored: anchored.state === 'exact' ? anchored : orphaned };
}

/** Where passages of the original are in the copy. */
class Places {
  private readonly known: ReadonlyMap<Anchor, Anchor>;

  constructor(original: SourceText, copy: SourceText, passages: readonly ReadPassage[]) {
    const found = placesAhead(original, copy, passages);
    this.known = new Map(
      passages.flatMap(({ anchor }, index) => {
        const one = found[index];
        const isSure = one?.state === 'exact' || one?.state === 'moved';
        return isSure ? [[anchor, describeSpan(copy, one.span)] as const] : [];
      }),
    );
  }

  /** Undefined where it is not certain. */
  of(anchor: Anchor): Anchor | undefined {
    return this.known.get(anchor);
  }
}

function copied({ complete, ...original }: Sidecar, places: Places, { world }: StudySession, isSame: boolean): Sidecar {
  const moment = ownMoments([]);
  const codings = original.codings.flatMap((coding) => {
    const place = places.of(coding);
    if (place === undefined) return [];
    return [{ ...withPlace(coding, place), created: moment(coding.created), id: world.ids.next() }];
  });
  const targets = original.memos.flatMap((memo): { memo: Memo; target: MemoTarget }[] => {
    const { target } = memo;
    if (target.kind === 'transcript') return [{ memo, target }];
    const anchor = places.of(target.anchor);
    return anchor ? [{ memo, target: { ...target, anchor } }] : [];
  });
  const ids = new Map(targets.map(({ memo }) => [memo.id, world.ids.next()]));
  const memos = targets.map(({ memo: { replyTo, ...memo }, target }): Memo => {
    // An answer to what was left out stands by itself.
    const answers = replyTo === undefined ? undefined : ids.get(replyTo);
    return { ...memo, id: ids.get(memo.id) ?? memo.id, target, ...(answers !== undefined && { replyTo: answers }) };
  });
  // Who has read the original has read the copy only where it says the same.
  return { ...(isSame && complete && { complete }), ...original, codings, memos };
}
