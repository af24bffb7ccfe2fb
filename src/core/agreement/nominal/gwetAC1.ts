import { at, type JudgementTable, type Measure } from '../measure';
import { undefinedBecause, type Statistic } from '../statistic';
import { linearised } from './linearised';
import { countsOf, judgedBy } from './tallyUnit';

/**
 * Gwet's AC1, any number of coders, missing judgements: chance Σ π_k (1 − π_k) / (q − 1) (Gwet 2008, Br J Math Stat
 * Psychol 61(1); with missing judgements as in his Handbook, 4th ed. 2014, ch. 5: π_k is the mean share of category k over
 * all units that anybody judged, agreement is over those with two judgements or more).
 */
export function gwetAC1(q: number): Measure {
  return sharesMeasure(q, (shares) => {
    let spread = 0;
    for (const share of shares) spread += share * (1 - share);
    return spread / (q - 1);
  });
}

/** Fleiss' κ where judgements are missing, as Gwet generalises it (Handbook, 4th ed. 2014, ch. 5): chance Σ π_k². */
export function fleissKappaMissing(q: number): Measure {
  return sharesMeasure(q, (shares) => shares.reduce((total, share) => total + share * share, 0));
}

/** AC1 with its standard error over units and a t interval. */
export function gwetAC1WithError(table: JudgementTable, q: number): Statistic {
  return linearised(table, q, gwetAC1(q), (share) => (1 - share) / (q - 1), 2);
}

export function fleissKappaMissingWithError(table: JudgementTable, q: number): Statistic {
  return linearised(table, q, fleissKappaMissing(q), (share) => share, 2);
}

/** Agreement over units judged twice or more, and chance from the mean shares of the categories over all units judged. */
function sharesMeasure(q: number, chanceOf: (shares: readonly number[]) => number): Measure {
  return {
    // Units judged twice, their agreement, units judged, and the sums of the categories' shares.
    width: 3 + q,
    add(values, from, coders, weight, sums, base) {
      const given = judgedBy(values, from, coders);
      if (given === 0) return;
      const counts = countsOf(values, from, coders, q);
      let agreeing = 0;
      for (let category = 0; category < q; category++) {
        const count = at(counts, category);
        if (count === 0) continue;
        agreeing += count * (count - 1);
        sums[base + 3 + category] = at(sums, base + 3 + category) + (weight * count) / given;
      }
      sums[base + 2] = at(sums, base + 2) + weight;
      if (given < 2) return;
      sums[base] = at(sums, base) + weight;
      sums[base + 1] = at(sums, base + 1) + weight * (1 - agreeing / (given * (given - 1)));
    },
    valueOf(sums, base) {
      const [n, judged] = [at(sums, base), at(sums, base + 2)];
      if (n === 0) return undefinedBecause('no_pairable_units', 0);
      if (q < 2) return undefinedBecause('single_category', n);
      const shares = Array.from({ length: q }, (_, category) => at(sums, base + 3 + category) / judged);
      const chance = chanceOf(shares);
      if (1 - chance <= 1e-15) return undefinedBecause('no_variation', n);
      const differing = at(sums, base + 1) / n;
      return { value: 1 - differing / (1 - chance), n, observed: 1 - differing, expected: chance };
    },
  };
}
