/** Why something in a round could not go on, in English. Each message ends with the next step. */
export const roundErrorsEn = {
  'round.unknown': 'There is no round "{round}" that can be read. See which there are: intercoder round status',
  'round.notYours':
    '{coder} does not code in the round "{round}". Say who you are with --as, or draw a round with {coder} in it.',
  'round.finished':
    '{coder} has finished the round "{round}", and nothing in it changes any more. Draw another round for other judgements.',
  'round.notWritable':
    '{file} holds something that could not be read, so it was not written. Check the study to see what, and mend that first.',
  'round.changedMeanwhile':
    'This was changed in the meantime, so the step was not carried out. Look at it and decide anew.',
} as const;
