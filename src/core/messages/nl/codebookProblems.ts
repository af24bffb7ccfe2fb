import type { codebookProblemsEn } from '../en/codebookProblems';

export const codebookProblemsNl: Record<keyof typeof codebookProblemsEn, string> = {};
