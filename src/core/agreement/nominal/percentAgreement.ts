import type { Measure } from '../measure';
import { undefinedBecause } from '../statistic';
import { countsOf, judgedBy } from './tallyUnit';

/**
 * Percent agreement as a share: the mean over units with two or more judgements of the share of pairs of coders that agree
 * (Fleiss 1971, Psychol Bull 76(5)).
 */
export function percentAgreement(q: number): Measure & Required<Pick<Measure, 'numberOf'>> {
  const numberOf = (sums: Float64Array, base: number): number => (sums[base + 1] ?? 0) / (sums[base] ?? 0);
  return {
    width: 2,
    add(values, from, coders, weight, sums, base) {
      const given = judgedBy(values, from, coders);
      if (given < 2) return;
      const counts = countsOf(values, from, coders, q);
      let agreeing = 0;
      for (let category = 0; category < q; category++)
        agreeing += (counts[category] ?? 0) * ((counts[category] ?? 0) - 1);
      sums[base] = (sums[base] ?? 0) + weight;
      // The share first: where all agree it is 1, and both sums are the same to the last digit.
      sums[base + 1] = (sums[base + 1] ?? 0) + weight * (agreeing / (given * (given - 1)));
    },
    valueOf(sums, base) {
      const n = sums[base] ?? 0;
      return n === 0 ? undefinedBecause('no_pairable_units', 0) : { value: numberOf(sums, base), n };
    },
    numberOf,
  };
}
