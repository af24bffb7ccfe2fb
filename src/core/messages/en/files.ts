/** What is said of transcripts that are renamed, moved or copied, in English. */
export const filesEn = {
  'files.sidecarInTheWay':
    '{file} is there already, so the codings of {coder} were not moved with the transcript. Look at both files, and rename one by hand.',
  'files.notFollowed':
    'Not all that belongs to {file} could be renamed with it: {reason}. The Problems panel lists what stayed behind, with a quick fix.',
  'files.leftStudy':
    '{file} is no longer among the transcripts of {study}. Add it under "transcripts" in study.yaml, or move it back.',
  'files.copyFound':
    '{copy} reads as a copy of {original}, which you have coded. Take your {count} {count|coding|codings} along, as codings of their own?',
  'files.copyTake': 'Take Along',
  'files.copyTaken': '{count} {count|coding|codings} taken along to {copy}.',
  'files.copyLeftOut':
    '{count} {count|coding or memo was|codings and memos were} left out, since it is not certain where {count|its passage is|their passages are} in the copy; in {original} {count|it stays as it is|they stay as they are}.',
  'files.noCopy':
    'No transcript here reads as a copy of one that you have coded, without codings of yours. There is nothing to take along.',
  'files.copyPick': 'Which copy is to get the codings of its original?',
  'files.relinked': 'What belonged to {from} is now with {to}.',
} as const;
