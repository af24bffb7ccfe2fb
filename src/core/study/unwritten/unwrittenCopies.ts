import { sidecarBytes } from '../../coding/serializeSidecar';
import type { StudyPath } from '../../text/studyPath';
import { roundCodesBytes } from '../rounds/roundFiles';
import type { StudySession } from '../session';

/** The files for which steps are kept, as they should be: by path, with the steps over what they hold. */
export function unwrittenCopies({ unwritten, current }: StudySession): ReadonlyMap<StudyPath, Uint8Array> {
  const judged = current.rounds.flatMap(({ codes }) => [...codes.values()]);
  const copies = new Map<StudyPath, Uint8Array>();
  for (const path of unwritten?.files ?? []) {
    const sidecar = current.sidecars.get(path)?.sidecar;
    const codes = judged.find((record) => record.path === path)?.codes;
    if (sidecar) copies.set(path, sidecarBytes(sidecar));
    else if (codes) copies.set(path, roundCodesBytes(codes));
  }
  return copies;
}
