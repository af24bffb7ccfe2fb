/**
 * What git says of whether a coder could have had the first coder's codings of the sample: `present`: they were among
 * the ancestors of the commit in which the coder's file was finished; `absent`: they were not; `unknown`: it cannot tell.
 */
export type Ancestry =
  | { readonly kind: 'present' | 'absent'; readonly commit: string }
  | { readonly kind: 'unknown'; readonly why: 'noGit' | 'notCommitted' | 'noFirstCoder' };
