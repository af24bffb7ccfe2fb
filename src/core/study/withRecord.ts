import type { StudyPath } from '../text/studyPath';

/** Records of files in path order, with one of them exchanged, or without it. */
export function withRecord<R>(
  records: ReadonlyMap<StudyPath, R>,
  path: StudyPath,
  record: R | undefined,
): Map<StudyPath, R> {
  const next = new Map(records);
  const known = next.has(path);
  if (record === undefined) next.delete(path);
  else next.set(path, record);
  return known || record === undefined ? next : new Map([...next].sort(([a], [b]) => (a < b ? -1 : 1)));
}
