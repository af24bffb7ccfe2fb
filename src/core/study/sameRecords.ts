import { sameBytes } from '../text/sameBytes';
import type { StudyPath } from '../text/studyPath';
import type { CodebookRecord, SidecarRecord, TranscriptRecord } from './records';
import type { StudySnapshot } from './snapshot';

/** Whether two records, or their absence, say the same of a file. */
export function sameSidecar(a: SidecarRecord | undefined, b: SidecarRecord | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  if (a.bytes && b.bytes) return sameBytes(a.bytes, b.bytes);
  return a.bytes === b.bytes && sameData(a.problems, b.problems);
}

export function sameTranscript(a: TranscriptRecord | undefined, b: TranscriptRecord | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.source?.text === b.source?.text && sameData(a.problems, b.problems);
}

export const sameCodebook = (a: CodebookRecord, b: CodebookRecord): boolean =>
  a.path === b.path && a.source?.text === b.source?.text && sameData(a.problems, b.problems);

/** Compares plain data, such as settings, rounds and problems. */
export const sameData = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * A snapshot read anew, with the records of the one before wherever they say the same, so that what was worked out from
 * them stays known.
 * @returns `before` itself where nothing is new
 */
export function keepKnown(before: StudySnapshot, next: StudySnapshot, hasSameRounds: boolean): StudySnapshot {
  const transcripts = keep(before.transcripts, next.transcripts, sameTranscript);
  const sidecars = keep(before.sidecars, next.sidecars, sameSidecar);
  const isSameBook = sameCodebook(before.codebookRecord, next.codebookRecord);
  if (
    transcripts === before.transcripts &&
    sidecars === before.sidecars &&
    isSameBook &&
    hasSameRounds &&
    sameData(before.config, next.config) &&
    sameData(before.problems, next.problems)
  ) {
    return before;
  }
  const { codebook, codebookRecord } = isSameBook ? before : next;
  return { ...next, transcripts, sidecars, codebook, codebookRecord };
}

function keep<R>(
  before: ReadonlyMap<StudyPath, R>,
  next: ReadonlyMap<StudyPath, R>,
  same: (a: R | undefined, b: R) => boolean,
): ReadonlyMap<StudyPath, R> {
  let isNew = before.size !== next.size;
  const kept = new Map(
    [...next].map(([path, record]) => {
      const known = before.get(path);
      const usable = known !== undefined && same(known, record);
      isNew ||= !usable;
      return [path, usable ? known : record];
    }),
  );
  return isNew ? kept : before;
}
