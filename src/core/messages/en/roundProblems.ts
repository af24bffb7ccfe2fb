/** What can be wrong with the files of a round, in English: what is the case, then what to do next. */
export const roundProblemsEn = {
  'round.badPlan':
    '{keys}: missing or of no use here, so it cannot be told who may see what: the codings of others stay hidden. Restore an earlier version.',
  'round.badStrata':
    '{place} is {said}, but the frame and the units make it {told}. Passages would get a wrong weight, so nothing of the round is used, and the codings of others stay hidden. Get back the round.json that was drawn, for example from git.',
  'round.bookGone':
    'The codebook of the round {round} is gone, so nobody can code in it, and its reports take the codes of the study. Get back the one that was drawn, for example from git.',
  'round.badCodes':
    '{keys}: missing, or a value that is of no use here. Restore an earlier version; until then the file is left as it is.',
  'round.changedAfterFinish':
    'Was changed after {coder} finished it at {at}, by hand or where git merged it with a version that went on elsewhere, so its figures are not those that were finished. Get back that version; which one it is in git: intercoder verify {round:shell}',
  'round.stranger': 'Is of {coder}, who does not take part in this round. Take it away, or correct its name.',
  'round.transcriptRenamed':
    'Names {transcript}, which is not there, but its text is that of {found}. If the transcript was renamed, give the round its new name: intercoder check --relink',
  'round.hides':
    'Not everything could be checked: {count|the round|the rounds} {rounds} {count|is|are} open, and {count|hides|hide} passages from whoever asks here. Each coder checks their own: intercoder check --as ID. Once {count|it is|they are} finished, intercoder check sees them all.',
  'round.unitLost':
    'The unit {unit} is not found in {file} as it was drawn, or too little of it is left. Get back the text that was drawn, or finish the round without it.',
} as const;
