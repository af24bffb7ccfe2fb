/** What coding steps are called where they are carried out, undone and redone, in English. */
export const stepsEn = {
  'step.assign': 'coded as {codes}',
  'step.complete': 'marked as read completely: {file}',
  'step.notComplete': 'no longer marked as read completely: {file}',
  'step.recode': 'coded as {codes}, taken away {taken}',
  'step.unassign': 'taken away {codes}',
} as const;
