import { fileKindOf } from '../coding/merge/fileKinds';
import { openConflicts } from '../coding/merge/settle';
import { readVersion } from '../coding/merge/readVersion';
import { mapLimited } from '../study/mapLimited';
import type { FileSystem } from '../study/ports';
import { decodeRead, largestFile } from '../study/readRecords';
import { conflictMarker } from '../text/conflictMarkers';
import { joinPath, rootPath, type StudyPath } from '../text/studyPath';

const readsAtOnce = 8;

/** Folders that hold no file of the study. */
const leftAlone = /^(?:\..*|node_modules)$/;

/**
 * The files of a study that wait to be merged, in path order: those that git's index holds in several versions, and of
 * what is merged by coding those with conflict markers or with `conflicts`. Only reads.
 * @param unmerged what git says
 */
export async function waitingFiles(files: FileSystem, unmerged: readonly StudyPath[]): Promise<readonly StudyPath[]> {
  const mergeable = (await allFiles(files, rootPath)).filter((path) => fileKindOf(path) !== undefined);
  const waits = await mapLimited(mergeable, readsAtOnce, async (path) => {
    const { source } = decodeRead(await files.read(path, largestFile));
    if (source === undefined) return [];
    if (conflictMarker(source) !== undefined) return [path];
    if (!source.text.includes('"conflicts"')) return [];
    const read = readVersion(source, fileKindOf(path));
    return read.kind === 'file' && openConflicts(read.value).length > 0 ? [path] : [];
  });
  return [...new Set([...unmerged, ...waits.flat()])].sort();
}

async function allFiles(files: FileSystem, folder: StudyPath): Promise<readonly StudyPath[]> {
  const entries = await files.list(folder);
  // A folder that holds a study of its own is that study's.
  if (folder !== rootPath && entries.some(({ name }) => name === 'study.yaml')) return [];
  const found = entries.map(async ({ name, kind }): Promise<readonly StudyPath[]> => {
    if (kind === 'file') return [joinPath(folder, name)];
    return kind === 'folder' && !leftAlone.test(name) ? allFiles(files, joinPath(folder, name)) : [];
  });
  return (await Promise.all(found)).flat();
}
