import type { Statistic } from '../statistic';
import type { BootstrapInterval, BootstrapPlan } from './bootstrap';

/**
 * A statistic with what replicates say of it. Where BCa is undefined there is the percentile interval alone; where nobody
 * disagrees there is none, since replicates of no disagreement say nothing.
 */
export function withInterval(
  statistic: Statistic,
  found: BootstrapInterval | undefined,
  { replicates }: BootstrapPlan,
): Statistic {
  if (statistic.value === null || found === undefined) return statistic;
  if (statistic.value === 1 && found.percentile[0] === 1) return statistic;
  return {
    ...statistic,
    ...(found.bca === undefined ? {} : { ciBca: found.bca }),
    ciPercentile: found.percentile,
    ...(found.defined === replicates ? {} : { definedReplicates: found.defined }),
  };
}
