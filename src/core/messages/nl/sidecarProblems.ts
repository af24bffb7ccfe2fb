import type { sidecarProblemsEn } from '../en/sidecarProblems';

export const sidecarProblemsNl: Record<keyof typeof sidecarProblemsEn, string> = {};
