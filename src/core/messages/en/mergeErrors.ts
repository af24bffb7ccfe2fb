/** Why versions of a file could not be merged, in English. Each message ends with the next step. */
export const mergeErrorsEn = {
  'merge.unreadable':
    '{file} cannot be read whole, so nothing was merged and nothing written. Mend what is wrong with it, or merge by hand.',
  'merge.noFile':
    '{file} is no file, so nothing was merged and nothing written. Name two versions of a file; where one side has none there is nothing to merge: take the other.',
  'merge.unknownKind':
    '{file} is no file of codings, memos or resolutions, so it was not merged. Merge it as text, as git does.',
  'merge.noSides':
    'The two versions of {file} cannot be told from it, and git does not have them. Nothing was written; take the file from an earlier commit, or mend it by hand.',
  'merge.changedMeanwhile':
    '{file} was changed in the meantime, so nothing was written. Look at it, then merge it again.',
  'git.missing': 'Git could not be run ({reason}). Install it, then try again.',
  'git.notARepository': '{folder} is not in a git repository. Make it one first: git init',
  'git.failed': 'Git refused: {reason}. Nothing more was done; see to that, then try again.',
  'git.notAsked':
    'This changes files and git’s settings, and there is no terminal to ask at. Run it in a terminal, or say --yes.',
} as const;
