import type { FileProblem } from '../problem';
import { joinPath, type StudyPath } from '../text/studyPath';
import type { FileSystem } from './ports';

/**
 * Which of the folders that a study reads, and in which there is nothing, are links that are not followed, or stand behind
 * one: nobody would know why nothing is found there.
 */
export async function unfollowedFolders(
  files: FileSystem,
  folders: readonly StudyPath[],
): Promise<readonly FileProblem[]> {
  const found = new Map<StudyPath, string>();
  for (const folder of folders) {
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
