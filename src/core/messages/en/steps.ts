/** What coding steps are called where they are carried out, undone and redone, in English. */
export const stepsEn = {
  'step.assign': 'coded as {codes}',
  'step.unassign': 'taken away {codes}',
} as const;
