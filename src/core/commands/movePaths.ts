import { decodeText } from '../text/decode';
import { joinPath, type StudyPath } from '../text/studyPath';
import { memosFolder } from '../study/memos';
import { withMovedPaths, type MovedPaths } from '../study/movedPaths';
import { editTextFile } from '../study/editTextFile';
import type { FileSystem } from '../study/ports';
import { largestFile } from '../study/readRecords';
import { roundsFolder } from '../study/rounds/roundPaths';

/** Files of rounds and memos that name transcripts which got other paths, in path order. Reads, writes nothing. */
export async function filesNaming(files: FileSystem, moved: MovedPaths): Promise<readonly StudyPath[]> {
  const naming: StudyPath[] = [];
  for (const path of await jsonFiles(files)) {
    const read = await files.read(path, largestFile);
    const text = read.kind === 'file' ? decodeText(read.bytes).raw : undefined;
    if (text !== undefined && withMovedPaths(text, moved) !== undefined) naming.push(path);
  }
  return naming;
}

/**
 * Gives transcripts their new paths wherever the files of rounds and memos name them.
 * @returns the files that were written
 * @throws IntercoderError as `editTextFile`
 */
export async function movePaths(files: FileSystem, moved: MovedPaths): Promise<readonly StudyPath[]> {
  const naming = await filesNaming(files, moved);
  for (const path of naming) await editTextFile(files, path, (raw) => withMovedPaths(raw, moved) ?? raw);
  return naming;
}

async function jsonFiles(files: FileSystem): Promise<readonly StudyPath[]> {
  const rounds = (await files.list(roundsFolder)).filter(({ kind }) => kind === 'folder');
  const folders = [memosFolder, ...rounds.map(({ name }) => joinPath(roundsFolder, name))];
  const found: StudyPath[] = [];
  for (const folder of folders) {
    for (const { name, kind } of await files.list(folder)) {
      // What coders judged in a round is frozen once they finish, and names units, not transcripts.
      if (kind === 'file' && name.endsWith('.json') && !name.endsWith('.codes.json'))
        found.push(joinPath(folder, name));
    }
  }
  return found;
}
