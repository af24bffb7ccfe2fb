import { wilson } from '../intervals/wilson';
import { at, type Measure } from '../measure';
import { undefinedBecause } from '../statistic';
import { countsOf, judgedBy } from './tallyUnit';

/** The share of units with two or more judgements on which all who judged agree, with Wilson's interval where units were drawn one by one. */
export function allAgree(q: number, withInterval = true): Measure {
  return {
    width: 2,
    add(values, from, coders, weight, sums, base) {
      const given = judgedBy(values, from, coders);
      if (given < 2) return;
      const counts = countsOf(values, from, coders, q);
      sums[base] = at(sums, base) + weight;
      for (let category = 0; category < q; category++) {
        if (at(counts, category) === given) sums[base + 1] = at(sums, base + 1) + weight;
      }
    },
    valueOf(sums, base) {
      const [n, all] = [at(sums, base), at(sums, base + 1)];
      if (n === 0) return undefinedBecause('no_pairable_units', 0);
      return { value: all / n, n, ...(withInterval ? { ci: wilson(all, n) } : {}) };
    },
  };
}
