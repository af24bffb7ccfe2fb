import type { Coding } from '../../coding/sidecar';
import type { RenamedTranscripts } from '../checks/renamedTranscript';
import { groupBy } from '../../text/groupBy';
import { isKept } from '../needsLook';
import type { PlacedCoding } from '../placedCoding';
import type { SidecarRecord, TranscriptRecord } from '../records';
import { sidecarPath } from '../sidecarName';
import type { StudySnapshot } from '../snapshot';
import type { StudyIndex } from '../studyIndex';

/** A coding whose passage is not where it was coded, and has no place of its own there either. */
export interface LostCoding {
  readonly coding: Coding;
  /** The file that holds it. */
  readonly record: SidecarRecord;
}

/**
 * Codings that `index` shows and that could be moved to where their passages are: their file can be written, nobody has
 * to decide about them first, and it is settled that they are not where they were. Of a transcript that is not there
 * they are all that are in its files; not where it was renamed, since then the files follow it.
 */
export function lostCodings(
  snapshot: StudySnapshot,
  index: Pick<StudyIndex, 'placed' | 'withoutText'>,
  renamed: RenamedTranscripts,
): readonly LostCoding[] {
  const here = [...snapshot.transcripts.values()]
    .filter((record) => !isUnmerged(record))
    .flatMap((record) => lostIn(snapshot, index, record));
  const without = index
    .withoutText({ coder: 'all' })
    .filter(({ reason, codings, transcript }) => {
      return reason === 'absent' && codings !== null && renamed.of(transcript) === undefined;
    })
    .flatMap(({ transcript, coder }) => {
      const record = snapshot.sidecars.get(sidecarPath(transcript, coder));
      return record
        ? movable(
            record.sidecar.codings.filter(({ orphaned }) => orphaned !== true),
            record,
          )
        : [];
    });
  return [...here, ...without];
}

/** Where two branches of git have not been brought together yet, a text holds what it will not keep. */
export const isUnmerged = ({ problems }: TranscriptRecord): boolean =>
  problems.some(({ code }) => code === 'file.conflictMarkers');

function lostIn(
  snapshot: StudySnapshot,
  index: Pick<StudyIndex, 'placed'>,
  { path }: TranscriptRecord,
): readonly LostCoding[] {
  return [...groupBy(index.placed(path).filter(isLost), ({ coder }) => coder)].flatMap(([coder, lost]) => {
    const record = snapshot.sidecars.get(sidecarPath(path, coder));
    const codings = lost.map(({ coding }) => coding);
    return record ? movable(codings, record) : [];
  });
}

const isLost = ({ anchored, isSettled }: PlacedCoding): boolean =>
  isSettled && (anchored.state === 'ambiguous' || (anchored.state === 'orphaned' && !isKept(anchored)));

/** What has an id twice, or waits for a decision, is told of as such. */
export function movable(codings: readonly Coding[], record: SidecarRecord): readonly LostCoding[] {
  const { writable, sidecar } = record;
  if (!writable || codings.length === 0) return [];
  const undecided = new Set(sidecar.conflicts?.map(({ id }) => id));
  const ids = groupBy(sidecar.codings, ({ id }) => id);
  return codings
    .filter(({ id }) => !undecided.has(id) && ids.get(id)?.length === 1)
    .map((coding) => ({ coding, record }));
}
