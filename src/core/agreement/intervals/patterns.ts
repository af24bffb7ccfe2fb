import { type JudgementTable, type Measure } from '../measure';

/**
 * A table by its different rows. Statistics are sums over units, and most rows are alike: what a replicate needs is how
 * often each row occurs in each cluster.
 */
export interface Patterns {
  readonly count: number;
  /** Row by row, with the units and coders of a table. */
  readonly table: JudgementTable;
  /** Of each pattern, where its entries begin in `clusters` and `times`; one more than there are patterns. */
  readonly starts: Int32Array;
  readonly clusters: Int32Array;
  readonly times: Float64Array;
}

/** @param clusterOf the cluster of each unit, from 0 */
export function patternsOf(table: JudgementTable, clusterOf: ArrayLike<number>): Patterns {
  const { units, coders, values, multiplicity } = table;
  const found = new Map<string | number, number>();
  const rows: number[] = [];
  const entries: Map<number, number>[] = [];
  for (let unit = 0; unit < units; unit++) {
    const key = keyOf(table, unit);
    let pattern = found.get(key);
    if (pattern === undefined) {
      pattern = found.size;
      found.set(key, pattern);
      entries.push(new Map());
      for (let place = unit * coders; place < (unit + 1) * coders; place++) rows.push(values[place] ?? 0);
    }
    const own = entries[pattern];
    const cluster = clusterOf[unit] ?? 0;
    own?.set(cluster, (own.get(cluster) ?? 0) + (multiplicity?.[unit] ?? 1));
  }
  const starts = new Int32Array(entries.length + 1);
  entries.forEach((own, pattern) => (starts[pattern + 1] = (starts[pattern] ?? 0) + own.size));
  return {
    count: entries.length,
    table: {
      units: entries.length,
      coders,
      values: Int32Array.from(rows),
      multiplicity: Float64Array.from(entries, (own) => [...own.values()].reduce((total, each) => total + each, 0)),
    },
    starts,
    clusters: Int32Array.from(entries.flatMap((own) => [...own.keys()])),
    times: Float64Array.from(entries.flatMap((own) => [...own.values()])),
  };
}

/** Rows of few coders and small numbers as one number, others as text. */
function keyOf({ coders, values }: JudgementTable, unit: number): string | number {
  if (coders > 6) return values.subarray(unit * coders, (unit + 1) * coders).join();
  let key = 0;
  for (let place = unit * coders; place < (unit + 1) * coders; place++) {
    const value = (values[place] ?? 0) + 1;
    if (value > 255) return values.subarray(unit * coders, (unit + 1) * coders).join();
    key = key * 256 + value;
  }
  return key;
}

/** How much each pattern weighs under the weights of the clusters. */
export function patternWeights(
  { count, starts, clusters, times }: Patterns,
  weights: Float64Array,
  into: Float64Array,
): void {
  for (let pattern = 0; pattern < count; pattern++) {
    let total = 0;
    for (let entry = starts[pattern] ?? 0; entry < (starts[pattern + 1] ?? 0); entry++) {
      total += (weights[clusters[entry] ?? 0] ?? 0) * (times[entry] ?? 0);
    }
    into[pattern] = total;
  }
}

/** What one unit of each pattern adds to the sums of a measure: pattern by pattern. */
export function patternSums(measure: Measure, { count, table }: Patterns): Float64Array {
  const sums = new Float64Array(count * measure.width);
  for (let pattern = 0; pattern < count; pattern++) {
    measure.add(table.values, pattern * table.coders, table.coders, 1, sums, pattern * measure.width);
  }
  return sums;
}
