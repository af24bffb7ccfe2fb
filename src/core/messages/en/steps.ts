/** What coding steps are called where they are carried out, undone and redone, in English. */
export const stepsEn = {
  'step.assign': 'coded as {codes}',
  'step.complete': 'marked as read completely: {file}',
  'step.notComplete': 'no longer marked as read completely: {file}',
  'step.orphan': '{count} {count|passage|passages} kept as not found',
  'step.reanchor': '{count} {count|passage|passages} stored at the new place',
  'step.reattach': 'attached anew',
  'step.move': '{count} {count|coding|codings} moved to {files}',
  'step.recode': 'coded as {codes}, taken away {taken}',
  'step.judged': 'judged: {unit}',
  'step.notJudged': 'no longer judged: {unit}',
  'step.question': 'question: {unit}',
  'step.suggestion': 'suggested code: {name}',
  'step.unclear': 'unclear: {unit}',
  'step.unassign': 'taken away {codes}',
} as const;
