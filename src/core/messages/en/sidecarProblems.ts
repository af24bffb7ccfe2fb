/** What can be wrong with a coder's file, in English: what is the case, then what to do next. */
export const sidecarProblemsEn = {
  'sidecar.badList': '"{key}" should be a list. Restore an earlier version; until then the file is left as it is.',
  'sidecar.badEntry':
    'Entry {number} of "{key}" (id {id}) is not complete or has a value of the wrong type. Correct it; until then the file is left as it is.',
  'sidecar.badComplete': '"complete" should hold "at" and "text". Correct it; until then the file is left as it is.',
  'sidecar.duplicateId': 'The id {id} occurs more than once. Give one of them a new UUID.',
  'sidecar.duplicateCoding':
    '{coder} gave the code "{code}" twice to the same passage ("{quote}"). Remove one: intercoder unassign --id {id}',
  'sidecar.unknownCode':
    'The code "{code}" is not in the codebook. Add it, or list it under "formerIds" of the code that replaced it.',
  'sidecar.unclearCode':
    'The code "{code}" is claimed by several codes ({claimedBy}). Leave it in one of them; until then its passages count nowhere.',
  'sidecar.unknownCoder': '{coder} is not a coder of this study. Add {coder} to "coders" in study.yaml.',
  'sidecar.withoutTranscript':
    'Belongs to {transcript}, which is not there. Put the transcript back, or rename this file with it.',
  'sidecar.outOfText':
    'The passage "{quote}" reaches beyond the text ({start}–{end} of {length}) and was not found elsewhere. Open the transcript and code it again.',
  'sidecar.orphaned':
    'The passage "{quote}" is no longer in the text as it was coded. Look for it in the transcript and code it again, or take the coding away.',
  'sidecar.ambiguous':
    'The passage "{quote}" stands in {count} places that fit equally well. Choose one by coding it again.',
  'sidecar.moved':
    'The passage "{quote}" stands elsewhere than stored. Saving the transcript in the editor stores its new place.',
  'sidecar.changed': 'The words of the passage "{quote}" have changed. Look at it in the editor and confirm it.',
  'sidecar.idElsewhere': 'The id {id} also occurs in {other}. Give one of them a new UUID.',
  'sidecar.transcriptRenamed':
    'Belongs to {transcript}, which is not there, but its passages are in {found}. If the transcript was renamed, rename this file to {name}: intercoder check --relink',
} as const;
