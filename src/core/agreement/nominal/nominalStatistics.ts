import { measured, sumsOf, type JudgementTable } from '../measure';
import type { Statistic } from '../statistic';
import { allAgree } from './allAgree';
import { alphaOfCategory } from './alphaPerCategory';
import { brennanPrediger, brennanPredigerWithError } from './brennanPrediger';
import { cohenKappa, kappaWithError } from './cohenKappa';
import { congerKappa } from './congerKappa';
import { fleissKappa, fleissKappaOfCategory } from './fleissKappa';
import { gwetAC1, gwetAC1WithError } from './gwetAC1';
import { lightKappa } from './lightKappa';
import { metricAlpha, type Metric } from './metricAlpha';
import { nominalAlpha } from './nominalAlpha';
import type { NominalTable } from './nominalTable';
import { meanPairwisePercent } from './pairwisePercent';
import { percentAgreement } from './percentAgreement';
import { scottPi } from './scottPi';
import { specificAgreement } from './specificAgreement';
import { weightedKappa, type KappaWeights } from './weightedKappa';

export interface NominalOptions {
  readonly metric: 'nominal' | Metric;
  /** For ordered categories. */
  readonly weights?: KappaWeights;
  /** Whether units were drawn one by one and weigh alike, so that formulas for standard errors hold; they do where not given. */
  readonly withErrors?: boolean;
}

/** What is told of units with one category each. Those for two coders are there where there are two. */
export interface NominalStatistics {
  readonly percentAgreement: Statistic;
  readonly allAgree: Statistic;
  readonly meanPairwisePercent: Statistic;
  readonly cohenKappa?: Statistic;
  readonly weightedKappa?: Statistic;
  readonly scottPi?: Statistic;
  readonly fleissKappa: Statistic;
  readonly fleissPerCategory: Readonly<Record<string, Statistic>>;
  readonly congerKappa: Statistic;
  readonly lightKappa: Statistic;
  readonly krippendorffAlpha: Statistic;
  readonly alphaPerCategory: Readonly<Record<string, Statistic>>;
  readonly gwetAC1: Statistic;
  readonly brennanPrediger: Statistic;
  readonly specificAgreement: Readonly<Record<string, Statistic>>;
}

/** Everything, whatever is defined. Only α follows a metric; its categories are nominal, one against the others. */
export function nominalStatistics(table: NominalTable, options: NominalOptions): NominalStatistics {
  const { metric, withErrors = true } = options;
  const { q, coders, categories } = table;
  const perCategory = (statistic: (category: number) => Statistic): Readonly<Record<string, Statistic>> =>
    Object.fromEntries(categories.map((name, category) => [String(name), statistic(category)]));
  return {
    percentAgreement: measured(percentAgreement(q), table),
    allAgree: measured(allAgree(q, withErrors), table),
    meanPairwisePercent: measured(meanPairwisePercent(coders), table),
    ...(coders === 2 ? forTwo(table, options) : {}),
    fleissKappa: measured(fleissKappa(q, coders), table),
    fleissPerCategory: perCategory((category) => measured(fleissKappaOfCategory(category, q, coders), table)),
    congerKappa: measured(congerKappa(q, coders), table),
    lightKappa: measured(lightKappa(q, coders), table),
    krippendorffAlpha: measured(alphaMeasure(table, metric), table),
    alphaPerCategory: perCategory((category) => measured(alphaOfCategory(category, q), table)),
    gwetAC1: withErrors ? gwetAC1WithError(table, q) : measured(gwetAC1(q), table),
    brennanPrediger: withErrors ? brennanPredigerWithError(table, q) : measured(brennanPrediger(q), table),
    specificAgreement: perCategory((category) => measured(specificAgreement(category, q), table)),
  };
}

function forTwo(table: NominalTable, { weights, withErrors = true }: NominalOptions) {
  const { q, categories } = table;
  return {
    cohenKappa: withErrors ? cohenKappaOf(table, q) : measured(cohenKappa(q), table),
    ...(weights === undefined
      ? {}
      : { weightedKappa: measured(weightedKappa(categories.map(Number), q, weights), table) }),
    scottPi: measured(scottPi(q), table),
  };
}

/** Cohen's κ of two coders with its standard error and interval. */
export const cohenKappaOf = (table: JudgementTable, q: number): Statistic =>
  kappaWithError(sumsOf(cohenKappa(q), table), q);

export const alphaMeasure = ({ q, categories }: NominalTable, metric: NominalOptions['metric']) =>
  metric === 'nominal' ? nominalAlpha(q) : metricAlpha(metric, categories.map(Number));
