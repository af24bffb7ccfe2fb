import { at, type Measure } from '../measure';
import { undefinedBecause } from '../statistic';
import { countsOf, judgedBy } from './tallyUnit';

/**
 * Conger's κ over the units that all coders judged: chance from each coder's own margins, averaged over pairs of coders
 * (Conger 1980, Psychol Bull 88(2)). With two coders it is Cohen's κ.
 */
export function congerKappa(q: number, coders: number): Measure {
  return {
    // Units, their disagreement, and what each coder gave.
    width: 2 + coders * q,
    add(values, from, _coders, weight, sums, base) {
      if (judgedBy(values, from, coders) < coders) return;
      const counts = countsOf(values, from, coders, q);
      let agreeing = 0;
      for (let category = 0; category < q; category++) agreeing += at(counts, category) ** 2;
      for (let coder = 0; coder < coders; coder++) {
        const cell = base + 2 + coder * q + at(values, from + coder);
        sums[cell] = at(sums, cell) + weight;
      }
      sums[base] = at(sums, base) + weight;
      sums[base + 1] = at(sums, base + 1) + (weight * (coders * coders - agreeing)) / (coders * (coders - 1));
    },
    valueOf(sums, base) {
      if (coders < 2) return undefinedBecause('too_few_coders');
      const n = at(sums, base);
      if (n === 0) return undefinedBecause('no_pairable_units', 0);
      let different = 0;
      for (let first = 0; first < coders; first++) {
        for (let second = 0; second < coders; second++) {
          if (first === second) continue;
          for (let category = 0; category < q; category++) {
            different += at(sums, base + 2 + first * q + category) * (n - at(sums, base + 2 + second * q + category));
          }
        }
      }
      if (different === 0) return undefinedBecause('no_variation', n);
      const chance = different / (coders * (coders - 1) * n * n);
      const differing = at(sums, base + 1) / n;
      return { value: 1 - differing / chance, n, observed: 1 - differing, expected: 1 - chance };
    },
  };
}
