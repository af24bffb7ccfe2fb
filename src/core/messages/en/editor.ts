/** What the editor says, in English. */
export const editorEn = {} as const;
