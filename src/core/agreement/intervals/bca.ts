import type { Interval } from '../statistic';
import { normalCdf, normalQuantile } from './normal';
import { quantile } from './quantile';

/** The middle 95 % of the replicates (Efron 1979, Ann Stat 7(1)). @param sorted ascending, not empty */
export const percentileInterval = (sorted: Float64Array): Interval => [
  quantile(sorted, 0.025),
  quantile(sorted, 0.975),
];

/**
 * The bias-corrected and accelerated 95 % interval (Efron 1987, J Am Stat Assoc 82). Undefined where all replicates lie on
 * one side of the estimate, or where leaving out a cluster changes nothing or makes the statistic undefined.
 * @param sorted replicates, ascending, not empty
 * @param jackknife the statistic without each cluster in turn; undefined where one of them has none
 */
export function bcaInterval(
  estimate: number,
  sorted: Float64Array,
  jackknife: readonly number[] | undefined,
): Interval | undefined {
  // What only the order of adding makes smaller is not below.
  const below = sorted.findIndex((each) => each >= estimate - 1e-12);
  const bias = normalQuantile((below === -1 ? sorted.length : below) / sorted.length);
  const acceleration = jackknife && accelerationOf(jackknife);
  if (!Number.isFinite(bias) || acceleration === undefined) return undefined;
  const bound = (share: number): number => {
    const moved = bias + normalQuantile(share);
    return quantile(sorted, normalCdf(bias + moved / (1 - acceleration * moved)));
  };
  return [bound(0.025), bound(0.975)];
}

function accelerationOf(jackknife: readonly number[]): number | undefined {
  const mean = jackknife.reduce((total, each) => total + each, 0) / jackknife.length;
  let [squares, cubes] = [0, 0];
  for (const each of jackknife) {
    squares += (mean - each) ** 2;
    cubes += (mean - each) ** 3;
  }
  // Differences that only rounding makes are none.
  return squares < 1e-20 ? undefined : cubes / (6 * squares ** 1.5);
}
