/** Known keys in the order they are written: chosen so that field edits of one coder on two machines merge in git. */
export const anchorKeys = ['quote', 'prefix', 'suffix', 'start', 'end'] as const;
/** All that tells where a coding is: whether its coder keeps it as one that is nowhere is said of this place alone. */
export const placeKeys = ['orphaned', ...anchorKeys] as const;
/**
 * `orphaned` stands between the two lines of which hardly any new place leaves both as they were: git has a conflict where
 * neighbouring lines were changed, and does not put a mark that was made of one place beside another one.
 */
export const codingKeys = [
  'code',
  'created',
  'memo',
  'doubtful',
  'id',
  'quote',
  'prefix',
  'suffix',
  'start',
  'orphaned',
  'end',
] as const;
export const memoKeys = ['id', 'created', 'text', 'target', 'replyTo'] as const;
export const targetKeys = ['kind', ...anchorKeys] as const;
export const completionKeys = ['at', 'text'] as const;
export const sidecarKeys = ['format', 'complete', 'codings', 'memos', 'conflicts'] as const;
