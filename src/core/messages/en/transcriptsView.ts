/** What the view of the transcripts says, and what makes and changes coders, in English. */
export const transcriptsViewEn = {
  'transcripts.turns': '{shown} {turns|turn|turns}',
  'transcripts.words': '{shown} {words|word|words}',
  'transcripts.coded': '{percent} % coded',
  'transcripts.codedBy': '{coder}: {percent} % of the speech coded, {passages}',
  'transcripts.complete': 'read completely',
  'transcripts.completeBy': 'Read completely by {coder} on {date}.',
  'transcripts.stale': 'read completely before it changed',
  'transcripts.staleText': 'The text has changed since then: read what is new and mark it again.',
  'transcripts.staleCodes':
    '{count} {count|code was|codes were} made after that ({codes}): read it for {count|this code|these codes} and mark it again.',
  'transcripts.unreadable': 'cannot be read',
  'transcripts.unreadableTooltip':
    'This file cannot be read as a transcript. The Problems panel says why and what to do.',
  'transcripts.open': 'Open',
  'transcripts.empty':
    'There are no transcripts yet. Put them in the folder “transcripts”, or name other files under transcripts in study.yaml.',
  'transcripts.orderTitle': 'Sort the transcripts by what?',
  'transcripts.order.path': 'File',
  'transcripts.order.title': 'Title',
  'transcripts.order.date': 'Date, the first on top',
  'transcripts.order.words': 'Words, the most on top',
  'transcripts.order.coded': 'Coded share, the least on top',
  'transcripts.sortedBy': 'by {order}',
  'transcripts.marked': 'Marked as read completely: {file}',
  'transcripts.unmarked': 'No longer marked as read completely: {file}',
  'transcripts.type.interview': 'interview',
  'transcripts.type.focus-group': 'focus group',
  'transcripts.type.diary': 'diary',
  'transcripts.type.oral-history': 'oral history',
  'transcripts.type.meeting': 'meeting',
  'transcripts.type.observation': 'observation',
  'transcripts.type.other': 'other',

  'shown.title': 'Whose codings are shown in the text of “{study}”?',
  'shown.placeholder': 'Tick coders; your own codings always show',
  'shown.nobodyElse': 'Nobody else codes in this study, so there is nothing more to show. “Add Coder…” adds somebody.',
  'shown.now': 'Shown in the text: {coders}',

  'coders.which': 'Which coder?',
  'coders.add': 'New coder',
  'coders.rename': 'Name and e-mail of {coder}',
  'coders.namePrompt':
    'The name as the study shows it; empty shows the id “{id}”. The id stays: files are called after it',
  'coders.emailPrompt': 'The e-mail git knows this coder by; empty where there is none',
  'coders.added': '{coder} is a coder of this study now.',
  'coders.renamed': 'Changed to {coder}. The id {id} stays, and with it every file.',
  'coders.removeTitle': 'Remove {coder} from the study?',
  'coders.remove': 'Remove {coder}',
  'coders.keep': 'Keep {coder}',
  'coders.staysNothing': 'There are no files of this coder',
  'coders.stays':
    '{count} {count|file stays|files stay} as {count|it is|they are}: {files}. A coder added again with the same id gets {count|it|them} back',
  'coders.removed': '{coder} is no coder of this study any more. {count} {count|file stays|files stay}.',

  'editorSettings.offer':
    'Fold the files of codings under their transcript in the Explorer, and read the listed files as transcripts? This writes .vscode/settings.json in the study.',
  'editorSettings.write': 'Write It',
  'editorSettings.no': 'No',
  'cli.init.editorSettings': 'also write .vscode/settings.json: files of codings fold under their transcript',
} as const;
