/** Why an operation could not go on, in English. Each message ends with the next step. */
export const errorsEn = {
  'file.writeFailed':
    'Could not write {file}: {reason}. It was left as it was; make room or check permissions, then try again.',
  'coding.changedMeanwhile':
    'This coding was changed or taken away in the meantime ({id}), so the step was not carried out. Look at it and decide anew.',
  'complete.changedMeanwhile':
    'Whether this transcript was read completely was changed in the meantime, so the step was not carried out. Look at it and decide anew.',
  'step.partly':
    'The step could not be finished ({reason}), and what it had done in {files} could not be taken back. Look at the codings there.',
  'study.notFound': 'There is no study.yaml here or above. Go to a study, or make one: intercoder init DIR',
  'study.unreadable': 'study.yaml cannot be used as it is. Correct it, then try again.',
  'study.exists': 'There is a study here already ({file}). Choose another folder.',
  'file.exists': 'There is a file {file} here already. Choose an empty folder.',
  'file.outside': '{file} is outside the study. Name a file inside it.',
  'example.missing': 'The example study is not complete ({file}). Install Intercoder anew.',
  'sidecar.notWritable':
    '{file} holds something that could not be read, so it was not written. Check the study to see what, and mend that first.',
  'codebook.notWritable':
    '{file} cannot be used as it is, so it was not written. Check the study to see why, and mend that first.',
  'codebook.unreadable': '{file} cannot be used as it is, so its codes are not known. Correct it, then try again.',
  'coder.unknown': '"{coder}" is not a coder of this study. Use one of "coders" in study.yaml, or add yourself there.',
  'coder.notKnown':
    'It is not known who is coding. Say so with --as ID or INTERCODER_CODER, or put your git e-mail in study.yaml.',
  'transcript.unknown': '{file} is not a readable transcript of this study. See "transcripts" in study.yaml.',
  'transcript.changed': '{file} has changed in the meantime, so nothing was coded. Select the passage again.',
  'passage.outside':
    'The passage reaches beyond the text of {file} ({length} characters). Give --start and --end inside it.',
  'passage.empty': 'There are no words in this passage. Select some.',
  'passage.frontMatter': 'This is the front matter, not the transcript. Select what somebody said.',
  'code.unknown': 'There is no code "{code}" in the codebook. Use one of its codes, or add it there.',
  'code.unknownInRound':
    'There is no code "{code}" in the codebook of this round, which stays as it was drawn. Use one of its codes, or suggest this one.',
  'code.unclear': 'Several codes claim "{code}" ({claimedBy}). Leave it in one of them first.',
  'code.notCodable': '"{code}" only groups other codes. Use one of those.',
  'code.retired':
    '"{code}" is retired (replaced by: {replacedBy}). Use another code, or make it active again in the codebook.',
  'code.exists': 'There is a code with the id "{id}" already. Choose another.',
  'coding.exists':
    'You have given "{code}" to this passage already. Nothing is left to do; choose another code if you meant one.',
  'coding.unknown':
    'There is no coding with the id {id}: it may have been taken away. Look at the passages as they are now.',
  'coding.anothers': "The coding {id} is another coder's. Only they can change it or take it away.",
  'coding.judgedAgain':
    'Passages of {file} are judged again in a round that is open, so your codings of them are hidden, and {id} stays there. Attach it to the other transcript once the round is finished.',
  'coding.undecided':
    'Two versions of the coding {id} wait for a decision in {file}, so it was not moved to another transcript. Decide first: Merge by Coding in the editor.',
  'coding.isAtPlace':
    'The passage of the coding {id} is at its place in {file}, so it was not moved to another transcript. To code the words there as well: intercoder assign.',
  'coding.hiddenByRound':
    'Passages of {file} are judged again in a round that is open, so your codings of them are hidden and cannot be copied now. Copy them once the round is finished: intercoder copy-codings.',
  'coding.shownOtherwise':
    'The text of {file} has changed since the place of “{quote}” was shown, so nothing was stored. Look at the passage again, and then decide.',
  'coding.nowhere':
    'It is not certain where the passage of this coding is ({id}), so nothing was stored. Choose a place for it.',
  'quote.notFound':
    'The words "{quote}" are not in the transcript. Check spelling and line breaks, or give --start and --end.',
  'quote.several': 'The words "{quote}" occur {count} times (lines {lines}). Give more words, or --start and --end.',
  'passage.notNamed': 'Say which passage: either --quote, or --start and --end.',
  'copy.noOriginal':
    '{file} does not read as a copy of one transcript that you have coded, or has codings of yours already. Nothing was written; code it, or copy the file again.',
  'copy.changedMeanwhile':
    '{file} is no longer what was read, so it was left as it is. Check the study and do it again.',
  'file.notFound': 'There is no file {file}. Check the path.',
  'file.notRead': '{file} could not be read as a transcript.',
  'code.intoItself': '"{code}" cannot go below itself. Choose another place.',
  'codebook.cannotEdit':
    'The codebook could not be changed safely, so it was left as it is. Open it and settle the problems it shows, or make this change by hand.',
  'study.cannotEdit':
    'study.yaml could not be changed safely, so it was left as it is. Open it and settle the problems it shows, or make this change by hand.',
  'coder.isAnalysis':
    'The coding of {coder} is the study\'s: counts, passages and exports are theirs. Name another coder under "analysis" in study.yaml first.',
  'coder.exists': 'There is a coder "{id}" in this study already. Choose another id.',
  'coder.idNotAllowed':
    '"{id}" cannot be a coder\'s id: only a-z, 0-9 and "-", at most 64 characters, and no word with a meaning of its own such as "consensus". Choose another id.',
  'codebook.idNotAllowed': '"{id}" cannot be an id: only a-z, 0-9 and "-", at most 64 characters. Choose another id.',
  'coding.several':
    'There are {count} codings with the id {id}. Check the study, give them ids of their own, then try again.',
  'file.busy': '{file} is being written by another program. Try again in a moment; if this stays, remove {file}.lock.',
  'file.lockIsFolder':
    '{file} was not written: {folder} is a folder, where a file stands for a moment while something is written. Move it away or rename it, and try again.',
  'file.notWritable':
    '{file} is not there or cannot be read, so it was not written. Check the study to see why, and mend that first.',
  'leftVersion.unknown':
    'No write left {file} with anything to decide about, or it was named twice. Those there are are named by: intercoder check --fix',
  'label.taken': 'Another speaker is called "{label}" here already. Choose another label.',
  'label.opensNoTurn':
    'With "{label}" these turns would not be read as they are now. Choose a label such as P1, or declare it under "participants" in the front matter first.',
  'label.notEditable':
    '"{label}" is declared in the front matter in a way that could not be changed safely, and nothing was renamed. Mend what the Problems panel shows there, or change it by hand.',
  'transcript.conflictMarkers': '{file} holds conflict markers of a merge. Settle the merge, then code it.',
} as const;
