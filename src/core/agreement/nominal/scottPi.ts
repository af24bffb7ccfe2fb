import { at, missing, type Measure } from '../measure';
import { undefinedBecause } from '../statistic';

/** Scott's π of two coders: chance from the margins of both together (Scott 1955, Public Opin Q 19(3)). */
export function scottPi(q: number): Measure {
  return {
    width: 2 + q,
    add(values, from, _coders, weight, sums, base) {
      const [first, second] = [at(values, from), at(values, from + 1)];
      if (first === missing || second === missing) return;
      sums[base] = at(sums, base) + weight;
      if (first !== second) sums[base + 1] = at(sums, base + 1) + weight;
      sums[base + 2 + first] = at(sums, base + 2 + first) + weight;
      sums[base + 2 + second] = at(sums, base + 2 + second) + weight;
    },
    valueOf(sums, base) {
      const [n, differing] = [at(sums, base), at(sums, base + 1)];
      if (n === 0) return undefinedBecause('no_pairable_units', 0);
      let different = 0;
      for (let category = 0; category < q; category++) {
        const count = at(sums, base + 2 + category);
        different += count * (2 * n - count);
      }
      if (different === 0) return undefinedBecause('no_variation', n);
      const chance = different / (4 * n * n);
      return { value: 1 - differing / n / chance, n, observed: 1 - differing / n, expected: 1 - chance };
    },
  };
}
