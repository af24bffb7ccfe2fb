/** What can be wrong with any file, in English: what is the case, then what to do next. */
export const textProblemsEn = {
  'text.notUtf8': 'Not valid UTF-8: it looks like {guess}. It was not read. Convert a copy, e.g.: {command}',
  'text.doublyEncoded':
    'Looks encoded twice ("{sample}" where a letter with an accent was meant). Convert a copy, e.g.: {command}',
  'text.nulBytes':
    'Holds NUL bytes, the first of them here, so it is probably not text. Check that this is the right file.',
  'file.unreadable': 'Could not be read ({reason}). Check what it is and who may read it, then reload.',
  'file.linkNotFollowed':
    'Could not be read ({reason}). Put the file itself in the study instead of the link, then reload.',
  'file.linked':
    'Is reached through a link, which the shell follows and the editor does not: there it cannot be read. Put the file itself here instead of the link.',
  'file.linkedFolder':
    'Is a link to a folder, and nothing behind it is read. If transcripts are there, put the folder itself here instead of the link.',
  'file.folderNotFollowed':
    'Is a folder that could not be read ({reason}), so nothing that may be in it is found. Put the folder itself in the study instead of the link, then reload.',
  'file.tooLarge': 'Is {size} MB, more than the {limit} MB that are read. Check that this is the right file.',
  'file.newerFormat':
    'Written by a newer Intercoder (format {found}, this one knows {known}). Update Intercoder; until then it is left as it is.',
  'file.notAText': '"{key}" should be a text. Correct it; until then the value is left out.',
  'file.notANumber': '"{key}" should be a number. Correct it; until then the value is left out.',
  'file.notABoolean': '"{key}" should be true or false. Correct it; until then the value is left out.',
  'file.notAList':
    '"{key}" should be a list. Start each entry on a line of its own with "- "; until then the value is left out.',
  'file.notAMap':
    '"{key}" should hold fields such as "id: …", one per line or between { and }. Correct it; until then the value is left out.',
  'file.keyElsewhere':
    'Nothing reads "{key}" here; it stays as it is. Put what is known of a participant under "{under}:".',
  'file.misnamedKey': 'Nothing reads "{key}"; it stays as it is. If "{meant}" is meant, write "{meant}:".',
  'file.unknownKey':
    'Nothing reads "{key}"; it stays as it is. What is read here: {known}. Correct it, or leave it if it is your own.',
  'file.notOneOf': '"{key}" is "{found}", but should be one of: {known}. Correct it; until then the value is left out.',
  'file.badFormat':
    '"format" should be a whole number such as 1. Correct it; until then the file is not read and not written.',
  'file.duplicateKey': '"{key}" stands here twice and only the first counts. Remove or rename one of them.',
  'file.yamlSyntax': 'Is not valid YAML here: {detail}. Correct this line or the one before it.',
  'file.yamlUnclosed':
    'A quote or bracket is opened here, or before this place, and never closed. Close it; a text that begins with [ or { goes in quotes ("…").',
  'file.yamlNoColon':
    'A name with a colon and a blank ("title: …") was expected here. Write it so; if the line goes on from the one above, indent it.',
  'file.yamlColon':
    'Has a second ": " or a list where a text was expected ({detail}). Put the text in quotes ("…"), or start the list on the next line.',
  'file.yamlTab': 'Starts with a tab, which YAML does not allow. Indent with spaces.',
  'file.yamlSeveral': 'Has a second document after "---" or "...". Keep everything in one document: remove that line.',
  'file.yamlTooDeep':
    'Has more than {depth} lists and fields inside each other. Make it flatter; until then it is not read.',
  'file.yamlTooLong':
    'Is longer than what can be read at once (more than {limit} words and signs). Take out what does not belong here; until then it is not read.',
  'file.yamlNotAMap': 'Should consist of fields such as "title: …". Write each on a line of its own.',
  'file.yamlKey':
    'The name before ":" is not a plain word. Write a plain word there; until then the field is left out.',
  'file.yamlAlias':
    '"{key}": text that begins with * or & means a reference in YAML, and references are not read. Put the text in quotes, or write the value out.',
  'file.yamlTag':
    '"{key}": text that begins with ! means a tag in YAML, and tags are not read. Put the text in quotes, or remove the tag.',
  'file.missingKey': '"{key}" is missing. Add it.',
  'file.notJson':
    'Is not valid JSON: {detail}. Correct it or restore an earlier version; until then it is left as it is.',
  'file.notAnObject': 'Should hold one JSON object. Restore an earlier version; until then it is left as it is.',
  'file.noFormat':
    'Has no "format": {known}. Add it as the first key if this is an Intercoder file; until then it is left as it is.',
  'file.jsonTooDeep':
    'Has more than {depth} lists and objects inside each other. Restore an earlier version; until then it is left as it is.',
  'file.moreProblems': 'Has {count} more problems like those before. Mend the first ones, then check again.',
  'file.leftVersion':
    'Is a version of {of} from a write that was cut off. Nothing of {of} is lost; put it in order with: intercoder check --fix',
  'file.leftDraft':
    'Is a version of {of} that a write left: one that was cut off, or one that found it and put it aside. It says nothing that {of} does not; put this in order with: intercoder check --fix',
  'file.leftRival':
    'Is a version of {of} that a write left, and says something that {of} does not. To have that: intercoder check --take {version:shell}. To do without it: intercoder check --drop {version:shell}',
  'file.leftOnly':
    'Is what a write left of {of}, which is not there: nothing else of it is known. To have it as {of}: intercoder check --take {version:shell}. To do without it: intercoder check --drop {version:shell}',
  'file.leftHalf':
    'Is the beginning of {of}, whose writing was cut off before there was a {of}. It cannot be read; remove it with: intercoder check --fix',
  'file.leftLock':
    'Says that {of} is being written. If no program is at work, it was left behind and does no harm: remove it with intercoder check --fix',
  'file.repeatedKey':
    'Says the key "{key}" again in the same object, and only the last could be kept. Take one away; until then the file is left as it is.',
} as const;
