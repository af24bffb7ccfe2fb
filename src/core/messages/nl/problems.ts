import type { problemsEn } from '../en/problems';

export const problemsNl: Record<keyof typeof problemsEn, string> = {};
