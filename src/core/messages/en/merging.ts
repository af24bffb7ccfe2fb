/** What the editor says of merging, in English. */
export const mergingEn = {
  'merging.merge': 'Merge by Coding',
  'merging.waiting':
    '{study}: git has not merged {count} {count|file|files} of codings. Merge by coding: only what was changed in two ways is asked.',
  'merging.none': 'No file of codings or memos of this study waits to be merged.',
  'merging.title': '{file}: decision {number} of {count}',
  'merging.question': '{field} of {what} was changed in two ways. Which one holds?',
  'merging.theFile': 'this file',
  'merging.field.place': 'The passage',
  'merging.field.code': 'The code',
  'merging.field.memo': 'The memo',
  'merging.field.doubtful': 'The mark "doubtful"',
  'merging.field.complete': 'The mark "read completely"',
  'merging.ours': 'Keep what is here',
  'merging.theirs': 'Take what comes from the other side',
  'merging.later': 'Decide later',
  'merging.laterDetail': 'Both stay in the file, and the Problems panel lists it.',
  'merging.nothing': '(nothing)',
  'merging.yes': 'yes',
  'merging.no': 'no',
  'merging.done': '{count} {count|file was|files were} merged by coding.',
  'merging.kept':
    '{count} {count|change|changes} met something that the other side had taken away; it was kept. Look at it.',
  'merging.left': '{count} {count|question is|questions are} left for later.',
  'merging.show': 'Show File',
} as const;
