import type { BootstrapPlan } from '../intervals/bootstrap';
import { unequalWeights, type Design } from '../intervals/design';
import { at } from '../measure';
import { weightedSetAlphas } from '../sets/setAlphaGroup';
import { setTable } from '../sets/setTable';
import {
  multilabelStatistics,
  overallStatistics,
  type MultilabelStatistics,
  type OverallStatistics,
} from './codeStatistics';
import type { CodeTable } from './codeTable';
import { mostClustersForSets, withIntervals } from './multilabelIntervals';

/** Statistics of a drawn sample. */
export interface DesignedStatistics {
  /** Each passage weighs what it stands for; counts are of what was judged. */
  readonly statistics: MultilabelStatistics;
  /** Where weights differ by more than 5 %: the same with each passage weighing 1. */
  readonly unweighted?: MultilabelStatistics;
}

/**
 * The statistics of units that came in drawn clusters, weighted where strata have unequal shares.
 * @param clusterOf the slot of each unit in the design
 * @param plan of the intervals; none where not given
 * @param ofCodes whether each code gets intervals, and not only what is over all of them
 */
export function designedStatistics(
  table: CodeTable,
  clusterOf: ArrayLike<number>,
  design: Design,
  plan: BootstrapPlan | undefined,
  ofCodes = true,
): DesignedStatistics {
  const given = setTable(table);
  const sets = design.slots <= mostClustersForSets ? weightedSetAlphas(given, clusterOf, design.slots) : undefined;
  const under = (weighed: CodeTable, weights: Float64Array): MultilabelStatistics =>
    multilabelStatistics(weighed, {
      withErrors: false,
      sets: weighed.multiplicity === undefined ? given : { ...given, multiplicity: weighed.multiplicity },
      ...(sets === undefined ? {} : { alphas: sets.alphas(weights) }),
    });
  const plain = under(table, new Float64Array(design.slots).fill(1));
  const weighted = isWeighted(design)
    ? withCountsOf(plain, under(weigh(table, clusterOf, design), design.weights))
    : plain;
  const statistics =
    plan === undefined
      ? weighted
      : withIntervals(weighted, table, clusterOf, design, plan, { ...(sets === undefined ? {} : { sets }), ofCodes });
  return { statistics, ...(unequalWeights(design) ? { unweighted: plain } : {}) };
}

/** What there is to tell of such units over all codes, without intervals. */
export function weightedOverall(table: CodeTable, clusterOf: ArrayLike<number>, design: Design): OverallStatistics {
  const plain = overallStatistics(table, { withErrors: false });
  if (!isWeighted(design)) return plain;
  return withCountsOf(plain, overallStatistics(weigh(table, clusterOf, design), { withErrors: false }));
}

/** Whether clusters stand for more or less than others. */
export const isWeighted = ({ weights }: Design): boolean => weights.some((weight) => Math.abs(weight - 1) > 1e-12);

/** The table with each unit weighing what its cluster stands for. */
export function weigh(table: CodeTable, clusterOf: ArrayLike<number>, { weights }: Design): CodeTable {
  const { multiplicity } = table;
  const weighed = Float64Array.from(
    { length: table.units },
    (_, unit) => at(weights, at(clusterOf, unit)) * (multiplicity?.[unit] ?? 1),
  );
  return { ...table, multiplicity: weighed };
}

/** The weighted values with the counts of what was judged. */
export function withCountsOf<T>(counted: T, weighted: T): T {
  if (typeof counted !== 'object' || counted === null || typeof weighted !== 'object' || weighted === null)
    return counted;
  if ('value' in weighted) return { ...weighted, ...('n' in counted ? { n: counted.n } : {}) };
  const entries = Object.entries(counted).map(([key, value]) => [
    key,
    withCountsOf<unknown>(value, (weighted as Readonly<Record<string, unknown>>)[key]),
  ]);
  return Object.fromEntries(entries) as T;
}
