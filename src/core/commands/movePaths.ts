import { decodeText } from '../text/decode';
import { joinPath, type StudyPath } from '../text/studyPath';
import { memosFolder } from '../study/memos';
import { withMovedPaths, type MovedPaths } from '../study/movedPaths';
import { editTextFile } from '../study/editTextFile';
import type { FileSystem } from '../study/ports';
import { largestFile } from '../study/readRecords';
import type { Round } from '../study/rounds/round';
import { readSentName } from '../study/rounds/package/sentPaths';
import { drawPath, roundsFolder } from '../study/rounds/roundPaths';

export interface Naming {
  /** In path order. */
  readonly paths: readonly StudyPath[];
  /** Files that could not be read: they may name one of the transcripts too. */
  readonly unread: readonly StudyPath[];
}

/**
 * Files of rounds and memos that name transcripts which got other paths. Reads, writes nothing.
 * @param rounds that are known, to be looked into also where their folder cannot be listed
 */
export async function filesNaming(
  files: FileSystem,
  moved: MovedPaths,
  rounds: Iterable<Pick<Round, 'name'>>,
): Promise<Naming> {
  const paths: StudyPath[] = [];
  const unread: StudyPath[] = [];
  for (const path of new Set([...(await jsonFiles(files)), ...[...rounds].map(({ name }) => drawPath(name))])) {
    const read = await files.read(path, largestFile);
    const text = read.kind === 'file' ? decodeText(read.bytes).raw : undefined;
    if (text !== undefined && withMovedPaths(text, moved) !== undefined) paths.push(path);
    if (read.kind === 'unreadable') unread.push(path);
  }
  return { paths: paths.sort(), unread };
}

/**
 * Gives transcripts their new paths wherever the files of rounds and memos name them.
 * @returns the files that were written
 * @throws IntercoderError as `editTextFile`, also where a file cannot be read: those that can are written then
 */
export async function movePaths(
  files: FileSystem,
  moved: MovedPaths,
  rounds: Iterable<Pick<Round, 'name'>>,
): Promise<readonly StudyPath[]> {
  const { paths, unread } = await filesNaming(files, moved, rounds);
  for (const path of [...paths, ...unread]) await editTextFile(files, path, (raw) => withMovedPaths(raw, moved) ?? raw);
  return paths;
}

async function jsonFiles(files: FileSystem): Promise<readonly StudyPath[]> {
  const rounds = (await files.list(roundsFolder)).filter(({ kind }) => kind === 'folder');
  const folders = [memosFolder, ...rounds.map(({ name }) => joinPath(roundsFolder, name))];
  const found: StudyPath[] = [];
  for (const folder of folders) {
    for (const { name, kind } of await files.list(folder)) {
      // What coders judged in a round is frozen once they finish, and names units, not transcripts; what was sent to
      // somebody names them as the package does.
      const isFrozen = name.endsWith('.codes.json') || readSentName(name) !== undefined;
      if (kind === 'file' && name.endsWith('.json') && !isFrozen) found.push(joinPath(folder, name));
    }
  }
  return found;
}
