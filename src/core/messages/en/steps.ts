/** What coding steps are called where they are undone and redone, in English. */
export const stepsEn = {
  'step.assign': 'Code: {codes}',
  'step.unassign': 'Take away: {codes}',
} as const;
