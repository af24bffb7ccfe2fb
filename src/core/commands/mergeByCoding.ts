import type { FieldConflict } from '../coding/conflicts';
import { textOf } from '../coding/merge/mergeFile';
import { openConflicts, settle, type Choice } from '../coding/merge/settle';
import { IntercoderError } from '../intercoderError';
import { exclusively } from '../study/exclusively';
import type { FileSystem, World } from '../study/ports';
import { largestFile } from '../study/readRecords';
import { encodeText } from '../text/decode';
import { sameBytes } from '../text/sameBytes';
import type { StudyPath } from '../text/studyPath';
import { movedAcross, movedApart, type MovedApart } from './movedAcross';
import { mergeUnmerged, type Mended } from './mergeUnmerged';
import type { Stages } from './stages';

/** A file that waits to be merged, looked at. Nothing was written. */
export interface Looked {
  readonly path: StudyPath;
  /** What stood in the folder. */
  readonly working: Uint8Array | undefined;
  readonly mended: Mended;
  readonly apart: readonly MovedApart[];
  /** What somebody must decide. */
  readonly conflicts: readonly FieldConflict[];
}

/**
 * What the merge of a file would be.
 * @throws IntercoderError as `mergeUnmerged`, and `merge.unreadable` where the file cannot be read
 */
export async function lookAtMerge(
  { files, forks }: Pick<World, 'files' | 'forks'>,
  path: StudyPath,
  stages: Stages | undefined,
): Promise<Looked> {
  const working = await read(files, path);
  const across = stages && (await movedAcross(forks, path, stages));
  const mended = mergeUnmerged({ path, working, stages, across });
  const apart = across ? movedApart(across, mended.kept) : [];
  return { path, working, mended, apart, conflicts: openConflicts(mended.file) };
}

/**
 * Writes a merge with what was decided; the rest stays in the file's `conflicts`.
 * @returns the conflicts that are left
 * @throws IntercoderError `merge.changedMeanwhile` where the file is no longer what was looked at, `file.writeFailed`
 */
export async function writeMerge(
  files: FileSystem,
  { path, working, mended }: Looked,
  decide: (conflict: FieldConflict) => Choice | undefined,
): Promise<readonly FieldConflict[]> {
  const file = settle(mended.kind, mended.file, decide);
  const bytes = encodeText(textOf(mended.kind, file));
  await exclusively(files, path, async () => {
    const now = await read(files, path);
    const isSame = now === undefined || working === undefined ? now === working : sameBytes(now, working);
    if (!isSame) throw new IntercoderError('merge.changedMeanwhile', { file: path });
    if (now === undefined || !sameBytes(now, bytes)) await files.write(path, bytes);
  });
  return openConflicts(file);
}

/** Undefined where there is no file. */
async function read(files: FileSystem, path: StudyPath): Promise<Uint8Array | undefined> {
  const found = await files.read(path, largestFile);
  if (found.kind === 'absent') return undefined;
  if (found.kind !== 'file') throw new IntercoderError('merge.unreadable', { file: path });
  return found.bytes;
}
