/** What the shell says of rounds, in English. */
export const shellRoundsEn = {
  'cli.round': 'Rounds of double coding: draw a sample, judge it, finish.',
  'cli.round.name': 'name of the round',
  'cli.round.draw': 'Draw a sample for double coding. Writes, unless --dry-run.',
  'cli.round.dryRun': 'only show what the sample would be and what it can decide',
  'cli.round.coders': 'who judges: ids with commas between them (default: all coders of the study)',
  'cli.round.purpose':
    'inter-coder: coders with each other; intra-coder: one coder with what they coded before; practice (default: inter-coder)',
  'cli.round.mode':
    'agreement, or dialogue: differences are talked through and no coefficient is computed (default: agreement)',
  'cli.round.assignment':
    'who judges what: everybody all of it, each unit one coder, or each unit --overlap coders, beside the first coder (default: all)',
  'cli.round.overlap': 'with --assignment overlap: coders per unit',
  'cli.round.fraction': 'share of the units to draw, such as 0.12 or 12%; 10 to 15 % is usual (default: 0.12)',
  'cli.round.draw.what': 'what is drawn (default: passage)',
  'cli.round.turns': 'turns in a passage (default: 8)',
  'cli.round.strata': 'what the sample is spread over; role only with --draw turn (default: transcript)',
  'cli.round.wantedWidth':
    'how wide an interval may be, from its lower to its upper end: the share that this takes is shown (default: 0.30)',
  'cli.round.seed': 'start of the random numbers, 0 to 4294967295 (default: drawn, and shown)',
  'cli.round.excludeRole':
    'role whose turns are shown and not judged; may be given several times; none: no role (default: moderator, interviewer and the like)',
  'cli.round.trainedOn': 'transcript or round that was used for training and is left out; may be given several times',
  'cli.round.incomplete':
    'where the first coder has not completed transcripts: stop, leave them out, or draw from them all the same (default: stop)',
  'cli.round.plan':
    'of the plan: unit=passage|turn|sentence|character, presence=any|half, level=exact|0|1…, statistic=…, scale=krippendorff|landis-koch|own, minimum=0.667, minWords=0, context=all|none|turns; may be given several times',
  'cli.round.notANumber': 'Give a number, such as 0.12 or 12%.',
  'cli.round.badPlan': 'What {key} can be: {values}.',
  'cli.round.badPlanKey': 'Give a key and a value, such as unit=turn. The keys: {keys}.',
  'cli.round.values.level': 'exact, or a level of the codebook (0, 1, …)',
  'cli.round.values.minimum': 'a number from -1 to 1, such as 0.667',
  'cli.round.values.minWords': 'a whole number, such as 5',
  'cli.round.values.context': 'all, none, or a number of turns',
  'cli.round.frame':
    'Frame: {passages} {passages|unit|units} in {transcripts} {transcripts|transcript|transcripts}, {turns} {turns|turn|turns} that count, {words} {words|word|words}.',
  'cli.round.leftOut': 'Left out: {examples} with an example of the codebook, {training} used for training.',
  'cli.round.sample':
    'Sample: {passages} {passages|unit|units} ({share}), {turns} {turns|turn|turns}, {words} {words|word|words}.',
  'cli.round.unusualShare': 'Usual is a share of 10 to 15 %.',
  'cli.round.seedIs': 'Seed: {seed}',
  'cli.round.roles': 'Shown and not judged: {roles}',
  'cli.round.incompleteIs': 'Not completed by the first coder, or not for newer codes: {list}',
  'cli.round.precision': 'What it can decide: with a true κ of .80, 95 % of estimates fall in',
  'cli.round.prevalence': 'code on',
  'cli.round.effective': 'units worth',
  'cli.round.interval': 'interval',
  'cli.round.width': 'width',
  'cli.round.needed': 'share for {width}',
  'cli.round.tooRare': 'too rare to tell',
  'cli.round.noShare': 'more than all',
  'cli.round.testable': '{testable} of {all} codes will probably be in enough passages to be tested (10).',
  'cli.round.untested': 'Probably not: {list}. Draw a larger share, or say so in the report.',
  'cli.round.withoutThem': 'Draw without them: {options}',
  'cli.round.drawnAgain':
    'Drew the round "{round}": {count} {count|unit|units} for {coders}, who codes them again and sees in it what they coded before only when they have finished. Next: intercoder round status {round:shell}',
  'cli.round.drawn':
    'Drew the round "{round}": {count} {count|unit|units} for {coders}. Nobody sees what others judge in it until all have finished. Next: intercoder round status {round:shell}',
  'cli.round.notFound':
    '{count} {count|coding|codings} of the first coder in the drawn transcripts {count|is|are} not found in the text and {count|was|were} not copied. See: intercoder passages',
  'cli.round.status':
    'How far coders are in a round, and what is left for you. Exit code 1 where a file of it cannot be read.',
  'cli.round.none': 'There are no rounds yet. Draw one: intercoder round draw NAME --dry-run',
  'cli.round.open': 'open',
  'cli.round.closed': 'closed',
  'cli.round.about': '{state}, {units} {units|unit|units}, {purpose}, {mode}',
  'cli.round.judged': 'judged',
  'cli.round.finishedAt': 'finished',
  'cli.round.busy': 'not yet',
  'cli.round.next': '{count} left for you; next is {unit}, {file}:{line}.',
  'cli.round.allJudged': 'You have judged all of it. Next: intercoder round finish {round:shell}',
  'cli.round.seen':
    'Say that units are judged: what you coded in them applies, and no other code does. Writes your own file only.',
  'cli.round.units': 'id of a unit, as "round status" lists it; may be given several times',
  'cli.round.unit': 'id of a unit, as "round status" lists it',
  'cli.round.takeBack': 'say that they are not judged yet',
  'cli.round.seenDone': 'Judged: {list}',
  'cli.round.takenBack': 'Not judged any more: {list}',
  'cli.round.unclear':
    'Say that a unit cannot be judged: it is then missing in every figure. Writes your own file only.',
  'cli.round.unclear.reason': 'why not',
  'cli.round.ask': 'Keep a question about a unit for the talk afterwards. Writes your own file only.',
  'cli.round.ask.reason': 'the question',
  'cli.round.noted': 'Noted for {unit}.',
  'cli.round.suggest': 'Suggest a code that the codebook does not have. Writes your own file only.',
  'cli.round.suggest.name': 'what it could be called',
  'cli.round.suggest.text': 'what it would mean',
  'cli.round.finish': 'Finish your part of a round: nothing in it changes any more. Writes your own file only.',
  'cli.round.withUnitsLeft': 'although units are left: they stay missing in every figure',
  'cli.round.notBlind': 'say that you have seen what others coded there',
  'cli.round.finishDone':
    '{coder} has finished the round "{round}" (missing in every figure: {count} {count|unit|units} left, {unclear} unclear). See: intercoder round status {round:shell}',
  'cli.round.package':
    'Make a package for somebody outside: a folder with what they need to judge, a coding sheet for any browser, and nothing of what others coded. Writes.',
  'cli.round.package.dir': 'folder for the package, empty or not there yet',
  'cli.round.package.coder': 'who it is for',
  'cli.round.package.done':
    'Made a package for {coder} in {dir}. Send the folder, or only {sheet} in it; what comes back: intercoder round collect {round:shell} FILE',
  'cli.round.package.mentions':
    '{file}:{line} in the package names {coder}. Look whether that is a colleague, and whether it may leave with the package.',
  'cli.round.draw.package':
    'also make a package for each coder but the first: in DIR, or in a folder for each below it',
  'cli.round.collect':
    'Take in what somebody outside judged: the folder, or the file that the coding sheet saved. Writes.',
  'cli.round.collect.from': 'a package’s folder, or a saved file',
  'cli.round.collect.done': 'Took in what {coder} judged ({count} {count|coding|codings}), finished at {at}.',
  'cli.round.collect.outside':
    '{count} {count|coding|codings} outside the round {count|was|were} not taken in: {file}. Where they were meant for it, draw another round, and let {coder} code with --round.',
  'cli.round.practise':
    'Draw a few passages to practise on before judging a round: by its plan, and in no sample. Counts for nothing. Writes.',
  'cli.round.practise.done':
    'Drew the practice round "{round}" with {count} {count|passage|passages}. Judge it as any other; when it is finished, intercoder agreement {round:shell} compares.',
  'cli.round.topUp':
    'Add units for rare codes: some in which the first coder gave them, mixed with as many decoys. Reported apart, never pooled. Writes.',
  'cli.round.topUp.code': 'a rare code; may be given several times',
  'cli.round.topUp.most': 'units with the code, and as many without (default: 5)',
  'cli.round.topUp.done':
    'Added {count} units ({list}) with the seed {seed}. They are reported only as the share of the first coder’s applications that was confirmed.',
  'round.topUp.everybody': 'Everybody judges what was added, although not everybody judges all of the round.',
  'round.topUp.sent':
    'What was added is not in the package that {coders} got before. Make it anew for them, or leave it: then they do not judge it.',
  'cli.assign.round': 'in this round of double coding instead of the study',
  'cli.unassign.round': 'in this round of double coding instead of the study',
  'cli.verify':
    'Check that a round is what it says: drawn so, plan and files unchanged. Exit code 1 where something is not.',
  'cli.verify.report': 'a report that was kept (report --as json): whether its figures are those the round gives now',
  'cli.verify.told': 'note',
  'cli.verify.ok': 'yes',
  'cli.verify.no': 'no',
  'cli.verify.allGreen': 'Everything holds.',
  'cli.verify.red': '{count} {count|thing does|things do} not hold.',
} as const;
