import type { Anchor, Coding, UnknownKeys } from '../../coding/sidecar';

/** What a coder knew of the others' judgements: nothing was there, the program hid them, or neither. */
export const blindLevels = ['package', 'shielded', 'none'] as const;
export type Blind = (typeof blindLevels)[number];

/** A coding for a round: lives in the round alone, and in no count outside it. */
export interface RoundCoding extends Coding {
  readonly unit: string;
}

/** A word on a unit: why it cannot be judged, or what is asked about it. */
export interface UnitRemark {
  readonly unit: string;
  readonly reason: string;
  readonly unknown?: UnknownKeys;
}

/** A code that the book does not have. Reported, and never part of a coefficient. */
export interface Suggestion {
  readonly id: string;
  readonly unit: string;
  readonly name: string;
  readonly text?: string;
  readonly passage?: Anchor;
  readonly unknown?: UnknownKeys;
}

/** Units whose codings were copied at the draw, with when their transcript had been read completely. */
export interface Copied {
  readonly complete: string;
  readonly units: readonly string[];
  readonly unknown?: UnknownKeys;
}

/** What the round was when this file was begun: a plan, codebook or sample that is another by now shows. */
export interface DrawnHashes {
  readonly plan: string;
  readonly codebook: string;
  /** Of the frame, the strata and the units; not there in files that are older. */
  readonly sample?: string;
  readonly unknown?: UnknownKeys;
}

/**
 * What one coder judged in a round. A unit in `seen` was judged: silence there means that no code applies. One in
 * `unclear` was looked at and could not be judged. Everything else is missing.
 */
export interface RoundCodes {
  readonly blind: Blind;
  /** Since when nothing may change any more: ISO 8601, UTC. */
  readonly finished?: string;
  /** Of all the rest, made when it was finished (see `frozenHash`). */
  readonly hash?: string;
  readonly drawn?: DrawnHashes;
  /** Only in a file that was made at the draw. */
  readonly copied?: readonly Copied[];
  /**
   * Only in the first coder's file: of each top-up, by its number, the units of the frame (by index from 0) in which one of
   * its codes had been given. With it anybody draws it again.
   */
  readonly topUps?: readonly (readonly number[])[];
  /** Unit ids, in the order in which they were judged. */
  readonly seen: readonly string[];
  readonly unclear: readonly UnitRemark[];
  readonly questions: readonly UnitRemark[];
  /** Sorted by (unit, start, end, id). */
  readonly codings: readonly RoundCoding[];
  readonly suggestions: readonly Suggestion[];
  readonly unknown?: UnknownKeys;
}

export const emptyRoundCodes: RoundCodes = {
  blind: 'shielded',
  seen: [],
  unclear: [],
  questions: [],
  codings: [],
  suggestions: [],
};
