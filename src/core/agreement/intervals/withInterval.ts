import type { Statistic } from '../statistic';
import type { BootstrapInterval, BootstrapPlan } from './bootstrap';

/**
 * A statistic with what replicates say of it. Where BCa is undefined there is the percentile interval alone; where nobody
 * disagrees there is none, since replicates of no disagreement say nothing, and none where it rests on too few clusters.
 * @param isEnough whether it rests on enough of them (see `areEnough`)
 */
export function withInterval(
  statistic: Statistic,
  found: BootstrapInterval | undefined,
  { replicates }: BootstrapPlan,
  isEnough: boolean,
): Statistic {
  if (statistic.value === null) return statistic;
  if (statistic.value === 1 && (found === undefined || found.percentile[0] === 1)) return statistic;
  if (!isEnough) return { ...statistic, noInterval: 'few_clusters' };
  if (found === undefined) return { ...statistic, noInterval: 'unstable' };
  return {
    ...statistic,
    ...(found.bca === undefined ? {} : { ciBca: found.bca }),
    ciPercentile: found.percentile,
    ...(found.defined === replicates ? {} : { definedReplicates: found.defined }),
  };
}
