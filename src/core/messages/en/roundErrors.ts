/** Why something in a round could not go on, in English. Each message ends with the next step. */
export const roundErrorsEn = {
  'report.notKept':
    '{file} is no report of a round that was kept. Make one, and name it: intercoder report {round:shell} --as json > kept.json, intercoder verify {round:shell} --report kept.json',
  'report.ofAnother':
    '{file} is the report of the round "{other}", not of "{round}". Name the one that was kept of this round, or verify that one: intercoder verify {other:shell}',
  'round.unknown': 'There is no round "{round}" that can be read. See which there are: intercoder round status',
  'round.notYours':
    '{coder} does not code in the round "{round}". Say who you are with --as, or draw a round with {coder} in it.',
  'round.finished':
    '{coder} has finished the round "{round}", and nothing in it changes any more. Draw another round for other judgements.',
  'round.notWritable':
    '{file} holds something that could not be read, so it was not written. Check the study to see what, and mend that first.',
  'round.changedMeanwhile':
    'This was changed in the meantime, so the step was not carried out. Look at it and decide anew.',
  'round.exists': 'There is a round "{round}" already. Choose another name.',
  'round.badName':
    '"{round}" cannot be the name of a round: only a-z, 0-9 and "-", at most 64 characters, and no word with a meaning of its own. Choose another name.',
  'round.folderTaken':
    'There are files in {folder} already, and no draw among them. Take them away, or choose another name.',
  'round.tooFewCoders': 'A round needs two different coders at least. Choose who takes part.',
  'round.oneCoder': 'In an intra-coder round one coder codes the same again. Choose that one alone.',
  'round.nothingToRepeat':
    '{coder} has not coded anything that was drawn, so there is nothing to code again. Name a coder who has.',
  'round.badShare':
    'The share has to be more than 0 and at most 1 (or 100 %). Between 0.10 and 0.15 is usual: --fraction 0.12',
  'round.badSeed': 'The seed has to be a whole number from 0 to 4294967295. Leave it out to have one drawn.',
  'round.badTurns': 'A passage has 1 to 1000 turns, as a whole number. Usual is: --turns 8',
  'round.badOverlap': 'Say how many of the {count} who judge get each unit: a whole number from 1 to {count}.',
  'round.overlapWithout':
    'A number of coders for each unit goes with the assignment "overlap" alone, and "{kind}" was chosen. Leave one of the two out: --assignment overlap --overlap 2',
  'round.badLevel':
    'No code of the codebook stands at level {level}: its levels go from 0, the codes at the top, to {deepest}. Choose one of these, or take each code by itself: --plan level=exact',
  'round.badWidth':
    'A width has to be more than 0 and at most 2, such as 0.30 from the lower to the upper end of an interval.',
  'round.cohenNeedsTwo':
    "Cohen's κ is of two coders. With more choose Krippendorff's α, or Light's κ, the mean over pairs.",
  'round.lightNeedsThree':
    "Light's κ is the mean over pairs of three coders or more. With two choose Cohen's κ, or Krippendorff's α.",
  'round.roleNeedsTurns': 'Only single turns have a role. Draw single turns, or choose other strata.',
  'round.unknownRole':
    'No transcript has the role "{role}", so nothing would be left out by it. There are: {roles}. Use one of these, or declare the role of the participants in the front matter first.',
  'round.trainingLost':
    'Passages of the round "{round}" that was used for training are not found any more ({list}), so they cannot be left out. Get back the texts it was drawn from, or leave out as a whole: {files}',
  'round.emptyFrame':
    'There is nothing to draw from: no turn counts once roles, short turns, training and the examples of the codebook ({examples} left out) are taken away. Leave out less.',
  'round.noTranscripts':
    'There are no transcripts to draw from. Put texts into the folder that "transcripts" in study.yaml names, code them, and draw then.',
  'round.noneCompleted':
    '{coder} has completed no transcript, and those that are not completed were to be left out, so there is nothing to draw from. Complete one first, or choose to draw all the same: what is not completed then counts as not judged.',
  'round.shareTooSmall':
    'This share draws nothing: there {count|is|are} {count} {count|unit|units} to draw from, so give at least {least}, or draw smaller units.',
  'round.notCompleted':
    '{coder} has not completed what would be drawn from: {list} (after +: codes made since it was read). Complete it first, or choose to leave it out, or to draw all the same: it then counts as not judged.',
  'round.outsideUnits':
    'These words are in no unit of yours in the round "{round}" in {file}. Choose words inside one: intercoder round status {round:shell}',
  'round.unitsLeft':
    'In the round "{round}" {count} {count|unit is|units are} left: {units}. Judge {count|it|them}, or finish all the same with --with-units-left: then {count|it stays|they stay} missing in every figure.',
  'round.topUpWithoutFirst':
    'The round "{round}" has no codings of a first coder to start from. Draw a round in which the study\'s analysis coder takes part.',
  'round.topUpTooLate':
    '{coder} has finished the round "{round}" already, so nothing can be added to it. Draw another round for rare codes.',
  'round.topUpChanged':
    '{file} was changed after {coder} had finished it, so nothing was added to it. Get back the version that was finished, for example from git.',
  'round.topUpNotYours':
    '{coder} is to judge the round "{round}" blind, and would know what {first} gave in what is added. Let {first} add it.',
  'round.badMost': 'Give how many units with an application to add, from 1 to {most}.',
  'round.topUpNothing':
    'Outside the sample there are no units with {codes} by the first coder, or none without. Choose other codes.',
} as const;
