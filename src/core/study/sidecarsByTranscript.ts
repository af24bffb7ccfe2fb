import type { StudyPath } from '../text/studyPath';
import type { SidecarRecord } from './records';
import type { StudySnapshot } from './snapshot';

const known = new WeakMap<StudySnapshot['sidecars'], ReadonlyMap<StudyPath, readonly SidecarRecord[]>>();

/** All coders' files by transcript. Put together once for as long as they are the same. */
export function sidecarsByTranscript({ sidecars }: StudySnapshot): ReadonlyMap<StudyPath, readonly SidecarRecord[]> {
  const found = known.get(sidecars) ?? grouped(sidecars.values());
  known.set(sidecars, found);
  return found;
}

function grouped(sidecars: Iterable<SidecarRecord>): ReadonlyMap<StudyPath, readonly SidecarRecord[]> {
  const lists = new Map<StudyPath, SidecarRecord[]>();
  for (const sidecar of sidecars) {
    const list = lists.get(sidecar.transcript);
    if (list === undefined) lists.set(sidecar.transcript, [sidecar]);
    else list.push(sidecar);
  }
  return lists;
}
