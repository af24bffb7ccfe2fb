import { at, type JudgementTable, type Measure, sumsOf } from '../measure';
import { undefinedBecause, type Statistic } from '../statistic';
import { countsOf, judgedBy } from './tallyUnit';

/**
 * Fleiss' κ over the units that all coders judged: chance from the margins of all coders together (Fleiss 1971, Psychol
 * Bull 76(5)).
 */
export function fleissKappa(q: number, coders: number): Measure {
  return {
    width: 2 + q,
    add(values, from, _coders, weight, sums, base) {
      if (judgedBy(values, from, coders) < coders) return;
      const counts = countsOf(values, from, coders, q);
      let agreeing = 0;
      for (let category = 0; category < q; category++) {
        const count = at(counts, category);
        if (count === 0) continue;
        agreeing += count * count;
        sums[base + 2 + category] = at(sums, base + 2 + category) + weight * count;
      }
      sums[base] = at(sums, base) + weight;
      sums[base + 1] = at(sums, base + 1) + (weight * (coders * coders - agreeing)) / (coders * (coders - 1));
    },
    valueOf(sums, base) {
      if (coders < 2) return undefinedBecause('too_few_coders');
      const n = at(sums, base);
      if (n === 0) return undefinedBecause('no_pairable_units', 0);
      const total = n * coders;
      let different = 0;
      for (let category = 0; category < q; category++) {
        const count = at(sums, base + 2 + category);
        different += count * (total - count);
      }
      if (different === 0) return undefinedBecause('no_variation', n);
      const [differing, chance] = [at(sums, base + 1) / n, different / (total * total)];
      return { value: 1 - differing / chance, n, observed: 1 - differing, expected: 1 - chance };
    },
  };
}

/** Fleiss' κ of one category: 1 − Σ n_ij (m − n_ij) / (N m (m − 1) p_j (1 − p_j)) (Fleiss 1971, formula 24). */
export function fleissKappaOfCategory(category: number, q: number, coders: number): Measure {
  return {
    width: 3,
    add(values, from, _coders, weight, sums, base) {
      if (judgedBy(values, from, coders) < coders) return;
      const count = at(countsOf(values, from, coders, q), category);
      sums[base] = at(sums, base) + weight;
      sums[base + 1] = at(sums, base + 1) + weight * count * (coders - count);
      sums[base + 2] = at(sums, base + 2) + weight * count;
    },
    valueOf(sums, base) {
      if (coders < 2) return undefinedBecause('too_few_coders');
      const [n, differing, count] = [at(sums, base), at(sums, base + 1), at(sums, base + 2)];
      if (n === 0) return undefinedBecause('no_pairable_units', 0);
      const share = count / (n * coders);
      if (share === 0 || share === 1) return undefinedBecause('no_variation', n);
      return { value: 1 - differing / (n * coders * (coders - 1) * share * (1 - share)), n };
    },
  };
}

/** The standard error of Fleiss' κ where there is no agreement beyond chance (Fleiss 1971, formula 19). */
export function fleissNullError(table: JudgementTable, q: number): number | undefined {
  const { coders } = table;
  const measure = fleissKappa(q, coders);
  const sums = sumsOf(measure, table);
  const kappa: Statistic = measure.valueOf(sums, 0);
  if (kappa.value === null) return undefined;
  const n = at(sums, 0);
  const shares = Array.from({ length: q }, (_, category) => at(sums, 2 + category) / (n * coders));
  const power = (exponent: number): number => shares.reduce((total, share) => total + share ** exponent, 0);
  const [squares, cubes] = [power(2), power(3)];
  const spread = squares - (2 * coders - 3) * squares ** 2 + 2 * (coders - 2) * cubes;
  return Math.sqrt(Math.max(0, (2 * spread) / (n * coders * (coders - 1)))) / (1 - squares);
}
