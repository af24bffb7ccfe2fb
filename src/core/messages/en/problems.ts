import { codebookProblemsEn } from './codebookProblems';
import { roundProblemsEn } from './roundProblems';
import { mergeProblemsEn } from './mergeProblems';
import { sidecarProblemsEn } from './sidecarProblems';
import { studyProblemsEn } from './studyProblems';
import { textProblemsEn } from './textProblems';
import { transcriptProblemsEn } from './transcriptProblems';

/** Every problem a parser or check can report. */
export const problemsEn = {
  ...textProblemsEn,
  ...transcriptProblemsEn,
  ...codebookProblemsEn,
  ...roundProblemsEn,
  ...sidecarProblemsEn,
  ...mergeProblemsEn,
  ...studyProblemsEn,
} as const;
