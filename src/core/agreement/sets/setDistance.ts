import { undefinedBecause, type Statistic } from '../statistic';

/** How far two sets of codes lie apart: 0 the same, 1 nothing shared. */
export type SetDistance = 'jaccard' | 'masi';

/**
 * What two sets share, from 0 to 1: |A ∩ B| / |A ∪ B| (Jaccard 1912), for MASI (Passonneau 2006, LREC) times 1 where they are the same, 2/3
 * where one holds the other, 1/3 where they only overlap. Two empty sets are the same; an empty and another share nothing.
 * @param a size of the one set
 * @param b size of the other
 * @param shared size of their intersection
 */
export function setSimilarity(distance: SetDistance, a: number, b: number, shared: number): number {
  if (a === 0 && b === 0) return 1;
  if (shared === 0) return 0;
  const union = a + b - shared;
  if (distance === 'jaccard' || shared === union) return shared / union;
  return (shared * (shared === a || shared === b ? 2 : 1)) / (3 * union);
}

/** The distance of two sets of codes, 1 − `setSimilarity`. */
export function setDistance(distance: SetDistance, one: ReadonlySet<unknown>, other: ReadonlySet<unknown>): number {
  let shared = 0;
  for (const each of one) if (other.has(each)) shared += 1;
  return 1 - setSimilarity(distance, one.size, other.size, shared);
}

/** MASI as the program NLTK has it, with .67 and .33 for the thirds and no answer for two empty sets; to compare with. */
export function masiOfNltk(one: ReadonlySet<unknown>, other: ReadonlySet<unknown>): Statistic {
  const shared = [...one].filter((each) => other.has(each)).length;
  const union = one.size + other.size - shared;
  if (union === 0) return undefinedBecause('no_segments');
  const weight = shared === union ? 1 : shared === Math.min(one.size, other.size) ? 0.67 : shared > 0 ? 0.33 : 0;
  return { value: 1 - (shared / union) * weight };
}
