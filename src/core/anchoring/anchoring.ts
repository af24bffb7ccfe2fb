import type { Span } from '../text/offsets';

/**
 * Where a coding is now. `exact`: verified at its place; `moved`: same words (line breaks aside), elsewhere or between
 * other words; `changed`: the words differ; `ambiguous`: its place is not certain, the coder chooses; `orphaned`: not
 * found, never guessed.
 */
export type AnchorState = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'orphaned';

/**
 * What tells where a passage is. `stored`: it verifies where it was stored; `context`: its words between the same words
 * as before; `history`: a comparison with an older text in which it verified; `neighbours`: what is coded around it has
 * all moved by as much; `likeness`: nothing else is as much like it.
 */
export type Evidence = 'stored' | 'context' | 'history' | 'neighbours' | 'likeness';

/**
 * The answer to "where is this passage now?". Only orphaned passages have no place; ambiguous ones carry the choices, in
 * text order. `score`: how much of its words and context is there, from 0 to 1.
 */
export type Anchored =
  | {
      readonly state: 'exact' | 'moved' | 'changed';
      readonly span: Span;
      readonly score: number;
      readonly via: Evidence;
    }
  | {
      readonly state: 'ambiguous';
      readonly candidates: readonly Span[];
      readonly score: number;
      readonly via: Evidence;
    }
  | {
      readonly state: 'orphaned';
      readonly score: number;
      /** Its coder has settled that it is nowhere: it is not looked for. */
      readonly isKept?: true;
    };

/** That which has one place. */
export type Placed = Extract<Anchored, { readonly span: Span }>;

/** Every place that a passage has or may have, in text order; none where it is orphaned. */
export function placesOf(anchored: Anchored): readonly Span[] {
  if (anchored.state === 'ambiguous') return anchored.candidates;
  return anchored.state === 'orphaned' ? [] : [anchored.span];
}

export const orphaned: Anchored = { state: 'orphaned', score: 0 };
