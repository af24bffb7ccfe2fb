import type { Measure } from '../measure';
import { undefinedBecause } from '../statistic';
import { countsOf, judgedBy } from './tallyUnit';

/**
 * Agreement on one category: of the times it was given, the share that another coder of the unit confirms (Cicchetti &
 * Feinstein 1990, J Clin Epidemiol 43(6)). With two coders and a code present or absent: 2a/(2a+b+c), which is F1.
 */
export function specificAgreement(category: number, q: number): Measure {
  const numberOf = (sums: Float64Array, base: number): number => (sums[base + 1] ?? 0) / (sums[base + 2] ?? 0);
  return {
    width: 3,
    add(values, from, coders, weight, sums, base) {
      const given = judgedBy(values, from, coders);
      if (given < 2) return;
      const count = countsOf(values, from, coders, q)[category] ?? 0;
      sums[base] = (sums[base] ?? 0) + weight;
      sums[base + 1] = (sums[base + 1] ?? 0) + weight * count * ((count - 1) / (given - 1));
      sums[base + 2] = (sums[base + 2] ?? 0) + weight * count;
    },
    valueOf(sums, base) {
      const n = sums[base] ?? 0;
      if (n === 0) return undefinedBecause('no_pairable_units', 0);
      return sums[base + 2] === 0 ? undefinedBecause('no_variation', n) : { value: numberOf(sums, base), n };
    },
    numberOf,
  };
}
