/** What the editor says of who speaks, in English. */
export const speakersEn = {
  'speakers.aliases': 'Also written as',
  'speakers.role': 'Role',
  'speakers.turns': '{count} {count|turn|turns}',
  'speakers.words': '{count} {count|word|words}',
  'speakers.share': '{percent} % of the words in this transcript',
  'speakers.undeclared':
    'Not declared. List who speaks under "participants" in the front matter to give a name and a role.',
  'speakers.noLabel': 'There is no speaker’s label here. Put the cursor on one at the beginning of a turn.',
  'speakers.nobodyYet': 'Nobody has spoken here yet. Put the cursor in a turn.',
  'speakers.at': '{speaker}: turn {turn} of {count}',
  'speakers.noNext': '{speaker} does not speak again in this transcript.',
  'speakers.noPrevious': '{speaker} has not spoken before in this transcript.',
  'speakers.renameWhich': '{speaker} speaks under several labels. Which become “{newLabel}”?',
  'speakers.renameOne': 'Only “{label}” ({count} {count|turn|turns})',
  'speakers.renameAll': 'All: {labels} ({count} {count|turn|turns})',
} as const;
