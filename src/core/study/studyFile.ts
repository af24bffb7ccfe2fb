import { joinPath } from '../text/studyPath';

/** What makes a folder a study. */
export const studyFile = joinPath('study.yaml');
