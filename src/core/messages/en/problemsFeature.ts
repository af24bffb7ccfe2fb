/** What the editor offers to mend problems with, in English. */
export const problemsFeatureEn = {
  'quickfix.declare': 'Declare "{label}" as a participant',
  'quickfix.declareBoth': 'Declare "{short}" and "{label}" as one participant, {name}',
  'quickfix.declareIntroduced': 'Declare all {count} participants who are introduced like this',
  'quickfix.renameKey': 'Write "{meant}:" here',
  'quickfix.escape': 'Put \\ before this line: it opens no turn',
  'quickfix.keepHere': 'Put \\ before this line: it stays in the text',
  'quickfix.space': 'Add a space after the colon',
  'quickfix.allSpaces': 'Add a space after {count} such colons in this transcript',
  'quickfix.header': 'Move this line into the front matter',
  'quickfix.allHeaders': 'Move all {count} such lines into the front matter',
  'quickfix.convert': 'Convert a copy to UTF-8',
  'quickfix.duplicate': 'Keep one of these codings and take the other away',
  'quickfix.relink': 'Rename this file to {name}',
  'quickfix.converted': '{copy} was made beside {file}. If it reads well, go on with it and remove {file}.',
  'quickfix.convertPick': 'Choose a file to convert a copy of',
  'quickfix.nothingToConvert': 'Every file of this study that was read is in UTF-8. There is nothing to convert.',
} as const;
