import { type JudgementTable, type Measure } from '../measure';
import { undefinedBecause, type Statistic } from '../statistic';
import { linearised } from './linearised';
import { countsOf, judgedBy } from './tallyUnit';

/**
 * Gwet's AC1, any number of coders, missing judgements: chance Σ π_k (1 − π_k) / (q − 1) (Gwet 2008, Br J Math Stat
 * Psychol 61(1); with missing judgements as in his Handbook, 4th ed. 2014, ch. 5: π_k is the mean share of category k over
 * all units that anybody judged, agreement is over those with two judgements or more).
 */
export function gwetAC1(q: number): Measure {
  return sharesMeasure(q, (share) => (share * (1 - share)) / (q - 1));
}

/** Fleiss' κ where judgements are missing, as Gwet generalises it (Handbook, 4th ed. 2014, ch. 5): chance Σ π_k². */
export function fleissKappaMissing(q: number): Measure {
  return sharesMeasure(q, (share) => share * share);
}

/** AC1 with its standard error over units and a t interval. */
export function gwetAC1WithError(table: JudgementTable, q: number): Statistic {
  return linearised(table, q, gwetAC1(q), (share) => (1 - share) / (q - 1), 2);
}

export function fleissKappaMissingWithError(table: JudgementTable, q: number): Statistic {
  return linearised(table, q, fleissKappaMissing(q), (share) => share, 2);
}

/** What is less than this beyond chance is what rounding leaves of nothing. */
const leastBeyond = 1e-15;

/**
 * Agreement over units judged twice or more, and chance from the mean shares of the categories over all units judged.
 * @param chanceOf what a category adds to chance, of its share
 */
function sharesMeasure(q: number, chanceOf: (share: number) => number): Measure {
  const chanceIn = (sums: Float64Array, base: number): number => {
    let chance = 0;
    for (let category = 0; category < q; category++)
      chance += chanceOf((sums[base + 3 + category] ?? 0) / (sums[base + 2] ?? 0));
    return chance;
  };
  const valueBeyond = (chance: number, sums: Float64Array, base: number): number =>
    q < 2 || 1 - chance <= leastBeyond ? NaN : 1 - (sums[base + 1] ?? 0) / (sums[base] ?? 0) / (1 - chance);
  return {
    // Units judged twice, their agreement, units judged, and the sums of the categories' shares.
    width: 3 + q,
    add(values, from, coders, weight, sums, base) {
      const given = judgedBy(values, from, coders);
      if (given === 0) return;
      const counts = countsOf(values, from, coders, q);
      let agreeing = 0;
      for (let category = 0; category < q; category++) {
        const count = counts[category] ?? 0;
        if (count === 0) continue;
        agreeing += count * (count - 1);
        sums[base + 3 + category] = (sums[base + 3 + category] ?? 0) + (weight * count) / given;
      }
      sums[base + 2] = (sums[base + 2] ?? 0) + weight;
      if (given < 2) return;
      sums[base] = (sums[base] ?? 0) + weight;
      sums[base + 1] = (sums[base + 1] ?? 0) + weight * (1 - agreeing / (given * (given - 1)));
    },
    valueOf(sums, base) {
      const n = sums[base] ?? 0;
      if (n === 0) return undefinedBecause('no_pairable_units', 0);
      if (q < 2) return undefinedBecause('single_category', n);
      const chance = chanceIn(sums, base);
      const value = valueBeyond(chance, sums, base);
      if (Number.isNaN(value)) return undefinedBecause('no_variation', n);
      return { value, n, observed: 1 - (sums[base + 1] ?? 0) / n, expected: chance };
    },
    numberOf: (sums, base) => valueBeyond(chanceIn(sums, base), sums, base),
  };
}
