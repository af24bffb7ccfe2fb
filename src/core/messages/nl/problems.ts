import { codebookProblemsNl } from './codebookProblems';
import { roundProblemsNl } from './roundProblems';
import { mergeProblemsNl } from './mergeProblems';
import { sidecarProblemsNl } from './sidecarProblems';
import { studyProblemsNl } from './studyProblems';
import { textProblemsNl } from './textProblems';
import { transcriptProblemsNl } from './transcriptProblems';
import type { problemsEn } from '../en/problems';

export const problemsNl: Record<keyof typeof problemsEn, string> = {
  ...textProblemsNl,
  ...transcriptProblemsNl,
  ...codebookProblemsNl,
  ...roundProblemsNl,
  ...sidecarProblemsNl,
  ...mergeProblemsNl,
  ...studyProblemsNl,
};
