import type { Statistic } from './statistic';

/** Judgements as numbers: the index of a category (for one code: 0 absent, 1 present), `missing` where not judged. */
export type Judgements = Int32Array | Int8Array;

export const missing = -1;

/**
 * A statistic in two steps: sums over units, then its value. The whole sample, a weighted sample, a bootstrap replicate and
 * a sample without one passage differ in the weights of the same sums, so that each formula is written once.
 */
export interface Measure {
  /** How many sums it keeps. */
  readonly width: number;
  /** Adds one unit, whose judgements are `values[at]` to `values[at + coders - 1]`, to the sums from `base` on. */
  add(values: Judgements, at: number, coders: number, weight: number, sums: Float64Array, base: number): void;
  valueOf(sums: Float64Array, base: number): Statistic;
  /** The value alone, NaN where there is none: what replicates need of it, thousands of times. */
  numberOf?(sums: Float64Array, base: number): number;
}

export const numberOf = (measure: Measure, sums: Float64Array, base: number): number =>
  measure.numberOf === undefined ? (measure.valueOf(sums, base).value ?? NaN) : measure.numberOf(sums, base);

/** Units × coders, one value each, in one row of numbers: unit by unit. */
export interface JudgementTable {
  readonly units: number;
  readonly coders: number;
  readonly values: Judgements;
  /** How many equal units each row stands for (1 where not given): characters with the same codings are one row. */
  readonly multiplicity?: Float64Array;
}

export function sumsOf(measure: Measure, { units, coders, values, multiplicity }: JudgementTable): Float64Array {
  const sums = new Float64Array(measure.width);
  for (let unit = 0; unit < units; unit++) {
    measure.add(values, unit * coders, coders, multiplicity?.[unit] ?? 1, sums, 0);
  }
  return sums;
}

export const measured = (measure: Measure, table: JudgementTable): Statistic =>
  measure.valueOf(sumsOf(measure, table), 0);

/** An element of a typed array whose index is known to be in it. */
export const at = (array: ArrayLike<number>, index: number): number => array[index] ?? 0;
