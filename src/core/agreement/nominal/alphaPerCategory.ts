import { at, type Measure } from '../measure';
import { alphaOf } from './nominalAlpha';
import { countsOf, judgedBy } from './tallyUnit';

/** Krippendorff's α of one category against all others taken together (Krippendorff 2019, §12.4). */
export function alphaOfCategory(category: number, q: number): Measure {
  return {
    width: 4,
    add(values, from, coders, weight, sums, base) {
      const given = judgedBy(values, from, coders);
      if (given < 2) return;
      const count = at(countsOf(values, from, coders, q), category);
      sums[base] = at(sums, base) + weight;
      sums[base + 1] = at(sums, base + 1) + (weight * 2 * count * (given - count)) / (given - 1);
      sums[base + 2] = at(sums, base + 2) + weight * count;
      sums[base + 3] = at(sums, base + 3) + weight * given;
    },
    valueOf(sums, base) {
      const [units, observed, count, total] = [0, 1, 2, 3].map((each) => at(sums, base + each)) as [
        number,
        number,
        number,
        number,
      ];
      return alphaOf(observed, 2 * count * (total - count), total, units);
    },
  };
}
