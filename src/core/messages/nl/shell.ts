import type { shellEn } from '../en/shell';

export const shellNl: Record<keyof typeof shellEn, string> = {};
