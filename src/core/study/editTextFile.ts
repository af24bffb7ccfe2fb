import { IntercoderError } from '../intercoderError';
import { decodeText, encodeText } from '../text/decode';
import { sameBytes } from '../text/sameBytes';
import type { StudyPath } from '../text/studyPath';
import { exclusively } from './exclusively';
import type { FileSystem } from './ports';
import { largestFile } from './readRecords';

/**
 * Changes a text file that people write too (codebook, settings) on what it holds now, keeping its line ends and byte
 * order mark. Where the file changed between reading and writing, the edit is made anew on what it holds then.
 * @param edit from the text with its own line ends to the new text; may throw
 * @throws IntercoderError `file.notWritable` where the file is absent or unreadable, `file.writeFailed`
 */
export function editTextFile(files: FileSystem, path: StudyPath, edit: (raw: string) => string): Promise<void> {
  return exclusively(files, path, () => editUnlocked(files, path, edit));
}

async function editUnlocked(files: FileSystem, path: StudyPath, edit: (raw: string) => string): Promise<void> {
  let before = await readBytes(files, path);
  for (;;) {
    const { raw, form } = decodeText(before);
    if (raw === undefined) throw new IntercoderError('file.notWritable', { file: path });
    const after = encodeText(edit(raw), form.bom);
    const now = await readBytes(files, path);
    if (sameBytes(now, before)) return files.write(path, after);
    before = now;
  }
}

async function readBytes(files: FileSystem, path: StudyPath): Promise<Uint8Array> {
  const read = await files.read(path, largestFile);
  if (read.kind !== 'file') throw new IntercoderError('file.notWritable', { file: path });
  return read.bytes;
}
