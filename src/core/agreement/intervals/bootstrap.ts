import { firstIndex } from '../../text/firstIndex';
import { itemAt } from '../itemAt';
import type { Interval } from '../statistic';
import { bcaInterval, percentileInterval } from './bca';
import { canResample, wholeWeights, withoutCluster, type Design } from './design';
import { replicatesOf } from './replicates';

/** Statistics that are computed together from the weights of the clusters. */
export interface Resampled {
  /** How many there are. */
  readonly size: number;
  /** Puts them into `out` from `from` on; NaN where one is undefined, which goes no further than `bootstrap`. */
  evaluate(weights: Float64Array, out: Float64Array, from: number): void;
}

export interface BootstrapPlan {
  readonly replicates: number;
  readonly seed: number;
}

export const standardReplicates = 2000;

/** What replicates say of one statistic. */
export interface BootstrapInterval {
  /** Undefined where it cannot be computed: the percentile interval stands for it. */
  readonly bca: Interval | undefined;
  readonly percentile: Interval;
  /** Replicates in which the statistic was defined. */
  readonly defined: number;
}

/**
 * Intervals of statistics from the same replicates: one stream of random numbers, each replicate a draw of all strata in
 * order. Undefined for a statistic that is undefined itself, or in more than half of the replicates, or of which nearly
 * all replicates lie on one side, and for all where nothing can be drawn anew.
 */
export function bootstrap(
  design: Design,
  groups: readonly Resampled[],
  { replicates, seed }: BootstrapPlan,
): readonly (readonly (BootstrapInterval | undefined)[])[] {
  if (!canResample(design) || replicates < 1) {
    return groups.map(({ size }) => Array.from({ length: size }, () => undefined));
  }
  const size = groups.reduce((total, group) => total + group.size, 0);
  const evaluate = (weights: Float64Array, out: Float64Array): void => {
    let from = 0;
    for (const group of groups) {
      group.evaluate(weights, out, from);
      from += group.size;
    }
  };
  const estimates = new Float64Array(size);
  evaluate(wholeWeights(design), estimates);
  const drawn = replicate(design, size, evaluate, { replicates, seed });
  const left = leaveOneOut(design, size, evaluate);
  let from = 0;
  return groups.map((group) => {
    const own = Array.from({ length: group.size }, (_, index) =>
      intervalOf(estimates[from + index] ?? 0, drawn[from + index] ?? new Float64Array(), left[from + index] ?? []),
    );
    from += group.size;
    return own;
  });
}

type Evaluate = (weights: Float64Array, out: Float64Array) => void;

/** Of each statistic its value in each replicate. */
function replicate(
  design: Design,
  size: number,
  evaluate: Evaluate,
  { replicates, seed }: BootstrapPlan,
): readonly Float64Array[] {
  const out = new Float64Array(size);
  const values = Array.from({ length: size }, () => new Float64Array(replicates));
  let each = -1;
  for (const weights of replicatesOf(design, replicates, seed)) {
    each += 1;
    evaluate(weights, out);
    for (let index = 0; index < size; index++) itemAt(values, index)[each] = out[index] ?? 0;
  }
  return values;
}

/** Of each statistic its value without each cluster in turn; clusters that are alike are computed once. */
function leaveOneOut(design: Design, size: number, evaluate: Evaluate): readonly (readonly number[])[] {
  const whole = wholeWeights(design);
  const weights = new Float64Array(design.slots);
  const out = new Float64Array(size);
  const values: number[][] = Array.from({ length: size }, () => []);
  for (const stratum of design.strata) {
    if (stratum.length < 2) continue;
    const times = new Map<number, number>();
    for (const slot of stratum) times.set(slot, (times.get(slot) ?? 0) + 1);
    for (const [slot, count] of times) {
      withoutCluster(design, whole, stratum, slot, weights);
      evaluate(weights, out);
      for (let each = 0; each < size; each++) {
        for (let again = 0; again < count; again++) itemAt(values, each).push(out[each] ?? 0);
      }
    }
  }
  return values;
}

function intervalOf(estimate: number, drawn: Float64Array, left: readonly number[]): BootstrapInterval | undefined {
  // Those that are not defined are sorted behind all others.
  drawn.sort();
  const sorted = drawn.subarray(0, firstIndex(drawn, Number.isNaN));
  if (Number.isNaN(estimate) || sorted.length * 2 < drawn.length) return undefined;
  const jackknife = left.some((value) => Number.isNaN(value)) ? undefined : left;
  const percentile = percentileInterval(sorted);
  if (!holds(percentile, estimate)) return undefined;
  const bca = bcaInterval(estimate, sorted, jackknife);
  return { bca: bca && holds(bca, estimate) ? bca : undefined, percentile, defined: sorted.length };
}

/** An interval that does not hold the value that it is of says nothing of it; rounding aside. */
const holds = ([low, high]: Interval, value: number): boolean => low <= value + 1e-9 && value - 1e-9 <= high;
