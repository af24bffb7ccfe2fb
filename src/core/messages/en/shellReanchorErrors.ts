/** Why the place of a moved passage was not stored, in English. Each message ends with the next step. */
export const shellReanchorErrorsEn = {
  'reanchor.both':
    'The coding {id} cannot be accepted and kept as not found at once. Give it with either --accept or --keep.',
  'reanchor.whichOne':
    'A place is that of one coding: give just one --accept ID with --place, with --quote, or with --start and --end. The ids are listed by: intercoder reanchor',
  'reanchor.twoPlaces': 'Give one place: either --place, or --quote, or --start and --end.',
  'reanchor.inNeedsWords':
    '--in says in which transcript the words of one coding are: give it with just one --accept ID. Where they are other words now, or stand there several times, give --quote, or --start and --end, too.',
  'reanchor.noChoice':
    'There are no places to choose from for the coding {id}. To attach it to other words give --quote, or --start and --end, instead of --place. What is listed for it: intercoder reanchor',
  'reanchor.noSuchPlace':
    'The coding {id} has {count} {count|place|places} to choose from: give --place with a number up to {count}. They are listed by: intercoder reanchor',
  'reanchor.isThere':
    'The passage of the coding {id} is at its place, so it was not kept as not found. To take the coding away: intercoder unassign',
} as const;
