import type { StudyPath } from '../text/studyPath';
import type { FileSystem } from './ports';

/**
 * Reading a file, comparing and writing it as one, seen from other processes. Where the host cannot lock (an editor's
 * file system), the check just before writing is what there is.
 */
export const exclusively = <T>(
  files: FileSystem,
  path: StudyPath,
  work: () => Promise<T>,
  reach?: 'thisFile',
): Promise<T> => (files.exclusively === undefined ? work() : files.exclusively(path, work, reach));
