import type { studyProblemsEn } from '../en/studyProblems';

export const studyProblemsNl: Record<keyof typeof studyProblemsEn, string> = {};
