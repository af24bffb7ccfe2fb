/** What can be wrong with a coder's file, in English: what is the case, then what to do next. */
export const sidecarProblemsEn = {
  'sidecar.badList': '"{key}" should be a list. Restore an earlier version; until then the file is left as it is.',
  'sidecar.badEntry':
    'Entry {number} of "{key}" (id {id}) cannot be read because of {field}: it is missing, of the wrong type or impossible. Correct it; until then the file is left as it is.',
  'sidecar.badComplete': '"complete" should hold "at" and "text". Correct it; until then the file is left as it is.',
  'sidecar.duplicateId': 'The id {id} occurs more than once. Give one of them a new UUID.',
  'sidecar.duplicateCoding':
    '{coder} gave the code "{code}" twice to the same passage ("{quote}"). Remove one: intercoder unassign --id {id:shell}',
  'sidecar.unknownCode':
    'The code "{code}" is not in the codebook. Add it, or list it under "formerIds" of the code that replaced it.',
  'sidecar.unclearCode':
    'The code "{code}" is claimed by several codes ({claimedBy}). Leave it in one of them; until then its passages count nowhere.',
  'sidecar.unknownCoder': '{coder} is not a coder of this study. Add {coder} to "coders" in study.yaml.',
  'sidecar.withoutTranscript':
    'Belongs to {transcript}, which is not there, or which "transcripts" in study.yaml does not name. Put the transcript back, name it there, or rename this file with it.',
  'sidecar.outsideStudy':
    '{count} {count|file|files} of codings in {folder} {count|belongs|belong} to transcripts that are there, but that "transcripts" in study.yaml does not name: {count|it counts|they count} nowhere. If they are part of the study, name them there as well.',
  'sidecar.outOfText':
    'The passage "{quote}" reaches beyond the text ({start}–{end} of {length}) and was not found elsewhere. Attach it to where it belongs, or keep it as not found: intercoder reanchor, or Review Moved Passages in the editor. Until then it counts nowhere.',
  'sidecar.orphaned':
    'The passage "{quote}" is no longer in the text. Attach it to where it belongs, or keep it as not found: intercoder reanchor, or Review Moved Passages in the editor. Until then it counts nowhere.',
  'sidecar.wordsElsewhere':
    'The passage "{quote}" is no longer in the text; the same words stand in {found}, line {line}. If it was moved there: intercoder reanchor --accept {id:shell} --in {found:shell} --as {coder:shell}, or select them there and attach the passage in Review Moved Passages in the editor. Until then it counts nowhere.',
  'sidecar.elsewhere':
    '{count} {count|passage|passages} of {transcript} {count|stands|stand} word for word in {found} now.{untold| No older version that is kept tells since when: look whether they were there all along.|} To move the {count|coding|codings} of {coder} there: intercoder reanchor --move --as {coder:shell}, or Review Moved Passages in the editor. Until then {count|it counts|they count} nowhere.',
  'sidecar.alsoElsewhere':
    '{count} {count|passage|passages} of {transcript} {count|stands|stand} word for word in {found} too, where all others are that {coder} coded here. No older version that is kept tells in which of the two texts that was coded. If it was there, for each: intercoder reanchor --accept {id:shell} --in {found:shell} --as {coder:shell}',
  'sidecar.ambiguous':
    'It is not certain where the passage "{quote}" is now: {count} {count|place has|places have} to be looked at. Choose one: intercoder reanchor, or Review Moved Passages in the editor. Until then it counts nowhere.',
  'sidecar.moved':
    '{count} {count|passage stands|passages stand} elsewhere than stored, in the same words. To store where: intercoder reanchor --write, or Review Moved Passages in the editor.',
  'sidecar.changed':
    'The words of the passage "{quote}" are now "{now}". Look at them and accept them: intercoder reanchor, or Review Moved Passages in the editor.',
  'sidecar.keptOrphans':
    '{count} {count|passage is|passages are} kept as not found by {coder}, and {count|counts|count} nowhere. To attach one again: intercoder reanchor, or Review Moved Passages in the editor.',
  'sidecar.idElsewhere': 'The id {id} also occurs in {other}. Give one of them a new UUID.',
  'sidecar.inTwoFiles':
    'The coding {id} is in {other} too, as where it was moved to another transcript on one machine and changed on another. To have it in one of them alone, with what both say: intercoder reanchor --accept {id:shell} --in {transcript:shell} --as {coder:shell}, or with the name of the other transcript. If they are two codings, give one of them a new UUID.',
  'sidecar.copied':
    'Holds {count} {count|coding|codings} of {original} too, by the same {count|id|ids}, as if it were copied from there. Give what is in the copy {count|an id|ids} of its own: intercoder copy-codings --transcript {copy:shell} (or name the other transcript, if that one is the copy). Until then {count|it counts|they count} twice.',
  'sidecar.transcriptRenamed':
    'Belongs to {transcript}, which is not there, but its passages are in {found}. If the transcript was renamed, rename this file to {name}: intercoder check --relink',
} as const;
