import { type JudgementTable, type Measure } from '../measure';
import { undefinedBecause, type Statistic } from '../statistic';
import { linearised } from './linearised';
import { percentAgreement } from './percentAgreement';

/**
 * Brennan & Prediger's coefficient (1981, Educ Psychol Meas 41(3)): chance 1/q, of the categories the scale has, used or
 * not. With a code present or absent (q = 2) it is PABAK, 2 Po − 1 (Byrt, Bishop & Carlin 1993, J Clin Epidemiol 46(5)).
 */
export function brennanPrediger(q: number): Measure {
  const percent = percentAgreement(q);
  const numberOf = (sums: Float64Array, base: number): number =>
    q < 2 ? NaN : (percent.numberOf(sums, base) - 1 / q) / (1 - 1 / q);
  return {
    ...percent,
    valueOf(sums, base) {
      const agreement = percent.valueOf(sums, base);
      if (agreement.value === null) return agreement;
      if (q < 2) return undefinedBecause('single_category', agreement.n);
      return { value: numberOf(sums, base), n: agreement.n ?? 0, observed: agreement.value, expected: 1 / q };
    },
    numberOf,
  };
}

/** With its standard error over units and a t interval. */
export const brennanPredigerWithError = (table: JudgementTable, q: number): Statistic =>
  linearised(table, q, brennanPrediger(q), () => 0, 0);
