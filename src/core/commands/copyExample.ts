import { IntercoderError } from '../intercoderError';
import { joinPath, rootPath, type StudyPath } from '../text/studyPath';
import { studyFile } from '../study/loadStudy';
import type { FileSystem } from '../study/ports';

/**
 * Copies the example study into a folder that holds no study yet.
 * @returns the files written
 * @throws IntercoderError `study.exists`, `file.exists` before anything is written; `file.writeFailed`, and what was
 *   written is taken away again
 */
export async function copyExample(from: FileSystem, to: FileSystem): Promise<readonly StudyPath[]> {
  const paths = await filesBelow(from, rootPath);
  for (const path of paths) {
    if ((await to.read(path)).kind === 'absent') continue;
    throw new IntercoderError(path === studyFile ? 'study.exists' : 'file.exists', { file: path });
  }
  if (paths.length === 0) throw new IntercoderError('example.missing', { file: studyFile });
  const written: StudyPath[] = [];
  try {
    for (const path of paths) {
      const read = await from.read(path);
      if (read.kind !== 'file') throw new IntercoderError('example.missing', { file: path });
      await to.write(path, read.bytes);
      written.push(path);
    }
  } catch (error) {
    for (const path of written) await to.remove(path);
    throw error;
  }
  return paths;
}

async function filesBelow(files: FileSystem, folder: StudyPath): Promise<readonly StudyPath[]> {
  const found: StudyPath[] = [];
  for (const { name, kind } of await files.list(folder)) {
    const path = joinPath(folder, name);
    if (kind === 'file') found.push(path);
    if (kind === 'folder') found.push(...(await filesBelow(files, path)));
  }
  return found;
}
