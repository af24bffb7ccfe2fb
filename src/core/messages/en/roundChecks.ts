/** What is checked of a round, in English; what does not hold ends with the next step. */
export const roundChecksEn = {
  'verify.check.texts': 'texts',
  'verify.check.draw': 'draw',
  'verify.check.topUp': 'topUp',
  'verify.check.plan': 'plan',
  'verify.check.codebook': 'codebook',
  'verify.check.sample': 'sample',
  'verify.check.package': 'package',
  'verify.check.finished': 'finished',
  'verify.check.coders': 'coders',
  'verify.check.units': 'units',
  'verify.check.blind': 'blind',
  'verify.check.git': 'git',
  'verify.check.figures': 'figures',
  'verify.textsSame': 'The transcripts are those the sample was drawn from.',
  'verify.textsChanged':
    'Changed or gone since the draw: {list}. Get back the versions that were drawn, for example from git.',
  'verify.textsRenamed':
    'Under another name since the draw: {list}. Give the round the names they have now: intercoder check --relink',
  'verify.textsBoth':
    'Under another name since the draw: {renamed}. Give the round the names they have now: intercoder check --relink. Changed or gone: {list}. Get back the versions that were drawn, for example from git.',
  'verify.drawSame': 'Drawing again with the seed {seed} gives the same {count} {count|unit|units}.',
  'verify.drawDifferent':
    'Drawing again gives another sample ({list}). The draw was changed by hand, or was never drawn so: get back the round.json that was drawn.',
  'verify.drawNumbers':
    'Drawing again gives the same units, and other numbers than round.json has ({list}), by which passages are weighed. The draw was changed by hand: get back the round.json that was drawn.',
  'verify.topUpSame':
    'Top-up {number}: drawing it again with the seed {seed} gives the same {count} units, half of them applications.',
  'verify.topUpDifferent':
    'Top-up {number}: drawing it again gives other units, or what the first coder gave in them is not what it was drawn by ({list}). It was changed by hand: get back the files that were drawn.',
  'verify.topUpUnknown':
    'Top-up {number} cannot be drawn again: what it was drawn by is not in the round, or by a version that is not known here. Verify with the version that drew it.',
  'verify.drawImpossible':
    'Cannot be drawn again, since its texts or its codebook are not as they were. Get those back, then verify again.',
  'verify.drawUnknown':
    'Drawn by a method this version does not know ({method}). Verify it with the version that drew it.',
  'verify.sentSame':
    'This is a package for {coder}, with the codebook and the map of places that were sent. Whether the sample was drawn as it says, verify tells where it was drawn.',
  'verify.sentChanged':
    'The package for {coder} is not what was sent: its codebook or its map of places is another. Ask for the package again.',
  'verify.planNotBegun': 'Nobody has begun: plan and codebook cannot have changed under anybody.',
  'verify.planSame': 'The plan is what it was when the coders began.',
  'verify.planChanged':
    'The plan is not what it was when the coders began. Get back the round.json that was drawn, or report every figure as exploratory.',
  'verify.sampleSame': 'Frame, strata and units, by which passages weigh, are what they were when the coders began.',
  'verify.sampleChanged':
    'The frame, the strata or the units in round.json are not what they were when the coders began, so passages weigh otherwise. Get back the round.json that was drawn.',
  'verify.planUnknown':
    'No coder’s file says what plan and codebook it was begun with. Get back the files as their coders wrote them.',
  'verify.bookSame': 'The codebook is the one the coders began with.',
  'verify.bookGone':
    '{file} is gone or cannot be read, so nothing tells what the codes meant. Get back the one that was drawn, for example from git.',
  'verify.bookChanged':
    'The codebook of the round is not the one the coders began with. Get back the codebook.yaml that was drawn with it.',
  'verify.fileSame': '{coder} finished at {at}, and the file is unchanged since.',
  'verify.fileChanged':
    'The file of {coder} was changed after it was finished at {at}. Get back the version that was finished, for example from git.',
  'verify.notFinished': '{coder} has not finished. Wait for that; until then there are no figures.',
  'verify.fileUnreadable':
    'The file of {coder} ({file}) cannot be read, so there are no figures. Mend it, or get it back, for example from git.',
  'verify.fileChangedInGit':
    'The file of {coder} ({file}) was changed after it was finished at {at}: by hand, or where git merged it with a version that went on elsewhere. The version that was finished is in git. Get it back: git checkout {commit} -- {file}',
  'verify.earlierChangedInGit':
    'What {coder} had coded before ({file}) was changed after it was copied at {at}: by hand, or where git merged it with another version. The version that was copied is in git. Get it back: git checkout {commit} -- {file}',
  'verify.earlierSame': 'What {coder} had coded before was copied at {at}, and the file is unchanged since.',
  'verify.earlierChanged':
    'What {coder} had coded before ({file}) was changed after it was copied at {at}. Get back the version that was copied, for example from git.',
  'verify.earlierUnreadable':
    'What {coder} had coded before ({file}) cannot be read, so there are no figures. Mend it, or get it back, for example from git.',
  'verify.earlierGone':
    'What {coder} had coded before ({file}) is not there, so there are no figures. Get it back, for example from git.',
  'verify.fileUnsettled':
    'A merge left something to decide in the file of {coder} ({file}), so there are no figures. Next: intercoder merge --unmerged --take ours or theirs.',
  'verify.stranger': '{file} is of {coder}, who does not take part in the round. Take it away.',
  'verify.unitsThere': 'All {count} {count|unit is|units are} found in their transcripts.',
  'verify.unitsRenamed':
    'Not found under the name that the round knows: {list}. A report leaves {count|it|them} out until the round is given the new {count|name|names}: intercoder check --relink',
  'verify.unitsLost':
    'No longer found, or less than 60 % of {count|it|them} left: {list}. A report leaves {count|it|them} out, so its figures are those of the rest alone. Get back the texts that were drawn, for example from git.',
  'verify.unitsBoth':
    'Not found under the name that the round knows: {renamed}. Give the round the new {others|name|names}: intercoder check --relink. No longer found, or less than 60 % of {count|it|them} left: {list}. Get back the texts that were drawn, for example from git. A report leaves all of these out.',
  'verify.figuresSame': 'The report that was kept has the figures that the round gives now.',
  'verify.figuresSameAndMore':
    'What the report that was kept tells, the round gives now. It does not have what a report has by now, and says nothing of it: {list}.',
  'verify.figuresDifferent':
    'The report that was kept differs from what the round gives now in: {list}. Get back the files it was made from, or the report that was made from these.',
  'verify.figuresNotChecked':
    'Not checked, since no report that was kept was named. Keep one and name it: intercoder report {round:shell} --as json > kept.json, intercoder verify {round:shell} --report kept.json',
  'blind.package': '{coder} coded from a package that held nothing of anybody else.',
  'blind.shielded': 'The program hid from {coder} what others coded; their files were there.',
  'blind.none': '{coder} did not code blind.',
  'blind.again.package': '{coder} coded from a package that held nothing of what they had coded before.',
  'blind.again.shielded': 'The program hid from {coder} what they had coded before; it was there in the files.',
  'blind.again.none': '{coder} did not code blind to what they had coded before.',
  'ancestry.again.present':
    'By git what {coder} had coded before was in the history that they finished on ({commit}), where it could be read.',
  'ancestry.again.absent':
    'By git what {coder} had coded before was not in the history that they finished on ({commit}).',
  'ancestry.present':
    'By git the first coder’s codings of the sample were in the history that {coder} finished on ({commit}), where they could be read.',
  'ancestry.absent':
    'By git the first coder’s codings of the sample were not in the history that {coder} finished on ({commit}).',
  'ancestry.noGit': 'Git cannot tell what {coder} could have read: there is no git here, or not its whole history.',
  'ancestry.notCommitted': 'Git cannot tell what {coder} could have read: not everything needed is committed.',
  'ancestry.package':
    'Git tells nothing of what {coder} could have read: what was judged in the package was committed by who took it in.',
  'ancestry.gitFailed': 'Git cannot tell what {coder} could have read, since it could not be read: {reason}',
  'ancestry.noFirstCoder': 'No codings were copied at the draw, so {coder} could not have read any of the sample’s.',
} as const;
