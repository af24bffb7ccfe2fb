import { at } from '../measure';
import { setSimilarity, type SetDistance } from './setDistance';
import { bitsIn, type SetTable } from './setTable';

/** What a set shares with all others, weighted by how often each occurs. */
export type SharedWith = (set: number, counts: Float64Array) => number;

export interface Similarities {
  /** What two sets share, from 0 to 1. */
  of(one: number, other: number): number;
  /** Σ over all sets of counts · similarity to `set`. */
  withAll: SharedWith;
}

/** The similarities of the sets of a table: they depend on sizes alone, so they are looked up and not computed. */
export function similaritiesOf(
  { codes, masks, words, sizes, distinct }: SetTable,
  distance: SetDistance,
): Similarities {
  const side = codes + 1;
  const bySize = new Float64Array(side * side * side);
  for (let a = 0; a < side; a++) {
    for (let b = 0; b < side; b++) {
      for (let shared = 0; shared <= Math.min(a, b); shared++) {
        bySize[(a * side + b) * side + shared] = setSimilarity(distance, a, b, shared);
      }
    }
  }
  const shared = (one: number, other: number): number => {
    let bits = 0;
    for (let word = 0; word < words; word++)
      bits += bitsIn(at(masks, one * words + word) & at(masks, other * words + word));
    return bits;
  };
  const of = (one: number, other: number): number =>
    at(bySize, (at(sizes, one) * side + at(sizes, other)) * side + shared(one, other));
  if (words > 1) {
    const withAll: SharedWith = (set, counts) => {
      let total = 0;
      for (let other = 0; other < distinct; other++)
        if (at(counts, other) !== 0) total += at(counts, other) * of(set, other);
      return total;
    };
    return { of, withAll };
  }
  // Where all codes fit into one word, which is where tables are large, the loop is as tight as it gets.
  const withAll: SharedWith = (set, counts) => {
    const mask = at(masks, set);
    const row = at(sizes, set) * side;
    let total = 0;
    for (let other = 0; other < distinct; other++) {
      const bits = bitsIn(mask & at(masks, other));
      total += at(counts, other) * at(bySize, (row + at(sizes, other)) * side + bits);
    }
    return total;
  };
  return { of, withAll };
}
