/** Where a passage is now, in English. */
export const statesEn = {
  'state.exact': 'at its place',
  'state.moved': 'moved',
  'state.changed': 'words changed',
  'state.ambiguous': 'several places fit',
  'state.orphaned': 'not found',
} as const;
