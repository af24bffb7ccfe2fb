import { bootstrap, type BootstrapInterval, type BootstrapPlan, type Resampled } from '../intervals/bootstrap';
import type { Design } from '../intervals/design';
import { itemAt } from '../itemAt';
import { at } from '../measure';
import { weightedMeasures } from '../intervals/measureGroup';
import { patternsOf, type Patterns } from '../intervals/patterns';
import { areEnough, tellingSlots } from '../intervals/telling';
import { withInterval } from '../intervals/withInterval';
import { setAlphasGroup, weightedSetAlphas, type WeightedSetAlphas } from '../sets/setAlphaGroup';
import { setTable } from '../sets/setTable';
import type { Statistic } from '../statistic';
import { beyondChance } from '../nominal/cohenKappa';
import { codeMeasureNames, codeMeasures, pairKappas, type CodeMeasureName } from './codeMeasures';
import type { CodeStatistics, MultilabelStatistics } from './codeStatistics';
import { tableOfCode, type CodeTable } from './codeTable';

/** The statistics that get an interval: each measure of a code, and its κ. */
const perCode = codeMeasureNames.length + 1;

/** Sets are compared cluster by cluster: beyond this many clusters there is no interval for α of sets. */
export const mostClustersForSets = 2500;

export interface IntervalOptions {
  /** α of sets of the same table and design, where it is there already. */
  readonly sets?: WeightedSetAlphas;
  /** Whether each code gets intervals too, which takes most of the time. */
  readonly ofCodes?: boolean;
}

/**
 * The statistics with intervals from replicates of the clusters: the same replicates for all codes, so that pooled and
 * mean values get theirs too.
 * @param statistics of the same table, its units weighted as the design says
 * @param clusterOf the slot of each unit in the design
 */
export function withIntervals(
  statistics: MultilabelStatistics,
  table: CodeTable,
  clusterOf: ArrayLike<number>,
  design: Design,
  plan: BootstrapPlan,
  { sets, ofCodes = true }: IntervalOptions = {},
): MultilabelStatistics {
  const known =
    sets ??
    (design.slots <= mostClustersForSets ? weightedSetAlphas(setTable(table), clusterOf, design.slots) : undefined);
  const patterns = table.codes.map((_, code) => patternsOf(tableOfCode(table, code), clusterOf));
  const telling = patterns.map(tellingSlots);
  const isEnough = areEnough(new Set(telling.flatMap((slots) => [...slots])), design);
  // Of a code that rests on too few there is no interval: only what it adds to the values over all codes is wanted.
  const wanted = telling.map((slots) => ofCodes && areEnough(slots, design));
  const own = startsOf(wanted);
  const all = at(own, wanted.length);
  const groups = [
    codesGroup(patterns, table.coders, wanted, all + 2),
    ...(known === undefined ? [] : [setAlphasGroup(known)]),
  ];
  const [codes = [], [jaccard, masi] = []] = bootstrap(design, groups, plan);
  return {
    ...statistics,
    alphaJaccard: withInterval(statistics.alphaJaccard, jaccard, plan, isEnough),
    alphaMasi: withInterval(statistics.alphaMasi, masi, plan, isEnough),
    perCode: !ofCodes
      ? statistics.perCode
      : (Object.fromEntries(
          table.codes.map((code, index) => [
            code,
            codeWithIntervals(
              statistics.perCode[code],
              codes.slice(at(own, index), at(own, index + 1)),
              plan,
              itemAt(wanted, index),
            ),
          ]),
        ) as Readonly<Record<string, CodeStatistics>>),
    pooledKappa: withInterval(statistics.pooledKappa, codes[all], plan, isEnough),
    macroKappa: withInterval(statistics.macroKappa, codes[all + 1], plan, isEnough),
  };
}

function codeWithIntervals(
  statistics: CodeStatistics | undefined,
  found: readonly (BootstrapInterval | undefined)[],
  plan: BootstrapPlan,
  isEnough: boolean,
): CodeStatistics | undefined {
  if (statistics === undefined) return undefined;
  const bounded = (statistic: Statistic, at: number): Statistic => withInterval(statistic, found[at], plan, isEnough);
  const measures = Object.fromEntries(
    codeMeasureNames.map((name, index) => [name, bounded(statistics[name], index)]),
  ) as Readonly<Record<CodeMeasureName, Statistic>>;
  const { cohenKappa, lightKappa } = statistics;
  return {
    ...statistics,
    ...measures,
    ...(cohenKappa === undefined ? {} : { cohenKappa: bounded(cohenKappa, perCode - 1) }),
    ...(lightKappa === undefined ? {} : { lightKappa: bounded(lightKappa, perCode - 1) }),
  };
}

/** Where the statistics of each code begin, and where those of the last end. */
function startsOf(wanted: readonly boolean[]): Int32Array {
  const starts = new Int32Array(wanted.length + 1);
  wanted.forEach((isWanted, index) => (starts[index + 1] = at(starts, index) + (isWanted ? perCode : 0)));
  return starts;
}

/**
 * Of each code that is wanted its statistics, then pooled κ of all codes and the mean of their κ.
 * @param size how many these are
 */
function codesGroup(
  patterns: readonly Patterns[],
  coders: number,
  wanted: readonly boolean[],
  size: number,
): Resampled {
  const pairKappa = pairKappas(coders);
  const codes = patterns.map((each, index) => {
    const own = wanted[index] ? codeMeasures : [];
    return { own: own.length, weighted: weightedMeasures([...own, ...pairKappa], each) };
  });
  return {
    size,
    evaluate(weights, out, from) {
      // A plain loop with numbers of its own: of each code there are thousands of replicates.
      let beyond = 0;
      let possible = 0;
      let sum = 0;
      let defined = 0;
      let place = from;
      for (const { own, weighted } of codes) {
        weighted.weigh(weights);
        for (let measure = 0; measure < own; measure++) out[place++] = weighted.numberOf(measure);
        let kappas = 0;
        let pairs = 0;
        for (let pair = own; pair < own + pairKappa.length; pair++) {
          const kappa = weighted.numberOf(pair);
          if (Number.isNaN(kappa)) continue;
          const left = beyondChance(weighted.sums, weighted.bases[pair] ?? 0);
          beyond += kappa * left;
          possible += left;
          kappas += kappa;
          pairs += 1;
        }
        if (own > 0) out[place++] = pairs === 0 ? NaN : kappas / pairs;
        if (pairs === 0) continue;
        sum += kappas / pairs;
        defined += 1;
      }
      out[from + size - 2] = possible > 0 ? beyond / possible : NaN;
      out[from + size - 1] = defined === 0 ? NaN : sum / defined;
    },
  };
}
