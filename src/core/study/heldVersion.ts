import { sameBytes } from '../text/sameBytes';
import type { StudyPath } from '../text/studyPath';
import { newVersionOf } from './leftOverNames';
import type { ReadResult } from './ports';

/**
 * Whether a file can be written over in its place while its new version waits whole beside it. Only of JSON, where
 * nothing is both whole and the beginning of something else, can a reader tell then that the writing was cut off.
 */
export const isWrittenInPlace = (path: StudyPath): boolean => path.endsWith('.json');

/**
 * Which of two versions a file holds: what waits beside it where the file is gone, or was cut off while that was being
 * written to it; else the file.
 */
export function holdsWaiting(path: StudyPath, file: Uint8Array | undefined, waiting: Uint8Array): boolean {
  if (file === undefined) return true;
  const isBeginning = file.length < waiting.length && sameBytes(file, waiting.subarray(0, file.length));
  return isWrittenInPlace(path) && isBeginning;
}

/**
 * Whether a disk stored something else than it was given, and said nothing: less of it, or as much with something else in
 * between. Anything else that stands there is what somebody wrote since.
 */
export async function isStoredAmiss(path: StudyPath, held: Uint8Array, given: Uint8Array): Promise<boolean> {
  if (held.length < given.length) return sameBytes(held, given.subarray(0, held.length));
  if (held.length > given.length || sameBytes(held, given)) return false;
  // Where a disk lost a piece, there are zeros, which no text holds.
  if (!isWrittenInPlace(path)) return held.includes(0);
  return !(await import('./wholeJson')).isWholeJson(held);
}

const attempts = 4;

/** In bytes. Larger files are not read in one piece. */
const largestPiece = 4096;

/**
 * Whether what was read needs no second look: where a file was written over while it was read, half of it may be old and
 * half new. One that never comes to rest is taken as it is.
 */
export const isReadWhole = (path: StudyPath, size: number, attempt: number): boolean =>
  !isWrittenInPlace(path) || size <= largestPiece || attempt >= attempts;

/**
 * Reads a file as it counts, whatever a write that is under way or was cut off has left.
 * @param read a file as the disk has it
 */
export async function readHeld(path: StudyPath, read: (path: StudyPath) => Promise<ReadResult>): Promise<ReadResult> {
  let found = await read(path);
  for (let attempt = 0; attempt < attempts && mayBeCutOff(path, found); attempt++) {
    const waiting = await read(newVersionOf(path));
    if (waiting.kind === 'file' && holdsWaiting(path, bytesOf(found), waiting.bytes)) return waiting;
    if (waiting.kind !== 'absent' && found.kind === 'absent') return waiting;
    // The write may have come to its end between the two.
    const again = await read(path);
    if (isSame(found, again)) return again;
    found = again;
  }
  return found;
}

const bytesOf = (read: ReadResult): Uint8Array | undefined => (read.kind === 'file' ? read.bytes : undefined);

/** Quick, and right about whatever is written here: no other line of its JSON begins with a brace that closes. */
function mayBeCutOff(path: StudyPath, read: ReadResult): boolean {
  if (read.kind !== 'file') return read.kind === 'absent';
  if (!isWrittenInPlace(path)) return false;
  const [before, last, end] = read.bytes.subarray(-3);
  return before !== lineEnd || last !== brace || end !== lineEnd;
}

const lineEnd = 0x0a;
const brace = 0x7d;

function isSame(a: ReadResult, b: ReadResult): boolean {
  const [one, other] = [bytesOf(a), bytesOf(b)];
  return one && other ? sameBytes(one, other) : a.kind === b.kind;
}
