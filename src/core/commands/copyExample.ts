import { IntercoderError } from '../intercoderError';
import { sameBytes } from '../text/sameBytes';
import { joinPath, rootPath, type StudyPath } from '../text/studyPath';
import { studyFile } from '../study/studyFile';
import type { FileSystem } from '../study/ports';

/**
 * Copies the example study into a folder that holds no study yet.
 * @returns the files written
 * @throws IntercoderError `study.exists`, `file.exists` before anything is written; `file.writeFailed`, and a call made
 *   again goes on from there
 */
export async function copyExample(from: FileSystem, to: FileSystem): Promise<readonly StudyPath[]> {
  // The settings come last: they make it a study, and until then a call that failed can be made again.
  const paths = (await filesBelow(from, rootPath)).toSorted(
    (a, b) => Number(a === studyFile) - Number(b === studyFile),
  );
  if (paths.length === 0) throw new IntercoderError('example.missing', { file: studyFile });
  const missing: { readonly path: StudyPath; readonly bytes: Uint8Array }[] = [];
  for (const path of paths) {
    const read = await from.read(path);
    if (read.kind !== 'file') throw new IntercoderError('example.missing', { file: path });
    const there = await to.read(path);
    if (there.kind === 'absent') missing.push({ path, bytes: read.bytes });
    else if (path === studyFile) throw new IntercoderError('study.exists', { file: path });
    else if (there.kind !== 'file' || !sameBytes(there.bytes, read.bytes))
      throw new IntercoderError('file.exists', { file: path });
  }
  for (const { path, bytes } of missing) await to.write(path, bytes);
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
