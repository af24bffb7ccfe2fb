import type { Resampled } from '../intervals/bootstrap';
import { itemAt } from '../itemAt';
import { at } from '../measure';
import { alphaOf } from '../nominal/nominalAlpha';
import type { Statistic } from '../statistic';
import { countInto, unitShare, unlessRounding, type SetAlphas } from './setAlpha';
import type { SetTable } from './setTable';
import { similarPairs, similarityOf } from './similarities';

const distances = ['jaccard', 'masi'] as const;

/**
 * α of sets from the weights of clusters. What is seen is a sum over clusters; what chance makes of it is a quadratic form
 * of their weights, kept as a matrix for each distance.
 */
export interface WeightedSetAlphas {
  alphas(weights: Float64Array): SetAlphas;
}

/** How often each set was given in each cluster in which it was given at all. */
interface Occurrences {
  /** Of each set, where its entries begin in `clusters` and `counts`; one more than there are sets. */
  readonly starts: Int32Array;
  readonly clusters: Int32Array;
  readonly counts: Float64Array;
}

/** @param clusterOf the cluster of each unit, from 0 */
export function weightedSetAlphas(table: SetTable, clusterOf: ArrayLike<number>, clusters: number): WeightedSetAlphas {
  const sums = clusterSums(table, clusterOf, clusters);
  const matrices = apartBetween(table, sums);
  const alphaBy = (weights: Float64Array, index: number): Statistic => {
    const matrix = itemAt(matrices, index);
    const seen = itemAt(sums.observed, index);
    let n = 0;
    let differing = 0;
    let total = 0;
    let expected = 0;
    for (let one = 0; one < clusters; one++) {
      const weight = weights[one] ?? 0;
      if (weight === 0) continue;
      n += weight * (sums.units[one] ?? 0);
      differing += weight * (seen[one] ?? 0);
      total += weight * (sums.totals[one] ?? 0);
      // The matrix is symmetric: what is right of its diagonal stands for what is left of it too.
      let row = (weight * (matrix[one * clusters + one] ?? 0)) / 2;
      for (let other = one + 1; other < clusters; other++)
        row += (weights[other] ?? 0) * (matrix[one * clusters + other] ?? 0);
      expected += 2 * weight * row;
    }
    return alphaOf(differing, unlessRounding(expected, total), total, n);
  };
  return { alphas: (weights) => ({ jaccard: alphaBy(weights, 0), masi: alphaBy(weights, 1) }) };
}

interface ClusterSums {
  /** Units judged twice or more, judgements of them, and their disagreement by each distance, of each cluster. */
  readonly units: Float64Array;
  readonly totals: Float64Array;
  readonly observed: readonly Float64Array[];
  readonly occurrences: Occurrences;
}

function clusterSums(table: SetTable, clusterOf: ArrayLike<number>, clusters: number): ClusterSums {
  const [units, totals] = [new Float64Array(clusters), new Float64Array(clusters)];
  const observed = distances.map(() => new Float64Array(clusters));
  const similarities = distances.map((distance) => similarityOf(table, distance));
  const counts = new Map<number, Float64Array>();
  const add = (array: Float64Array, index: number, more: number): void => {
    array[index] = (array[index] ?? 0) + more;
  };
  for (let unit = 0; unit < table.units; unit++) {
    const cluster = clusterOf[unit] ?? 0;
    const weight = table.multiplicity?.[unit] ?? 1;
    similarities.forEach((similarity, index) => {
      const { given, disagreement } = unitShare(table, unit, similarity);
      if (given < 2) return;
      add(itemAt(observed, index), cluster, weight * disagreement);
      if (index > 0) return;
      add(units, cluster, weight);
      add(totals, cluster, weight * given);
      const own = counts.get(cluster) ?? new Float64Array(table.distinct);
      counts.set(cluster, own);
      countInto(own, table, unit, weight);
    });
  }
  return { units, totals, observed, occurrences: occurrencesIn(counts, table.distinct) };
}

/** @param counts of each cluster, how often each set was given there */
function occurrencesIn(counts: ReadonlyMap<number, Float64Array>, distinct: number): Occurrences {
  const starts = new Int32Array(distinct + 1);
  for (const own of counts.values())
    for (let set = 0; set < distinct; set++) if (at(own, set) > 0) starts[set + 1] = at(starts, set + 1) + 1;
  for (let set = 0; set < distinct; set++) starts[set + 1] = at(starts, set + 1) + at(starts, set);
  const ends = starts.slice();
  const [clusters, times] = [new Int32Array(at(starts, distinct)), new Float64Array(at(starts, distinct))];
  for (const [cluster, own] of counts) {
    for (let set = 0; set < distinct; set++) {
      if (at(own, set) === 0) continue;
      const place = at(ends, set);
      ends[set] = place + 1;
      clusters[place] = cluster;
      times[place] = at(own, set);
    }
  }
  return { starts, clusters, counts: times };
}

/** By each distance, for each two clusters, Σ n_A n_B d(A, B) between the sets of the one and those of the other. */
function apartBetween(table: SetTable, { totals, occurrences }: ClusterSums): readonly Float64Array[] {
  const clusters = totals.length;
  const matrices = distances.map(() => {
    const matrix = new Float64Array(clusters * clusters);
    for (let one = 0; one < clusters; one++) {
      for (let other = 0; other < clusters; other++)
        matrix[one * clusters + other] = (totals[one] ?? 0) * (totals[other] ?? 0);
    }
    return matrix;
  });
  const { starts, clusters: where, counts } = occurrences;
  // Of a hundred thousand letters there may be a million pairs of sets: what all later sets share with one is added up by
  // cluster first, half of what it shares with itself along with it.
  const rows = distances.map(() => new Float64Array(clusters));
  const near = (other: number, similarities: ArrayLike<number>): void => {
    for (let place = starts[other] ?? 0; place < (starts[other + 1] ?? 0); place++) {
      const there = where[place] ?? 0;
      const count = counts[place] ?? 0;
      for (let index = 0; index < rows.length; index++) {
        const row = itemAt(rows, index);
        row[there] = (row[there] ?? 0) + count * (similarities[index] ?? 0);
      }
    }
  };
  const takeAway = (one: number): void => {
    rows.forEach((row, index) => {
      const matrix = itemAt(matrices, index);
      for (let place = starts[one] ?? 0; place < (starts[one + 1] ?? 0); place++) {
        const here = where[place] ?? 0;
        const count = counts[place] ?? 0;
        for (let there = 0; there < clusters; there++) {
          const shared = count * (row[there] ?? 0);
          const [to, back] = [here * clusters + there, there * clusters + here];
          matrix[to] = (matrix[to] ?? 0) - shared;
          matrix[back] = (matrix[back] ?? 0) - shared;
        }
      }
      row.fill(0);
    });
  };
  const half = new Float64Array(distances.length).fill(0.5);
  similarPairs(table, distances, (one, walk) => {
    near(one, half);
    walk(near);
    takeAway(one);
  });
  return matrices;
}

/** The same for `bootstrap`: Jaccard, then MASI. */
export const setAlphasGroup = (weighted: WeightedSetAlphas): Resampled => ({
  size: distances.length,
  evaluate(weights, out, from) {
    const { jaccard, masi } = weighted.alphas(weights);
    out[from] = jaccard.value ?? NaN;
    out[from + 1] = masi.value ?? NaN;
  },
});
