import type { transcriptProblemsEn } from '../en/transcriptProblems';

export const transcriptProblemsNl: Record<keyof typeof transcriptProblemsEn, string> = {};
