/** Steps that could not be written and are kept, in English. */
export const unwrittenEn = {
  'unwritten.failed':
    '{count} coding {count|step is|steps are} kept and not written yet: nothing is lost, and your next step tries again. Retry once the disk takes files again, or save a copy elsewhere. In {study}: {reason}.',
  'unwritten.status': '{count} not written',
  'unwritten.aria':
    '{count} coding {count|step|steps} of {study} not written yet: {reason}. Press Enter to retry, save elsewhere or look at them.',
  'unwritten.itemName': 'Intercoder: steps not written',
  'unwritten.retry': 'Retry',
  'unwritten.elsewhere': 'Save Elsewhere…',
  'unwritten.show': 'Show',
  'unwritten.restore': 'Restore',
  'unwritten.discard': 'Discard…',
  'unwritten.discardAll': 'Discard {count} {count|step|steps} for good',
  'unwritten.keep': 'Keep them',
  'unwritten.pick': '{count} coding {count|step|steps} of {study} not written yet',
  'unwritten.written': 'All coding steps of {study} are written.',
  'unwritten.folder': 'Save Here',
  'unwritten.savedElsewhere':
    'Saved {files} in {folder}. The steps stay kept for the study: retry once its disk takes files again.',
  'unwritten.found':
    '{count} coding {count|step|steps} of {study} could not be written when the editor ended ({at}). Restore them, or look at them first.',
  'unwritten.foundStatus': '{count} to restore',
  'unwritten.foundAria':
    '{count} coding {count|step|steps} of {study} from before the editor ended ({at}) {count|is|are} kept and in no file yet. Press Enter to restore, look at or discard them.',
  'unwritten.refused':
    '{count} kept {count|step does|steps do} not fit what the files of {study} hold by now, and left them as they are. Show them, and code again what is still meant.',
  'unwritten.none': 'Every coding step is written.',
  'unwritten.added': 'Coded: {quote}',
  'unwritten.taken': 'Taken away: {quote}',
  'unwritten.changed': 'Changed: {quote}',
  'unwritten.complete': 'Marked as read completely, or not',
  'unwritten.hidden': 'A step of {coder}, not shown while a round is open',
  'unwritten.judged': 'Judged: {unit}',
  'unwritten.unclear': 'Unclear: {unit}',
  'unwritten.question': 'Question: {unit}',
  'unwritten.suggested': 'Suggested code: {name}',
  'unwritten.takenBack': 'Taken back: {what}',
  'unwritten.refusedStatus': '{count} {count|does|do} not fit',
  'unwritten.refusedAria':
    '{count} kept coding {count|step|steps} of {study} {count|does|do} not fit what the files hold by now. Press Enter to look at them or to discard them.',
  'unwritten.unreadable':
    'Steps that could not be written when the editor ended were kept, and what was kept cannot be read. It is left in {file}: show it to who helps you with your studies.',
} as const;
