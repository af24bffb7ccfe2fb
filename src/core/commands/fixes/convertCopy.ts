import { IntercoderError } from '../../intercoderError';
import { largestFile } from '../../study/readRecords';
import type { FileSystem } from '../../study/ports';
import { decodeText, encodeText } from '../../text/decode';
import { guessEncoding } from '../../text/encodingGuess';
import { baseName, folderOf, joinPath, type StudyPath } from '../../text/studyPath';
import { undoDoubleEncoding } from '../../text/undoDoubleEncoding';
import { decodeWindows1252 } from '../../text/windows1252';

/** Where the copy of a file goes: beside it, `fg1.transcript` → `fg1.utf8.transcript`. */
export function copyName(path: StudyPath): StudyPath {
  const name = baseName(path);
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot <= 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  return joinPath(folderOf(path), `${stem}.utf8${ending}`);
}

/**
 * The text of bytes in another encoding than UTF-8, or encoded twice, as it was meant; with its own line ends.
 * @returns undefined where nothing is wrong with the bytes, or where they are not what they look like
 */
export function convertText(bytes: Uint8Array): string | undefined {
  const { raw } = decodeText(bytes);
  if (raw !== undefined) {
    const text = undoDoubleEncoding(raw);
    return text === raw ? undefined : text;
  }
  const { name } = guessEncoding(bytes);
  if (name === 'Windows-1252') return decodeWindows1252(bytes);
  return decodeUtf16(bytes, name === 'UTF-16 LE' ? 'utf-16le' : 'utf-16be');
}

function decodeUtf16(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    // The only error a fatal decoder has: these bytes are something else.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/**
 * Writes a copy of a file in UTF-8 beside it, and leaves the file as it is.
 * @returns where the copy is
 * @throws IntercoderError `fix.notConvertible`, `fix.targetExists`: nothing is ever overwritten; `file.writeFailed`
 */
export async function convertCopy(files: FileSystem, path: StudyPath): Promise<StudyPath> {
  const read = await files.read(path, largestFile);
  const text = read.kind === 'file' ? convertText(read.bytes) : undefined;
  if (text === undefined) throw new IntercoderError('fix.notConvertible', { file: path });
  const copy = copyName(path);
  if ((await files.read(copy, 0)).kind !== 'absent') throw new IntercoderError('fix.targetExists', { file: copy });
  await files.write(copy, encodeText(text));
  return copy;
}
