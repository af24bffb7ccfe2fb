/** What can be wrong with any file, in English: what is the case, then what to do next. */
export const textProblemsEn = {
  'text.notUtf8': 'Not valid UTF-8: it looks like {guess}. It was not read. Convert a copy, e.g.: {command}',
  'text.doublyEncoded':
    'Looks encoded twice ("{sample}" where a letter with an accent was meant). Convert a copy, e.g.: {command}',
  'text.nulBytes': 'Holds NUL bytes, so it is probably not text. Check that this is the right file.',
  'file.unreadable': 'Could not be read ({reason}). Check its permissions, then reload.',
  'file.tooLarge': 'Is {size} MB, more than the {limit} MB that are read. Check that this is the right file.',
  'file.newerFormat':
    'Written by a newer Intercoder (format {found}, this one knows {known}). Update Intercoder; until then it is left as it is.',
  'file.conflictMarkers': 'Holds conflict markers of a merge. Settle the merge; until then it is not read and not written.',
  'file.wrongType': '"{key}" should be {expected}. Correct it; until then the value is left out.',
  'file.missingKey': '"{key}" is missing. Add it.',
} as const;
