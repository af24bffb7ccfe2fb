/** What can be wrong with data of this kind, in English: what is the case, then what to do next. */
export const transcriptProblemsEn = {} as const;
