import type { FileProblem } from '../../problem';
import { groupBy } from '../../text/groupBy';
import { folderOf, type StudyPath } from '../../text/studyPath';
import { listStudyFiles } from '../listStudyFiles';
import type { FileSystem } from '../ports';
import { readSidecarName } from '../sidecarName';
import type { StudySnapshot } from '../snapshot';

/** Everything below the study's folder that a pattern can mean: see `listStudyFiles`. */
const everywhere = ['**/*'];

/**
 * Files of codings in folders that `study.yaml` does not reach (any more), though their transcripts are there: nothing
 * of them is read, so nobody would hear of them. One problem for each folder. Looks through the whole folder of the
 * study, which a host does when somebody asks for a check, and not after every change.
 */
export async function sidecarsOutside(files: FileSystem, { sidecars }: StudySnapshot): Promise<readonly FileProblem[]> {
  const listed = await listStudyFiles(files, everywhere);
  const unread = listed.sidecars.filter((path) => !sidecars.has(path));
  const there: StudyPath[] = [];
  for (const path of unread) {
    const transcript = readSidecarName(path)?.transcript;
    if (transcript !== undefined && (await files.read(transcript, 0)).kind !== 'absent') there.push(path);
  }
  return [...groupBy(there, folderOf)].flatMap(([folder, all]) =>
    all.slice(0, 1).map((file): FileProblem => {
      const data = { folder: folder === '' ? '.' : folder, count: all.length };
      return { file, code: 'sidecar.outsideStudy', severity: 'warning', data };
    }),
  );
}
