import { itemAt } from '../itemAt';
import { at, numberOf, type Measure } from '../measure';
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
  const columns = distinctColumns(unit, count, width);
  const weighed = new Float64Array(count);
  const added = new Float64Array(columns.count);
  const sums = new Float64Array(width);
  return {
    weigh(weights) {
      patternWeights(patterns, weights, weighed);
      addUp(columns, weighed, added);
      for (let cell = 0; cell < width; cell++) sums[cell] = added[columns.columnOf[cell] ?? 0] ?? 0;
    },
    numberOf: (measure) => numberOf(itemAt(measures, measure), sums, itemAt(bases, measure)),
    sums,
    bases,
  };
}

/** Columns of a matrix, each different one once. */
interface Columns {
  readonly count: number;
  /** Row by row. */
  readonly values: Float64Array;
  /** Of each column of the matrix, which of them it is. */
  readonly columnOf: Int32Array;
}

/** Measures count the same things (units, how often a category was given), so that less than half of their sums differ. */
function distinctColumns(matrix: Float64Array, rows: number, width: number): Columns {
  const found = new Map<string, number>();
  const kept: number[] = [];
  const columnOf = Int32Array.from({ length: width }, (_, cell) => {
    const key = Array.from({ length: rows }, (_, row) => at(matrix, row * width + cell)).join();
    const known = found.get(key);
    if (known !== undefined) return known;
    found.set(key, kept.length);
    return kept.push(cell) - 1;
  });
  const values = new Float64Array(rows * kept.length);
  for (let row = 0; row < rows; row++)
    kept.forEach((cell, column) => (values[row * kept.length + column] = at(matrix, row * width + cell)));
  return { count: kept.length, values, columnOf };
}

/** What the rows add up to under these weights, column by column. */
function addUp({ count, values }: Columns, weights: Float64Array, into: Float64Array): void {
  into.fill(0);
  for (let row = 0; row < weights.length; row++) {
    const weight = weights[row] ?? 0;
    if (weight === 0) continue;
    const from = row * count;
    for (let column = 0; column < count; column++)
      into[column] = (into[column] ?? 0) + weight * (values[from + column] ?? 0);
  }
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
