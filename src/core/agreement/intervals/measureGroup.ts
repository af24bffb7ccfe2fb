import { itemAt } from '../itemAt';
import { numberOf, type Measure } from '../measure';
import type { Resampled } from './bootstrap';
import { patternSums, patternWeights, type Patterns } from './patterns';

/** Measures of one table, from the weights of its clusters. */
export interface WeightedMeasures {
  /** Adds up under these weights; the statistics are then there one by one, by the index of their measure. */
  weigh(weights: Float64Array): void;
  /** NaN where it is undefined. */
  numberOf(measure: number): number;
  /** The sums of all measures, and where those of each begin. */
  readonly sums: Float64Array;
  readonly bases: readonly number[];
}

export function weightedMeasures(measures: readonly Measure[], patterns: Patterns): WeightedMeasures {
  const width = measures.reduce((total, measure) => total + measure.width, 0);
  const { count } = patterns;
  // What one unit of each pattern adds to the sums of all measures, pattern by pattern.
  const unit = new Float64Array(count * width);
  const bases: number[] = [];
  let base = 0;
  for (const measure of measures) {
    const own = patternSums(measure, patterns);
    for (let pattern = 0; pattern < count; pattern++) {
      unit.set(own.subarray(pattern * measure.width, (pattern + 1) * measure.width), pattern * width + base);
    }
    bases.push(base);
    base += measure.width;
  }
  const weighed = new Float64Array(count);
  const sums = new Float64Array(width);
  return {
    weigh(weights) {
      patternWeights(patterns, weights, weighed);
      sums.fill(0);
      for (let pattern = 0; pattern < count; pattern++) {
        const weight = weighed[pattern] ?? 0;
        if (weight === 0) continue;
        const from = pattern * width;
        for (let cell = 0; cell < width; cell++) sums[cell] = (sums[cell] ?? 0) + weight * (unit[from + cell] ?? 0);
      }
    },
    numberOf: (measure) => numberOf(itemAt(measures, measure), sums, itemAt(bases, measure)),
    sums,
    bases,
  };
}

/** The same for `bootstrap`. */
export function measureGroup(measures: readonly Measure[], patterns: Patterns): Resampled {
  const weighted = weightedMeasures(measures, patterns);
  return {
    size: measures.length,
    evaluate(weights, out, from) {
      weighted.weigh(weights);
      for (let measure = 0; measure < measures.length; measure++) {
        out[from + measure] = weighted.numberOf(measure);
      }
    },
  };
}
