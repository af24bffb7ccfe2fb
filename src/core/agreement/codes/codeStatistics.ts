import { pairKappas, codeMeasures, codeMeasureNames, type CodeMeasureName } from './codeMeasures';
import { itemAt } from '../itemAt';
import { meanOf, meanOverPairs } from '../meanOf';
import { measured, type JudgementTable } from '../measure';
import { cohenKappaOf } from '../nominal/nominalStatistics';
import type { SetTable } from '../sets/setTable';
import { setTable } from '../sets/setTable';
import { percentIdentical, setAlphas, type SetAlphas } from '../sets/setAlpha';
import { gwetAC1WithError } from '../nominal/gwetAC1';
import { brennanPredigerWithError } from '../nominal/brennanPrediger';
import { patternsOf } from '../intervals/patterns';
import { isDefined, type Statistic } from '../statistic';
import { tableOfCode, type CodeTable } from './codeTable';
import { pooledKappa } from './pooledKappa';
import { biasIndex, prevalenceIndex, twoByTwo } from './twoByTwo';

/** What is told of one code. Counts are of units; the first line of them for two coders, the second for any number. */
export interface CodeStatistics extends Readonly<Record<CodeMeasureName, Statistic>> {
  readonly both?: number;
  readonly first?: number;
  readonly second?: number;
  readonly neither?: number;
  /** Units judged twice or more on which all found the code, some did, nobody did. */
  readonly all: number;
  readonly some: number;
  readonly none: number;
  /** Judgements of these units, and how many of them found the code. */
  readonly judgements: number;
  readonly present: number;
  /** Two coders. */
  readonly cohenKappa?: Statistic;
  /** More than two: the mean over pairs. */
  readonly lightKappa?: Statistic;
  readonly prevalenceIndex?: Statistic;
  readonly biasIndex?: Statistic;
}

/** What is told of units with any number of codes each, over all codes. */
export interface OverallStatistics {
  readonly percentIdentical: Statistic;
  readonly alphaJaccard: Statistic;
  readonly alphaMasi: Statistic;
  readonly pooledKappa: Statistic;
  /** The mean of the codes' κ (with more than two coders, Light's). */
  readonly macroKappa: Statistic;
  /** How many codes have a κ, and how many have none. */
  readonly definedCodes: number;
  readonly undefinedCodes: number;
}

/** The same, and of each code. */
export interface MultilabelStatistics extends OverallStatistics {
  readonly perCode: Readonly<Record<string, CodeStatistics>>;
}

export interface MultilabelOptions {
  /** Whether units were drawn one by one, so that formulas for standard errors hold. */
  readonly withErrors: boolean;
  /** α of sets, where it is known already. */
  readonly alphas?: SetAlphas;
  /** The sets of the same table, where they are known already. */
  readonly sets?: SetTable;
}

export function multilabelStatistics(table: CodeTable, options: MultilabelOptions): MultilabelStatistics {
  const tables = tablesOf(table, options);
  const perCode = table.codes.map((code, index) => [code, ofCode(itemAt(tables, index), options)] as const);
  return { ...overTables(table, tables, options), perCode: Object.fromEntries(perCode) };
}

/** Without what there is to tell of each code, which takes most of the time. */
export const overallStatistics = (table: CodeTable, options: MultilabelOptions): OverallStatistics =>
  overTables(table, tablesOf(table, options), options);

const tablesOf = (table: CodeTable, { withErrors }: MultilabelOptions): readonly JudgementTable[] =>
  table.codes.map((_, code) => {
    const own = tableOfCode(table, code);
    return withErrors ? own : distinctRows(own);
  });

/** @param tables of each code its own */
function overTables(
  table: CodeTable,
  tables: readonly JudgementTable[],
  options: MultilabelOptions,
): OverallStatistics {
  const sets = options.sets ?? setTable(table);
  const { jaccard, masi } = options.alphas ?? setAlphas(sets);
  const pairs = pairKappas(table.coders);
  const kappasOfPairs = tables.map((own) => pairs.map((pair) => measured(pair, own)));
  const kappas = kappasOfPairs.map((each) => meanOf(each));
  const whyNone = table.codes.length === 0 ? 'no_codes' : 'too_few_coders';
  const defined = kappas.filter(isDefined).length;
  return {
    percentIdentical: percentIdentical(sets),
    alphaJaccard: jaccard,
    alphaMasi: masi,
    pooledKappa: pooledKappa(kappasOfPairs.flat(), whyNone),
    macroKappa: meanOf(kappas, whyNone),
    definedCodes: defined,
    undefinedCodes: kappas.length - defined,
  };
}

/** Each different row once, with how often it occurs: of thousands of units only a handful are to be added up. */
const distinctRows = (table: JudgementTable): JudgementTable => patternsOf(table, new Int32Array(table.units)).table;

function ofCode(table: JudgementTable, { withErrors }: MultilabelOptions): CodeStatistics {
  const sums = Object.fromEntries(
    codeMeasures.map((measure, index) => [codeMeasureNames[index], measured(measure, table)]),
  ) as Readonly<Record<CodeMeasureName, Statistic>>;
  const errors = withErrors ? { gwetAC1: gwetAC1WithError(table, 2), pabak: brennanPredigerWithError(table, 2) } : {};
  return {
    ...countsOf(table),
    ...sums,
    ...errors,
    ...(table.coders === 2 ? forTwo(table, withErrors) : forMore(table)),
  };
}

function forTwo(table: JudgementTable, withErrors: boolean) {
  const cells = twoByTwo(table);
  const [pair] = pairKappas(2);
  const kappa = withErrors || pair === undefined ? cohenKappaOf(table, 2) : measured(pair, table);
  return { ...cells, cohenKappa: kappa, prevalenceIndex: prevalenceIndex(cells), biasIndex: biasIndex(cells) };
}

const forMore = (table: JudgementTable) => ({
  lightKappa: meanOverPairs(pairKappas(table.coders).map((pair) => measured(pair, table))),
});

/** Units judged twice or more, by how many found the code. */
function countsOf({ units, coders, values, multiplicity }: JudgementTable) {
  let [all, some, none, judgements, found] = [0, 0, 0, 0, 0];
  for (let unit = 0; unit < units; unit++) {
    let [present, absent] = [0, 0];
    for (let place = unit * coders; place < (unit + 1) * coders; place++) {
      if (values[place] === 1) present += 1;
      else if (values[place] === 0) absent += 1;
    }
    if (present + absent < 2) continue;
    const weight = multiplicity?.[unit] ?? 1;
    judgements += weight * (present + absent);
    found += weight * present;
    if (absent === 0) all += weight;
    else if (present === 0) none += weight;
    else some += weight;
  }
  return { all, some, none, judgements, present: found };
}
