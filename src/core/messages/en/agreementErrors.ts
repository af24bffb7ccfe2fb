/** Why agreement in a round cannot be told, in English. Each message ends with the next step. */
export const agreementErrorsEn = {
  'agreement.unknownRound': 'There is no round "{round}" (there are: {rounds}). Name one of these.',
  'agreement.unreadable': 'The round "{round}" could not be read. Mend its round.json first, or take it back from git.',
  'agreement.open':
    'The round "{round}" is still open, and nobody sees figures before all have finished ({coders} {count|has|have} not). Look again then.',
  'agreement.oneCoder':
    'One coder alone judged in the round "{round}", so there is nothing to compare. Have somebody code it too.',
  'agreement.allLost':
    'None of the {count} {count|passage|passages} of the round "{round}" is found in the transcripts any more, so there are no figures. Get back the texts that were drawn, for example from git: {files}',
  'agreement.noCommonUnits':
    'No passage of the round "{round}" was judged by two coders ({coders}). Draw a round in which coders share passages, from transcripts that the first coder has completed.',
  'agreement.nothingTwice':
    'No passage of the round "{round}" was judged twice by {coder}, so there is nothing to compare. Draw another round of the same coder, from transcripts that they have completed, and judge all of it.',
  'agreement.earlierGone':
    '{file} is not there, which holds what {coder} had coded before the round "{round}", so there is nothing to compare. Get it back, for example from git.',
  'agreement.codesUnreadable':
    '{file} cannot be read, so there are no figures of the round "{round}". Mend it, or take it back from git.',
  'agreement.unsettled':
    'A merge left something to decide in {file}, so there are no figures of the round "{round}". Next: intercoder merge --unmerged --take ours or theirs.',
  'agreement.unknownStatistic': 'There is no statistic "{statistic}" to ask a minimum of. Use one of: {known}.',
  'agreement.badMinimum':
    '"{text}" is no minimum. Write a statistic and a value from -1 to 1, such as krippendorffAlpha=.667, and after it each or pooled if you want. The statistics: {known}.',
  'agreement.notPooled': '"{statistic}" is a value of each code. Use alphaMasi or pooledKappa for all codes together.',
  'agreement.ofTwo':
    '"{statistic}" is of two coders, and in the round "{round}" more judged ({coders}). Ask for lightKappa, the mean over pairs, or krippendorffAlpha.',
  'agreement.ofMore':
    '"{statistic}" is of more than two coders, and in the round "{round}" two judged ({coders}). Ask for cohenKappa or krippendorffAlpha.',
  'agreement.noCoefficient':
    'In the round "{round}" differences are talked through and no coefficient is computed, so none can be asked for. Leave --min out.',
} as const;
