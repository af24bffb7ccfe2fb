import type { ProblemCode } from '../../../core/problem';

/** What merging by coding settles. */
export const mergeProblems: ReadonlySet<ProblemCode> = new Set([
  'file.conflictMarkers',
  'file.fieldConflict',
  'file.unmerged',
]);
