import type { errorsEn } from '../en/errors';

export const errorsNl: Record<keyof typeof errorsEn, string> = {};
