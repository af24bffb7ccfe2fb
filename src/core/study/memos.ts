import type { FileProblem } from '../problem';
import { joinPath } from '../text/studyPath';
import { mapLimited } from './mapLimited';
import type { FileSystem } from './ports';
import { readJson } from './readJson';

export const memosFolder = joinPath('memos');

const readsAtOnce = 4;

/** What is wrong with coders' memo files: so far they are only looked at, so that none is broken unnoticed. */
export async function readMemoProblems(files: FileSystem): Promise<readonly FileProblem[]> {
  const names = (await files.list(memosFolder)).map(({ name }) => name).filter((name) => name.endsWith('.memos.json'));
  const read = await mapLimited(names, readsAtOnce, (name) => readJson(files, joinPath(memosFolder, name)));
  return read.flatMap((file) => file?.problems ?? []);
}
