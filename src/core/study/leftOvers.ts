import type { FileProblem } from '../problem';
import { baseName, folderOf, joinPath, rootPath, type StudyPath } from '../text/studyPath';
import { leftOverAt, type LeftOver } from './leftOverNames';
import { mapLimited } from './mapLimited';
import { memosFolder } from './memos';
import type { FileSystem } from './ports';
import { roundsFolder } from './rounds/roundPaths';

const foldersAtOnce = 8;

/** What writes that did not come to their end left in a study: beside its own files, and beside these ones. */
export async function findLeftOvers(files: FileSystem, beside: Iterable<StudyPath>): Promise<readonly LeftOver[]> {
  const rounds = (await files.list(roundsFolder)).filter(({ kind }) => kind === 'folder');
  const folders = new Set([rootPath, memosFolder, ...rounds.map(({ name }) => joinPath(roundsFolder, name))]);
  for (const path of beside) folders.add(folderOf(path));
  const found = await mapLimited([...folders], foldersAtOnce, async (folder) => {
    const entries = await files.list(folder);
    return entries.flatMap(({ name, kind }) => (kind === 'file' ? (leftOverAt(joinPath(folder, name)) ?? []) : []));
  });
  return found.flat().sort((a, b) => (a.path < b.path ? -1 : 1));
}

export const leftOverProblems = (found: readonly LeftOver[]): readonly FileProblem[] =>
  found.map(({ path, of, kind }) => ({
    file: path,
    code: kind === 'lock' ? 'file.leftLock' : kind === 'draft' ? 'file.leftDraft' : 'file.leftVersion',
    severity: kind === 'lock' ? 'information' : 'warning',
    data: { of: baseName(of) },
  }));
