/** Why a unit of a round cannot be judged, in English. Each message ends with the next step. */
export const judgingEn = {
  'round.noCodebook':
    'The codebook of the round "{round}" is missing or cannot be read. Get back the codebook.yaml that was drawn with it, for example from git.',
  'round.unitUnknown':
    '{coder} has no unit {unit} in the round "{round}". See which there are: intercoder round status',
  'round.transcriptGone':
    '{file} is not there, so the passage {unit} cannot be judged. If it was renamed, give the round its new name: intercoder check --relink, or the quick fix in the Problems panel. Else put it back.',
  'round.unitNotFound':
    'The passage {unit} is not found in {file} any more, so it cannot be judged. Bring back the text that was drawn, or say "unclear" with the reason.',
  'round.outsideUnit':
    'Only words inside the passage {unit} are judged in this round. Select words there, or pause the round to code the rest.',
  'round.onlyShown':
    'By the plan of this round these words are shown and not judged, such as a moderator’s turn or one that is too short: a code on them would count nowhere. Code the turns that are not dimmed.',
  'round.nothingCoded': 'Nothing is coded in {unit} yet. Code something, or say that nothing applies.',
  'round.hasCodings':
    '{unit} has {count} {count|coding|codings} of yours. Take {count|it|them} away first, or mark the passage as done.',
  'round.emptyRemark': 'Write down in a few words what it is about.',
} as const;
