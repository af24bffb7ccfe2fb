import { bootstrap, type BootstrapPlan } from '../intervals/bootstrap';
import type { Design } from '../intervals/design';
import { measureGroup } from '../intervals/measureGroup';
import { patternsOf } from '../intervals/patterns';
import { withInterval } from '../intervals/withInterval';
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
  const [found = []] = bootstrap(design, [measureGroup(measures, patternsOf(table, clusterOf))], plan);
  const { cohenKappa: kappa } = statistics;
  return {
    ...statistics,
    krippendorffAlpha: withInterval(statistics.krippendorffAlpha, found[0], plan),
    gwetAC1: withInterval(statistics.gwetAC1, found[1], plan),
    ...(kappa === undefined ? {} : { cohenKappa: withInterval(kappa, found[2], plan) }),
  };
}
