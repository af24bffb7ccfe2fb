/** What a merge can leave in a file, in English: what is the case, then what to do next. */
export const mergeProblemsEn = {
  'file.conflictMarkers':
    'Holds conflict markers of a merge from this line on; until they are gone it is not read and not written. Codings, memos and resolutions: run "Merge by Coding", or intercoder merge --unmerged. Any other file: keep the lines that hold and take away the markers.',
  'file.fieldConflict':
    'A merge found "{field}"{of} changed in two ways: the file holds one value, and the other is kept in "conflicts". Decide with "Merge by Coding", or intercoder merge --unmerged --take ours or theirs.',
  'file.unmerged':
    'Git has not merged this file: two versions of it wait. Run "Merge by Coding", or intercoder merge --unmerged.',
  'sidecar.badConflicts':
    '"conflicts" should be a list of entries with "field" and, for a coding or memo, "in" and "id". Correct it; until then the file is left as it is.',
} as const;
