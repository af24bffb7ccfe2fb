/** What can be wrong with a study as a whole, in English: what is the case, then what to do next. */
export const studyProblemsEn = {
  'study.noTranscripts': 'No file matches "transcripts" ({patterns}). Put transcripts there, or change the patterns.',
  'round.badPlan':
    'Has no usable "coders" and "units", so it cannot be told who may see what: the codings of others stay hidden. Restore an earlier version.',
} as const;
