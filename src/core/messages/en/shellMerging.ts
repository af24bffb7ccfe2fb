/** What the shell says of merging and of git, in English. */
export const shellMergingEn = {
  'cli.merge':
    'Merge versions of a file of codings, memos or resolutions by coding and field. Writes OURS, or with --unmerged the study’s files. Exit code 1 if something must be asked: both values are then in the file.',
  'cli.merge.files':
    'BASE OURS THEIRS: the common version (an empty file: there is none), ours, which the result is written to, and theirs; then, where OURS does not say it, where the file belongs in the study (git’s %P). Two files, OURS THEIRS, where no common version is known: all that either says is kept. With --unmerged: the study’s folder',
  'cli.merge.unmerged':
    'instead: merge every file of a study (default: the nearest one upwards) that git left unmerged or with conflict markers, tell git of those that are settled, and show what must be asked',
  'cli.merge.take': 'where something must be asked: keep ours, or take theirs',
  'cli.merge.id': 'with --take: only for the coding or memo with this id; may be given several times',
  'cli.merge.usage': 'Give three files (BASE OURS THEIRS), two (OURS THEIRS), or --unmerged.',
  'cli.merge.kept.ours':
    '{file}: {what} was changed there and taken away here. It was kept; take it away again if that was meant.',
  'cli.merge.kept.theirs':
    '{file}: {what} was changed here and taken away there. It was kept; take it away again if that was meant.',
  'cli.merge.movedChanged':
    '{file}: {what} was moved to {transcript} on one side and changed on the other. It is in both files until this brings it together: intercoder reanchor --move',
  'cli.merge.movedTakenAway':
    '{file}: {what} was moved to {transcript} on one side and taken away on the other. It was kept there; take it away again if that was meant.',
  'cli.merge.asked': '{file}: "{field}" of {what} was changed in two ways. Here: {ours}. There: {theirs}.',
  'cli.merge.askedFile': '{file}: "{field}" was changed in two ways. Here: {ours}. There: {theirs}.',
  'cli.merge.askedWhole':
    '{file}: a finished file holds as a whole, and each side has another one. Here: {ours}. There: {theirs}.',
  'cli.merge.next':
    'Both values are in the file (the other one in "conflicts"). Decide in the editor with "Merge by Coding", or: intercoder merge --unmerged --take ours or theirs',
  'cli.merge.sides':
    '{file}: the common version is not known, so what one side took away may be there again. Look at it.',
  'cli.merge.alone': '{file}: one side took the whole file away, the other one went on with it. It was kept.',
  'cli.merge.done': '{file}: merged.',
  'cli.merge.settled': '{file}: merged, and git knows.',
  'cli.merge.waits': '{file}: merged but for {count} {count|question|questions}.',
  'cli.merge.none': 'Nothing waits to be merged.',
  'cli.merge.absent': 'nothing',
  'cli.merge.coding': 'the coding "{code}" on "{quote}"',
  'cli.merge.codingAt': 'the coding "{code}" on "{quote}" (line {line})',
  'cli.gitSetup':
    'Teach git to merge codings by coding: adds lines to the study’s .gitattributes and a merge driver to the repository’s own settings, after asking. Writes.',
  'cli.gitSetup.yes': 'do it without asking',
  'cli.gitSetup.remove': 'take the driver and its lines out again; what .gitattributes says of line ends stays',
  'cli.gitSetup.plan.add': 'This is to be done:',
  'cli.gitSetup.plan.lines': '- add to {file}: {lines}',
  'cli.gitSetup.plan.removeLines': '- take out of {file}: {lines}',
  'cli.gitSetup.plan.driver': '- set in {file}: {key} = {value}',
  'cli.gitSetup.plan.removeDriver': '- take out of {file}: [merge "intercoder"]',
  'cli.gitSetup.ask': 'Go on? [y/N]',
  'cli.gitSetup.yesWords': 'y yes',
  'cli.gitSetup.no': 'Nothing was changed.',
  'cli.gitSetup.nothing': 'Nothing is to be done: it is as it should be.',
  'cli.gitSetup.done':
    'Done. Commit {file}; every other clone of this repository runs "intercoder git-setup" once. To take it back: intercoder git-setup --remove',
  'cli.gitSetup.removed': 'Done. Git merges these files as text again.',
} as const;
