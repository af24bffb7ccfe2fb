/** What the shell says of passages that are elsewhere than they were coded, in English. */
export const shellReanchorEn = {
  'cli.reanchor':
    'What moved since it was coded, with the words as they were and as they are now. Reads only, unless --write, --move, --accept or --keep say otherwise. Exit code 1 where a passage is changed, uncertain, not found or could not be looked for.',
  'cli.reanchor.write':
    'store where one’s own codings are that moved with the same words (writes one’s own files only)',
  'cli.reanchor.move':
    'move one’s own codings to the transcript that their passages are in word for word, where that is certain (writes one’s own files only)',
  'cli.reanchor.noneMoved': 'No passage of yours is for certain in another transcript: nothing was moved.',
  'cli.reanchor.accept':
    'store where one’s own coding with this id is, also where its words have changed; may be given several times',
  'cli.reanchor.place': 'with one --accept: which of the places that are listed for it, from 1',
  'cli.reanchor.in':
    'with one --accept: the transcript that the words of the coding are in, or those of --quote, or --start and --end; the coding moves there with its id. Where a merge left it in two transcripts: the one it belongs to',
  'cli.reanchor.keep':
    'keep one’s own coding with this id as not found: it counts nowhere, and is not looked for again unless its words stand at its place again; may be given several times',
  'cli.reanchor.all': 'also codings that are at their place',
  'cli.reanchor.coder': 'whose codings: a coder, or all (default)',
  'cli.reanchor.none': 'Every coding is at its place.',
  'cli.reanchor.noneElse': 'Every coding that could be looked for is at its place.',
  'cli.reanchor.was': 'was',
  'cli.reanchor.now': 'now',
  'cli.reanchor.here': 'here?',
  'cli.reanchor.first': 'To be looked at ({count}):',
  'cli.reanchor.others': 'The rest ({count}):',
  'cli.reanchor.count': '{state}: {count}',
  'cli.reanchor.stored': '{count} {count|coding|codings} stored at the new place.',
  'cli.reanchor.kept': '{count} {count|coding|codings} kept as not found.',
  'cli.reanchor.next':
    'To store where your codings are that moved with the same words: intercoder reanchor --write. For one that has changed, once you have looked at it: intercoder reanchor --accept ID. To choose one of the places listed: intercoder reanchor --accept ID --place NUMBER. To attach one to other words: intercoder reanchor --accept ID --quote WORDS, or --start and --end; with --in TRANSCRIPT in another one. To keep one as not found: intercoder reanchor --keep ID. The editor does the same in Review Moved Passages.',
  'cli.reanchor.nextMove':
    'To move your codings to the transcripts that their passages are in: intercoder reanchor --move.',
  'cli.notReadWhole': 'Could not be read whole, so not all in it is counted: {list}. See: intercoder check',
  'cli.notReadWhole.more': 'and {count} more',
  'cli.notCounted': 'Not counted: {list}. See: intercoder reanchor',
  'cli.withoutText.absent':
    '{count} {count|coding belongs|codings belong} to {transcript}, which is not there, or not named in study.yaml: not counted, and at no place. What to do: intercoder check',
  'cli.withoutText.unreadable':
    '{count} {count|coding belongs|codings belong} to {transcript}, which cannot be read: not counted, and at no place. What to do: intercoder check',
  'cli.withoutText.hidden':
    'A file of codings that is not shown while a round is open belongs to {transcript}, which is not there or cannot be read. What to do: intercoder check',
  'cli.withoutText.more':
    '{count} more {count|belongs|belong} to {files} other {files|transcript|transcripts} that {files|is|are} not there or cannot be read. All of them: --format json',
} as const;
