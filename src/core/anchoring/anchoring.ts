import type { Span } from '../text/offsets';

/**
 * Where a coding is now. `exact`: verified at its place; `moved`: same words, other place; `changed`: the words differ;
 * `ambiguous`: two places fit about as well, the coder chooses; `orphaned`: not found, never guessed.
 */
export type AnchorState = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'orphaned';

/** The answer to "where is this passage now?". Only orphaned passages have no span; ambiguous ones carry the choices. */
export type Anchored =
  | { readonly state: 'exact' | 'moved' | 'changed'; readonly span: Span; readonly score: number }
  | { readonly state: 'ambiguous'; readonly candidates: readonly Span[]; readonly score: number }
  | { readonly state: 'orphaned'; readonly score: number };
