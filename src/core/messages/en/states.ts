/** Where a passage is now, in English. */
export const statesEn = {
  'state.exact': 'at its place',
  'state.moved': 'moved',
  'state.changed': 'words changed',
  'state.ambiguous': 'place not certain',
  'state.orphaned': 'not found',
  'state.kept': 'kept as not found',
  'state.finishedAt': 'finished at {at}',
  'state.notFinished': 'not finished',
} as const;
