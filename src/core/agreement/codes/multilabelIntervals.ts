import { bootstrap, type BootstrapInterval, type BootstrapPlan, type Resampled } from '../intervals/bootstrap';
import type { Design } from '../intervals/design';
import { weightedMeasures } from '../intervals/measureGroup';
import { patternsOf } from '../intervals/patterns';
import { withInterval } from '../intervals/withInterval';
import { setAlphasGroup, weightedSetAlphas, type WeightedSetAlphas } from '../sets/setAlphaGroup';
import { setTable } from '../sets/setTable';
import type { Statistic } from '../statistic';
import { codeMeasureNames, codeMeasures, pairKappas, type CodeMeasureName } from './codeMeasures';
import type { CodeStatistics, MultilabelStatistics } from './codeStatistics';
import { tableOfCode, type CodeTable } from './codeTable';

/** The statistics that get an interval: each measure of a code, and its κ. */
const perCode = codeMeasureNames.length + 1;

/** Sets are compared cluster by cluster: beyond this many clusters there is no interval for α of sets. */
export const mostClustersForSets = 2500;

/**
 * The statistics with intervals from replicates of the clusters: the same replicates for all codes, so that pooled and
 * mean values get theirs too.
 * @param statistics of the same table, its units weighted as the design says
 * @param clusterOf the slot of each unit in the design
 * @param sets of the same table and design, where they are there already
 */
export function withIntervals(
  statistics: MultilabelStatistics,
  table: CodeTable,
  clusterOf: ArrayLike<number>,
  design: Design,
  plan: BootstrapPlan,
  sets?: WeightedSetAlphas,
): MultilabelStatistics {
  const known =
    sets ??
    (design.slots <= mostClustersForSets ? weightedSetAlphas(setTable(table), clusterOf, design.slots) : undefined);
  const groups = [codesGroup(table, clusterOf), ...(known === undefined ? [] : [setAlphasGroup(known)])];
  const [codes = [], [jaccard, masi] = []] = bootstrap(design, groups, plan);
  const all = table.codes.length * perCode;
  return {
    ...statistics,
    alphaJaccard: withInterval(statistics.alphaJaccard, jaccard, plan),
    alphaMasi: withInterval(statistics.alphaMasi, masi, plan),
    perCode: Object.fromEntries(
      table.codes.map((code, index) => [
        code,
        codeWithIntervals(statistics.perCode[code], codes.slice(index * perCode, (index + 1) * perCode), plan),
      ]),
    ) as Readonly<Record<string, CodeStatistics>>,
    pooledKappa: withInterval(statistics.pooledKappa, codes[all], plan),
    macroKappa: withInterval(statistics.macroKappa, codes[all + 1], plan),
  };
}

function codeWithIntervals(
  statistics: CodeStatistics | undefined,
  found: readonly (BootstrapInterval | undefined)[],
  plan: BootstrapPlan,
): CodeStatistics | undefined {
  if (statistics === undefined) return undefined;
  const measures = Object.fromEntries(
    codeMeasureNames.map((name, index) => [name, withInterval(statistics[name], found[index], plan)]),
  ) as Readonly<Record<CodeMeasureName, Statistic>>;
  const kappa = found[perCode - 1];
  return {
    ...statistics,
    ...measures,
    ...(statistics.cohenKappa === undefined ? {} : { cohenKappa: withInterval(statistics.cohenKappa, kappa, plan) }),
    ...(statistics.lightKappa === undefined ? {} : { lightKappa: withInterval(statistics.lightKappa, kappa, plan) }),
  };
}

/** All codes' measures and κ, then pooled κ and the mean of the κs. */
function codesGroup(table: CodeTable, clusterOf: ArrayLike<number>): Resampled {
  const pairs = pairKappas(table.coders);
  const measures = [...codeMeasures, ...pairs];
  const codes = table.codes.map((_, code) =>
    weightedMeasures(measures, patternsOf(tableOfCode(table, code), clusterOf)),
  );
  return {
    size: codes.length * perCode + 2,
    evaluate(weights, out, from) {
      let [beyond, possible, sum, defined] = [0, 0, 0, 0];
      codes.forEach((code, index) => {
        code.weigh(weights);
        const base = from + index * perCode;
        for (let measure = 0; measure < codeMeasures.length; measure++) {
          out[base + measure] = code.statistic(measure).value ?? NaN;
        }
        let [own, ownDefined] = [0, 0];
        for (let pair = codeMeasures.length; pair < measures.length; pair++) {
          const kappa = code.statistic(pair);
          if (kappa.value === null) continue;
          beyond += (kappa.observed ?? 0) - (kappa.expected ?? 0);
          possible += 1 - (kappa.expected ?? 0);
          own += kappa.value;
          ownDefined += 1;
        }
        out[base + perCode - 1] = ownDefined === 0 ? NaN : own / ownDefined;
        if (ownDefined === 0) return;
        sum += own / ownDefined;
        defined += 1;
      });
      out[from + codes.length * perCode] = possible > 0 ? beyond / possible : NaN;
      out[from + codes.length * perCode + 1] = defined === 0 ? NaN : sum / defined;
    },
  };
}
