/** What the shell says, in English. */
export const shellEn = {} as const;
