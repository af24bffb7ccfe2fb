import { pathAfter, type StudyPath } from '../text/studyPath';
import { roundAfter } from './rounds/roundPaths';

/** A change to a file of codings once its transcript, or a folder of it, is somewhere else. */
export const transcriptChangeAfter = <C extends { readonly transcript: StudyPath }>(
  change: C,
  from: StudyPath,
  to: StudyPath,
): C => ({ ...change, transcript: pathAfter(change.transcript, from, to) });

/** A change to a file of a round once the round's folder is another. */
export const roundChangeAfter = <C extends { readonly round: string }>(
  change: C,
  from: StudyPath,
  to: StudyPath,
): C => ({
  ...change,
  round: roundAfter(change.round, from, to),
});
