import type { editorEn } from '../en/editor';

export const editorNl: Record<keyof typeof editorEn, string> = {};
