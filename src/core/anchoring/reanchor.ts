import type { Anchor } from '../coding/sidecar';
import type { SourceText } from '../text/sourceText';
import type { Anchored } from './anchoring';

/** A passage to look for. */
export interface ToAnchor {
  readonly anchor: Anchor;
  /** Where `anchorIn` has it. */
  readonly known: Anchored;
  /** The newest text in which it verifies where it is stored, where there is one. */
  readonly old?: SourceText;
}

/**
 * Where passages of one text are now, all of them together, since each tells of those around it. Does a piece of work
 * between two yields, so that others get their turn and it can be given up.
 * @returns in the order of `all`
 */
export function* reanchor(_source: SourceText, all: readonly ToAnchor[]): Generator<void, readonly Anchored[]> {
  yield;
  return all.map(({ known }) => known);
}
