import type { FileProblem, ProblemCode } from '../problem';
import { baseName, folderOf, joinPath, rootPath, type StudyPath } from '../text/studyPath';
import { leftOverAt, type LeftOver } from './leftOverNames';
import type { LeftWorth } from './leftWorth';
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

/** What they are worth, and what can be done. */
export async function leftOverProblems(files: FileSystem, found: readonly LeftOver[]): Promise<readonly FileProblem[]> {
  if (found.length === 0) return [];
  const { leftWorth } = await import('./leftWorth');
  return mapLimited(found, foldersAtOnce, async (leftOver) => {
    const { path, of, kind } = leftOver;
    return {
      file: path,
      code: codeFor(kind, await leftWorth(files, leftOver)),
      severity: kind === 'lock' ? 'information' : 'warning',
      data: { of: baseName(of), version: path },
    };
  });
}

function codeFor(kind: LeftOver['kind'], worth: LeftWorth): ProblemCode {
  if (kind === 'lock') return 'file.leftLock';
  if (worth === 'rival') return 'file.leftRival';
  if (worth === 'only') return 'file.leftOnly';
  if (worth === 'half') return 'file.leftHalf';
  return kind === 'draft' && worth === 'spent' ? 'file.leftDraft' : 'file.leftVersion';
}
