import { at, type Measure } from '../measure';
import { alphaOf } from './nominalAlpha';
import { countsOf, judgedBy } from './tallyUnit';

/** How far values lie apart: by their ranks, their difference, or their difference against their sum. */
export type Metric = 'ordinal' | 'interval' | 'ratio';

/**
 * Krippendorff's α of ordered or numeric values (Krippendorff 2011; 2019, §12.3): the coincidences of `nominalAlpha`, weighted by the squared
 * distances of the metric.
 * @param scale the categories' values, ascending: for ordinal data their order is all that counts
 */
export function metricAlpha(metric: Metric, scale: readonly number[]): Measure {
  const q = scale.length;
  return {
    // Units, judgements, and the coincidences of each two categories.
    width: 2 + q * q,
    add(values, from, coders, weight, sums, base) {
      const given = judgedBy(values, from, coders);
      if (given < 2) return;
      const counts = countsOf(values, from, coders, q);
      sums[base] = at(sums, base) + weight;
      sums[base + 1] = at(sums, base + 1) + weight * given;
      for (let one = 0; one < q; one++) {
        const count = at(counts, one);
        if (count === 0) continue;
        for (let other = 0; other < q; other++) {
          const pairs = count * (at(counts, other) - (one === other ? 1 : 0));
          const cell = base + 2 + one * q + other;
          if (pairs !== 0) sums[cell] = at(sums, cell) + (weight * pairs) / (given - 1);
        }
      }
    },
    valueOf(sums, base) {
      const margins = marginsOf(sums, base + 2, q);
      const distance = distanceOf(metric, scale, margins);
      let [observed, expected] = [0, 0];
      for (let one = 0; one < q; one++) {
        for (let other = 0; other < q; other++) {
          if (one === other) continue;
          const squared = distance(one, other);
          observed += at(sums, base + 2 + one * q + other) * squared;
          expected += at(margins, one) * at(margins, other) * squared;
        }
      }
      return alphaOf(observed, expected, at(sums, base + 1), at(sums, base));
    },
  };
}

/** How often each category was given, in units with two or more judgements. */
function marginsOf(sums: Float64Array, base: number, q: number): Float64Array {
  const margins = new Float64Array(q);
  for (let one = 0; one < q; one++) {
    for (let other = 0; other < q; other++) margins[one] = at(margins, one) + at(sums, base + one * q + other);
  }
  return margins;
}

/** Squared distances. Ordinal: (n_c/2 + n between + n_k/2)², so that what nobody gave takes no room. */
function distanceOf(
  metric: Metric,
  scale: readonly number[],
  margins: Float64Array,
): (one: number, other: number) => number {
  if (metric === 'ordinal') {
    const middles = new Float64Array(margins.length);
    let below = 0;
    margins.forEach((count, category) => {
      middles[category] = below + count / 2;
      below += count;
    });
    return (one, other) => (at(middles, one) - at(middles, other)) ** 2;
  }
  return (one, other) => {
    const [a, b] = [at(scale, one), at(scale, other)];
    if (metric === 'interval') return (a - b) ** 2;
    return a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2;
  };
}
