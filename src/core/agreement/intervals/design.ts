import { at } from '../measure';

/**
 * What was drawn, and how: clusters (in a round: passages, in path and position order) in strata. Clusters that are
 * exactly alike, as most rows of a plain table are, may share one slot.
 */
export interface Design {
  /** How many slots there are. */
  readonly slots: number;
  /** For each stratum the slot of each of its clusters. */
  readonly strata: readonly Int32Array[];
  /** What one cluster of each slot stands for: N_h / n_h, scaled so that the mean is 1. */
  readonly weights: Float64Array;
}

/** One stratum of clusters that each stand for themselves. @param slotOf the slot of each cluster */
export const simpleDesign = (slotOf: Int32Array, slots: number): Design => ({
  slots,
  strata: slotOf.length === 0 ? [] : [slotOf],
  weights: new Float64Array(slots).fill(1),
});

/**
 * Strata by name, a slot for each cluster. A stratum of which a single cluster was drawn tells nothing of its own spread:
 * it is merged with its neighbour, the stratum before it, or after it where it is the first.
 * @param stratumOf the stratum of each cluster, in the order of the clusters
 * @param weights N_h / n_h of each cluster
 */
export function stratifiedDesign(stratumOf: readonly string[], weights?: readonly number[]): Design {
  const byName = new Map<string, number[]>();
  stratumOf.forEach((name, cluster) => {
    const own = byName.get(name);
    if (own === undefined) byName.set(name, [cluster]);
    else own.push(cluster);
  });
  const merged: number[][] = [];
  for (const clusters of byName.values()) {
    const before = merged.at(-1);
    if (before !== undefined && (clusters.length === 1 || before.length === 1)) before.push(...clusters);
    else merged.push([...clusters]);
  }
  const given = weights ?? stratumOf.map(() => 1);
  const mean = given.reduce((total, each) => total + each, 0) / Math.max(1, given.length);
  return {
    slots: stratumOf.length,
    strata: merged.map((clusters) => Int32Array.from(clusters)),
    weights: Float64Array.from(given, (each) => each / mean),
  };
}

/** Whether weights differ by more than 5 %. */
export function unequalWeights({ weights }: Design): boolean {
  let [low, high] = [Infinity, 0];
  for (const weight of weights) [low, high] = [Math.min(low, weight), Math.max(high, weight)];
  return high > low * 1.05;
}

/** Whether there is a stratum whose clusters can be drawn anew: a single drawn cluster gives no interval. */
export const canResample = ({ strata }: Design): boolean => strata.some((clusters) => clusters.length > 1);

/** The weight of each slot with all clusters that share it. */
export function wholeWeights({ slots, strata, weights }: Design): Float64Array {
  const whole = new Float64Array(slots);
  for (const stratum of strata) for (const slot of stratum) whole[slot] = at(whole, slot) + at(weights, slot);
  return whole;
}

/** The weights of all slots without one cluster of a stratum: the others of the stratum make up for it. */
export function withoutCluster(
  { weights }: Design,
  whole: Float64Array,
  stratum: Int32Array,
  slot: number,
  into: Float64Array,
): void {
  into.set(whole);
  const extra = 1 / (stratum.length - 1);
  for (const each of stratum) into[each] = at(into, each) + extra * at(weights, each);
  into[slot] = at(into, slot) - (1 + extra) * at(weights, slot);
  if (Math.abs(at(into, slot)) < 1e-9) into[slot] = 0;
}
