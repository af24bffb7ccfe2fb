import type { Resampled } from '../intervals/bootstrap';
import { itemAt } from '../itemAt';
import { at } from '../measure';
import { alphaOf } from '../nominal/nominalAlpha';
import type { Statistic } from '../statistic';
import { countInto, unitShare } from './setAlpha';
import type { SetDistance } from './setDistance';
import type { SetTable } from './setTable';
import { similaritiesOf } from './similarities';

/** α of sets from the weights of clusters. What chance makes of them is a quadratic form of the weights, kept as a matrix. */
export interface WeightedSetAlpha {
  statistic(weights: Float64Array): Statistic;
}

export function weightedSetAlpha(
  table: SetTable,
  distance: SetDistance,
  clusterOf: ArrayLike<number>,
  clusters: number,
): WeightedSetAlpha {
  const similarities = similaritiesOf(table, distance);
  const [units, observed, totals] = [0, 1, 2].map(() => new Float64Array(clusters)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const counts = Array.from({ length: clusters }, () => new Float64Array(table.distinct));
  for (let unit = 0; unit < table.units; unit++) {
    const { given, disagreement } = unitShare(table, unit, similarities);
    if (given < 2) continue;
    const cluster = at(clusterOf, unit);
    const weight = table.multiplicity?.[unit] ?? 1;
    units[cluster] = at(units, cluster) + weight;
    totals[cluster] = at(totals, cluster) + weight * given;
    observed[cluster] = at(observed, cluster) + weight * disagreement;
    countInto(itemAt(counts, cluster), table, unit, weight);
  }
  const apart = apartBetween(counts, totals, (set, own) => similarities.withAll(set, own));
  return {
    statistic(weights) {
      let [n, differing, total, expected] = [0, 0, 0, 0];
      for (let one = 0; one < clusters; one++) {
        const weight = at(weights, one);
        if (weight === 0) continue;
        n += weight * at(units, one);
        differing += weight * at(observed, one);
        total += weight * at(totals, one);
        let row = 0;
        for (let other = 0; other < clusters; other++) row += at(weights, other) * at(apart, one * clusters + other);
        expected += weight * row;
      }
      return alphaOf(differing, expected, total, n);
    },
  };
}

/** For each two clusters Σ n_A n_B d(A, B) between the sets of the one and those of the other. */
function apartBetween(
  counts: readonly Float64Array[],
  totals: Float64Array,
  sharedWith: (set: number, counts: Float64Array) => number,
): Float64Array {
  const clusters = counts.length;
  const apart = new Float64Array(clusters * clusters);
  const sets = counts.map((own) => Array.from(own.keys()).filter((set) => at(own, set) !== 0));
  const [near, seen] = [new Float64Array(counts[0]?.length ?? 0), new Set(sets.flat())];
  for (let one = 0; one < clusters; one++) {
    // How near each set that occurs anywhere is to those of this cluster.
    for (const set of seen) near[set] = sharedWith(set, itemAt(counts, one));
    for (let other = 0; other < clusters; other++) {
      let total = 0;
      for (const set of sets[other] ?? []) {
        const distance = at(totals, one) - at(near, set);
        // What only rounding keeps from 0 is 0, so that no variation is seen as such.
        if (distance > 1e-9) total += at(itemAt(counts, other), set) * distance;
      }
      apart[one * clusters + other] = total;
    }
  }
  return apart;
}

/** The same for `bootstrap`. */
export const setAlphaGroup = (weighted: WeightedSetAlpha): Resampled => ({
  size: 1,
  evaluate(weights, out, from) {
    out[from] = weighted.statistic(weights).value ?? NaN;
  },
});
