import { multilabelStatistics } from '../../agreement/codes/codeStatistics';
import { designedStatistics, isWeighted, withCountsOf } from '../../agreement/codes/designedStatistics';
import { confirmedBy, confirmedShare } from '../../agreement/codes/confirmed';
import { codeTable, ofUnits, type CodeTable } from '../../agreement/codes/codeTable';
import { withIntervals } from '../../agreement/codes/multilabelIntervals';
import type { BootstrapPlan } from '../../agreement/intervals/bootstrap';
import { stratifiedDesign, unequalWeights, type Design } from '../../agreement/intervals/design';
import { unitDesign } from '../../agreement/intervals/unitDesign';
import { itemAt } from '../../agreement/itemAt';
import { missing } from '../../agreement/measure';
import { nominalWithIntervals } from '../../agreement/nominal/nominalIntervals';
import {
  nominalStatistics,
  type NominalOptions,
  type NominalStatistics,
} from '../../agreement/nominal/nominalStatistics';
import { nominalTable, nominalTableOf, type NominalTable } from '../../agreement/nominal/nominalTable';
import { masiOfNltk, setDistance } from '../../agreement/sets/setDistance';
import { boundarySimilarity } from '../../agreement/spans/boundarySimilarity';
import { spanStatistics } from '../../agreement/spans/spanStatistics';
import { IntercoderError } from '../../intercoderError';
import { checkCategories, checkSize } from './checkSize';
import type { CodeJudgements, Drawing, StatisticsInput } from './input';

export interface StatisticsOptions extends NominalOptions {
  readonly bootstrap?: BootstrapPlan;
  /** Per cent that matched passages share. */
  readonly overlap?: number;
}

/** Every statistic of a table, as `statistics` prints it. @throws IntercoderError `statistics.notNumbers`, `.belowZero`, `.moreCategories`, `.tooMuch.…` */
export function runStatistics(input: StatisticsInput, options: StatisticsOptions): object {
  checkSize(input, options.bootstrap !== undefined);
  switch (input.kind) {
    case 'nominal':
      return nominal(nominalTable(input.matrix, input.q), input, options);
    case 'table':
      return nominal(nominalTableOf(input.table, input.labels), {}, options);
    case 'multilabel':
      return multilabel(input, options);
    case 'confirmed':
      return { perCode: confirmedOf(input) };
    case 'spans': {
      const { units } = input;
      const { overlap } = options;
      return spanStatistics(input.table, {
        ...(units === undefined ? {} : { units }),
        ...(overlap === undefined ? {} : { overlap }),
      });
    }
    case 'segments':
      return { boundarySimilarity: boundarySimilarity(input.a, input.b) };
    case 'sets': {
      const [a, b] = [new Set(input.a.map(String)), new Set(input.b.map(String))];
      return {
        jaccard: { value: setDistance('jaccard', a, b) },
        masi: { value: setDistance('masi', a, b) },
        masiNltk: masiOfNltk(a, b),
      };
    }
  }
}

function nominal(table: NominalTable, drawing: Drawing, options: StatisticsOptions): object {
  const ordered = options.metric !== 'nominal' || options.weights !== undefined;
  const word = table.categories.find((category) => !isNumber(category));
  if (ordered && word !== undefined) throw new IntercoderError('statistics.notNumbers', { category: word });
  // A ratio is of what has a true zero: below it a sum of two can be nothing, and two that differ would lie no way apart.
  const below = options.metric === 'ratio' ? table.categories.find((category) => Number(category) < 0) : undefined;
  if (below !== undefined) throw new IntercoderError('statistics.belowZero', { category: below });
  const plan = options.bootstrap ?? drawing.bootstrap;
  checkCategories(table, plan !== undefined);
  if (isDrawn(drawing)) return nominalDrawn(table, clusterDesign(table.units, drawing), options, plan);
  const statistics = nominalStatistics(table, options);
  if (plan === undefined) return statistics;
  const { design, units, slotOf } = unitDesign([table.values], table.units, table.coders);
  if (table.multiplicity !== undefined) {
    // Each cell of a confusion matrix stands for as many units as it counts.
    const cells = Array.from(table.multiplicity, (count, unit) => new Array<number>(count).fill(slotOf[unit] ?? 0));
    const strata = [Int32Array.from(cells.flat())];
    const { categories, coders, q, units: rows, values: judged } = table;
    const single = { categories, coders, q, units: rows, values: judged };
    return nominalWithIntervals(statistics, single, options, slotOf, { ...design, strata }, plan);
  }
  const values = new Int32Array(units.length * table.coders);
  units.forEach((unit, slot) =>
    values.set(table.values.subarray(unit * table.coders, (unit + 1) * table.coders), slot * table.coders),
  );
  const slots = Int32Array.from(units.keys());
  return nominalWithIntervals(statistics, { ...table, units: units.length, values }, options, slots, design, plan);
}

/** A word without anything in it is one too, and not 0. */
const isNumber = (category: string | number): boolean =>
  Number.isFinite(Number(category)) && String(category).trim() !== '';

/** Of units that came together, or stand for more or less than others. */
function nominalDrawn(
  table: NominalTable,
  { design, clusterOf }: ClusterDesign,
  options: StatisticsOptions,
  plan: BootstrapPlan | undefined,
): object {
  const under = (own: NominalTable): NominalStatistics => nominalStatistics(own, { ...options, withErrors: false });
  const plain = under(table);
  const multiplicity = Float64Array.from(clusterOf, (slot) => design.weights[slot] ?? 1);
  const statistics = isWeighted(design) ? withCountsOf(plain, under({ ...table, multiplicity })) : plain;
  return {
    ...(plan === undefined ? statistics : nominalWithIntervals(statistics, table, options, clusterOf, design, plan)),
    ...(unequalWeights(design) ? { unweighted: plain } : {}),
  };
}

function multilabel(input: StatisticsInput & { readonly kind: 'multilabel' }, options: StatisticsOptions): object {
  // Where nobody gave any code, what they judged is told by a code without a name that nobody gave.
  if (input.codes.length === 0)
    return { ...multilabel({ ...input, codes: [''] }, options), undefinedCodes: 0, perCode: {} };
  const table = tableOf(input);
  const plan = options.bootstrap ?? input.bootstrap;
  if (table.multiplicity !== undefined || isDrawn(input)) {
    const { design, clusterOf } = clusterDesign(table.units, input);
    const { statistics, unweighted } = designedStatistics(table, clusterOf, design, plan);
    return unweighted === undefined ? statistics : { ...statistics, unweighted };
  }
  const statistics = multilabelStatistics(table, { withErrors: true });
  if (plan === undefined) return statistics;
  const width = table.units * table.coders;
  const rows = table.codes.map((_, code) => table.judgements.subarray(code * width, (code + 1) * width));
  const { design, units } = unitDesign(rows, table.units, table.coders);
  return withIntervals(statistics, ofUnits(table, units), Int32Array.from(units.keys()), design, plan);
}

/** Nothing else can be said of units that were chosen by what the first coder gave. */
function confirmedOf(input: CodeJudgements): object {
  const found = Object.entries(confirmedBy(tableOf(input)));
  return Object.fromEntries(found.map(([code, own]) => [code, { ...own, share: confirmedShare(own) }]));
}

function tableOf({
  matrix,
  codes,
  multiplicity,
  notJudged,
}: CodeJudgements & { readonly multiplicity?: readonly number[] }): CodeTable {
  const table = codeTable(matrix, codes);
  for (const [code, cells] of Object.entries(notJudged ?? {})) {
    const index = codes.indexOf(code);
    for (const [unit, coder] of index === -1 ? [] : cells) {
      if (unit >= table.units || coder >= table.coders) continue;
      table.judgements[(index * table.units + unit) * table.coders + coder] = missing;
    }
  }
  return multiplicity === undefined ? table : { ...table, multiplicity: Float64Array.from(multiplicity) };
}

/** Whether units came together, in strata, or with weights: else each was drawn by itself and stands for itself. */
const isDrawn = ({ clusters, strata, weights }: Drawing): boolean =>
  clusters !== undefined || strata !== undefined || weights !== undefined;

interface ClusterDesign {
  readonly design: Design;
  readonly clusterOf: Int32Array;
}

/** Clusters, each unit for itself where none are told, in the order of their first unit, which gives them its stratum and weight. */
function clusterDesign(units: number, { clusters: told, strata, weights, design: drawn }: Drawing): ClusterDesign {
  const clusters = told ?? Array.from({ length: units }, (_, unit) => String(unit));
  if (drawn !== undefined) {
    const places = new Map(drawn.map(({ cluster }, slot) => [cluster, slot]));
    return {
      design: stratifiedDesign(
        drawn.map(({ stratum }) => stratum),
        drawn.map(({ weight }) => weight),
      ),
      clusterOf: Int32Array.from(clusters, (name) => places.get(name) ?? 0),
    };
  }
  const slots = new Map<string, number>();
  const first: number[] = [];
  const clusterOf = Int32Array.from(clusters, (name, unit) => {
    const slot = slots.get(name) ?? slots.size;
    if (slot === slots.size) {
      slots.set(name, slot);
      first.push(unit);
    }
    return slot;
  });
  const stratumOf = first.map((unit) => (strata === undefined ? '' : itemAt(strata, unit)));
  const own = weights && first.map((unit) => itemAt(weights, unit));
  return { design: stratifiedDesign(stratumOf, own), clusterOf };
}
