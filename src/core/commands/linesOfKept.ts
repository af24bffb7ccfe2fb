import type { KeptEntry } from '../coding/merge/mergeEntries';
import { decodeRead, largestFile } from '../study/readRecords';
import type { FileSystem } from '../study/ports';
import { readSidecarName } from '../study/sidecarName';
import { codePointOffset } from '../text/offsets';
import type { StudyPath } from '../text/studyPath';

/** The line of an entry, from 1; undefined where it names no passage, or its words are not where it says. */
export type LineOf = (entry: KeptEntry['entry']) => number | undefined;

/** Where in its transcript an entry of a file of codings is. Reads the transcript where something was kept. */
export async function linesOfKept(files: FileSystem, path: StudyPath, kept: readonly KeptEntry[]): Promise<LineOf> {
  const transcript = kept.length === 0 ? undefined : readSidecarName(path)?.transcript;
  if (transcript === undefined) return () => undefined;
  const { source } = decodeRead(await files.read(transcript, largestFile));
  return ({ quote, start, end }) => {
    if (source === undefined || typeof start !== 'number' || typeof end !== 'number') return undefined;
    if (!(Number.isInteger(start) && start >= 0 && end >= start && end <= source.codePointLength)) return undefined;
    const at = source.fromCodePoints(codePointOffset(start));
    return source.text.startsWith(String(quote), at) ? source.lineColumn(at).line + 1 : undefined;
  };
}
