/** What can be wrong with the files of a round, in English: what is the case, then what to do next. */
export const roundProblemsEn = {
  'round.badPlan':
    '{keys}: missing or of no use here, so it cannot be told who may see what: the codings of others stay hidden. Restore an earlier version.',
  'round.badCodes':
    '{keys}: missing, or a value that is of no use here. Restore an earlier version; until then the file is left as it is.',
} as const;
