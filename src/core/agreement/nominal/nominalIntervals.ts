import { bootstrap, type BootstrapPlan } from '../intervals/bootstrap';
import type { Design } from '../intervals/design';
import { measureGroup } from '../intervals/measureGroup';
import { patternsOf } from '../intervals/patterns';
import { areEnough, tellingSlots } from '../intervals/telling';
import { withInterval } from '../intervals/withInterval';
import type { Statistic } from '../statistic';
import { cohenKappa } from './cohenKappa';
import { gwetAC1 } from './gwetAC1';
import { alphaMeasure, type NominalOptions, type NominalStatistics } from './nominalStatistics';
import type { NominalTable } from './nominalTable';

/** α, Cohen's κ and AC1 with intervals from replicates of the clusters. @param clusterOf the slot of each unit */
export function nominalWithIntervals(
  statistics: NominalStatistics,
  table: NominalTable,
  { metric }: NominalOptions,
  clusterOf: ArrayLike<number>,
  design: Design,
  plan: BootstrapPlan,
): NominalStatistics {
  const { q, coders } = table;
  const measures = [alphaMeasure(table, metric), gwetAC1(q), ...(coders === 2 ? [cohenKappa(q)] : [])];
  const patterns = patternsOf(table, clusterOf);
  const [found = []] = bootstrap(design, [measureGroup(measures, patterns)], plan);
  const isEnough = areEnough(tellingSlots(patterns), design);
  const bounded = (statistic: Statistic, at: number): Statistic => withInterval(statistic, found[at], plan, isEnough);
  const { cohenKappa: kappa } = statistics;
  return {
    ...statistics,
    krippendorffAlpha: bounded(statistics.krippendorffAlpha, 0),
    gwetAC1: bounded(statistics.gwetAC1, 1),
    ...(kappa === undefined ? {} : { cohenKappa: bounded(kappa, 2) }),
  };
}
