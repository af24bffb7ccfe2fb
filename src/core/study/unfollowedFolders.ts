import type { FileProblem } from '../problem';
import { joinPath, rootPath, type StudyPath } from '../text/studyPath';
import type { FileSystem } from './ports';

/**
 * Which of the folders that a study reads are links that are not followed, or stand behind one: nothing is found there,
 * and nobody would know why. Only folders in which there is nothing are asked about.
 */
export async function unfollowedFolders(
  files: FileSystem,
  folders: readonly StudyPath[],
): Promise<readonly FileProblem[]> {
  const found = new Map<StudyPath, string>();
  for (const folder of new Set(folders)) {
    if (folder === rootPath || (await files.list(folder)).length > 0) continue;
    const link = await firstLink(files, folder);
    if (link !== undefined) found.set(link.path, link.reason);
  }
  return [...found].map(([file, reason]) => ({
    file,
    code: 'file.folderNotFollowed',
    severity: 'error',
    data: { reason },
  }));
}

/** Whether a path is that of a folder among these, or of something in one. */
export const isBehind = (folders: readonly FileProblem[], path: StudyPath): boolean =>
  folders.some(({ file }) => path === file || path.startsWith(`${file}/`));

async function firstLink(
  files: FileSystem,
  folder: StudyPath,
): Promise<{ path: StudyPath; reason: string } | undefined> {
  const names = folder.split('/');
  for (let length = 1; length <= names.length; length++) {
    const path = joinPath(...names.slice(0, length));
    const read = await files.read(path, 0);
    if (read.kind === 'absent') return undefined;
    if (read.kind === 'unreadable' && read.isLink === true) return { path, reason: read.reason };
  }
  return undefined;
}
