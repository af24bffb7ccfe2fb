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
  /** Whose it is: everybody stores the places of their own passages. */
  readonly by?: string;
}

/** What is looked for of a passage. */
export interface Sought extends Anchor {
  /** Its text went on after what is kept of its context, though that is short. */
  readonly wentOn?: boolean;
}
