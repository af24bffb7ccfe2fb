import { at, type Measure } from '../measure';
import type { Statistic } from '../statistic';
import { patternSums, patternWeights, type Patterns } from './patterns';
import type { Resampled } from './bootstrap';

/** Measures of one table, from the weights of its clusters. */
export interface WeightedMeasures {
  /** The statistics under these weights, in the order of the measures. */
  statistics(weights: Float64Array): readonly Statistic[];
}

export function weightedMeasures(measures: readonly Measure[], patterns: Patterns): WeightedMeasures {
  const each = measures.map((measure) => ({
    measure,
    unit: patternSums(measure, patterns),
    sums: new Float64Array(measure.width),
  }));
  const weighed = new Float64Array(patterns.count);
  return {
    statistics(weights) {
      patternWeights(patterns, weights, weighed);
      return each.map(({ measure, unit, sums }) => {
        const { width } = measure;
        sums.fill(0);
        for (let pattern = 0; pattern < patterns.count; pattern++) {
          const weight = at(weighed, pattern);
          if (weight === 0) continue;
          for (let cell = 0; cell < width; cell++) {
            sums[cell] = at(sums, cell) + weight * at(unit, pattern * width + cell);
          }
        }
        return measure.valueOf(sums, 0);
      });
    },
  };
}

/** The same for `bootstrap`. */
export function measureGroup(measures: readonly Measure[], patterns: Patterns): Resampled {
  const weighted = weightedMeasures(measures, patterns);
  return {
    size: measures.length,
    evaluate(weights, out, from) {
      weighted.statistics(weights).forEach((statistic, index) => (out[from + index] = statistic.value ?? NaN));
    },
  };
}
