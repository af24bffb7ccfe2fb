import type { StudyPath } from '../text/studyPath';
import { leftOverAt, type LeftOver } from './leftOverNames';
import type { FileSystem } from './ports';
import { largestFile } from './readRecords';
import { saysMore } from './saysMore';
import { isWholeJson } from './wholeJson';

/**
 * What a version that a write left is worth beside its file:
 * - `spent`: it says nothing that the file does not;
 * - `half`: it is the beginning of a file that is not there, and cannot be read;
 * - `restores`: it is whole, and all there is of the file;
 * - `rival`: it says something that the file does not, or cannot be read. Which one holds, only people know;
 * - `only`: all there is of a file that is gone, of a form of which nothing tells whether it is whole.
 */
export type LeftWorth = 'spent' | 'half' | 'restores' | 'rival' | 'only';

export async function leftWorth(files: FileSystem, { path, of, kind }: LeftOver): Promise<LeftWorth> {
  // Of a lock there is nothing to lose.
  if (kind === 'lock' || leftOverAt(of)?.kind === 'lock') return 'spent';
  const [left, there] = [await files.read(path, largestFile), await files.read(of, largestFile)];
  if (left.kind === 'absent') return 'spent';
  if (there.kind === 'absent') {
    if (left.kind !== 'file' || !isJson(of)) return 'only';
    return isWholeJson(left.bytes) ? 'restores' : 'half';
  }
  if (left.kind !== 'file') return 'rival';
  // Of a file too large to be read nobody knows what it says.
  if (there.kind === 'tooLarge') return isJson(of) && !isWholeJson(left.bytes) ? 'spent' : 'rival';
  return there.kind === 'file' && saysMore(of, left.bytes, there.bytes) ? 'rival' : 'spent';
}

const isJson = (path: StudyPath): boolean => path.endsWith('.json');
