import { sidecarBytes } from '../coding/serializeSidecar';
import type { Sidecar } from '../coding/sidecar';
import { IntercoderError } from '../intercoderError';
import { exclusively } from '../study/exclusively';
import type { IdSource } from '../study/ports';
import { largestFile } from '../study/readRecords';
import type { SidecarRecord } from '../study/records';
import type { StudySession } from '../study/session';
import { sameBytes } from '../text/sameBytes';

/**
 * Gives codings and memos of a coder's file that was copied ids of their own, wherever another file of the coder has the
 * same. All else stays as it is, and so does the original.
 * @returns how many codings got another id
 * @throws IntercoderError `sidecar.notWritable` where the copy could not be read whole, `copy.changedMeanwhile` where it is
 *   no longer what was read, `file.writeFailed`
 */
export async function withOwnIds(session: StudySession, copy: SidecarRecord): Promise<number> {
  const { files, ids } = session.world;
  const { path: file, bytes, sidecar } = copy;
  if (!copy.writable) throw new IntercoderError('sidecar.notWritable', { file });
  const others = [...session.current.sidecars.values()].filter((one) => one.coder === copy.coder && one !== copy);
  const taken = new Set(others.flatMap((one) => [...one.sidecar.codings, ...one.sidecar.memos].map(({ id }) => id)));
  await exclusively(files, file, async () => {
    const now = await files.read(file, largestFile);
    if (bytes === undefined || now.kind !== 'file' || !sameBytes(now.bytes, bytes))
      throw new IntercoderError('copy.changedMeanwhile', { file });
    await files.write(file, sidecarBytes(renumbered(sidecar, taken, ids)));
  });
  await session.reload([file]);
  return sidecar.codings.filter(({ id }) => taken.has(id)).length;
}

function renumbered(sidecar: Sidecar, taken: ReadonlySet<string>, ids: IdSource): Sidecar {
  const { codings, memos, conflicts } = sidecar;
  const given = new Map([...codings, ...memos].flatMap(({ id }) => (taken.has(id) ? [[id, ids.next()]] : [])));
  const own = (id: string): string => given.get(id) ?? id;
  return {
    ...sidecar,
    codings: codings.map((coding) => ({ ...coding, id: own(coding.id) })),
    memos: memos.map((memo) => ({
      ...memo,
      id: own(memo.id),
      ...(memo.replyTo !== undefined && { replyTo: own(memo.replyTo) }),
    })),
    ...(conflicts && { conflicts: conflicts.map((one) => (one.id === undefined ? one : { ...one, id: own(one.id) })) }),
  };
}
