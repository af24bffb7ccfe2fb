import { missing, type Measure } from '../measure';
import { undefinedBecause } from '../statistic';
import { countsOf, judgedBy } from './tallyUnit';

/**
 * Krippendorff's α for nominal data, any number of coders, missing judgements (Krippendorff 2011, Computing
 * Krippendorff's alpha-reliability; 2019, Content Analysis, 4th ed., ch. 12). Coincidences o_ck = Σ_u (pairs c-k in u) /
 * (m_u − 1); α = 1 − (n.. − 1) Σ_{c≠k} o_ck / Σ_{c≠k} n_c n_k. Where units are weighted (N_h / n_h of their passage, over
 * the mean of the passages drawn), each judgement counts its weight in o, n_c and n.. alike: n.. − 1 remains a correction
 * for about as many judgements as there are, and not for as many as the sample stands for.
 */
export function nominalAlpha(q: number): Measure {
  return {
    // Units, disagreeing coincidences, and how often each category was given.
    width: 2 + q,
    add(values, from, coders, weight, sums, base) {
      if (coders === 2) {
        const [one, other] = [values[from] ?? 0, values[from + 1] ?? 0];
        if (one === missing || other === missing) return;
        sums[base] = (sums[base] ?? 0) + weight;
        if (one !== other) sums[base + 1] = (sums[base + 1] ?? 0) + 2 * weight;
        sums[base + 2 + one] = (sums[base + 2 + one] ?? 0) + weight;
        sums[base + 2 + other] = (sums[base + 2 + other] ?? 0) + weight;
        return;
      }
      const given = judgedBy(values, from, coders);
      if (given < 2) return;
      const counts = countsOf(values, from, coders, q);
      let agreeing = 0;
      for (let category = 0; category < q; category++) {
        const count = counts[category] ?? 0;
        if (count === 0) continue;
        agreeing += count * count;
        sums[base + 2 + category] = (sums[base + 2 + category] ?? 0) + weight * count;
      }
      sums[base] = (sums[base] ?? 0) + weight;
      sums[base + 1] = (sums[base + 1] ?? 0) + (weight * (given * given - agreeing)) / (given - 1);
    },
    valueOf(sums, base) {
      const total = totalIn(sums, base + 2, q);
      return alphaOf(sums[base + 1] ?? 0, differentIn(sums, base + 2, q, total), total, sums[base] ?? 0);
    },
    numberOf(sums, base) {
      const total = totalIn(sums, base + 2, q);
      return alphaNumber(sums[base + 1] ?? 0, differentIn(sums, base + 2, q, total), total);
    },
  };
}

function totalIn(sums: Float64Array, from: number, q: number): number {
  let total = 0;
  for (let category = 0; category < q; category++) total += sums[from + category] ?? 0;
  return total;
}

/** Σ n_c n_k over categories that differ. */
function differentIn(sums: Float64Array, from: number, q: number, total: number): number {
  let different = 0;
  for (let category = 0; category < q; category++) {
    const count = sums[from + category] ?? 0;
    different += count * (total - count);
  }
  return different;
}

/**
 * @param observed Σ o_ck d_ck
 * @param expected Σ n_c n_k d_ck
 * @param total n.., judgements in units with two or more
 */
export function alphaOf(
  observed: number,
  expected: number,
  total: number,
  units: number,
): ReturnType<Measure['valueOf']> {
  if (units === 0) return undefinedBecause('no_pairable_units', 0);
  const value = alphaNumber(observed, expected, total);
  if (Number.isNaN(value)) return undefinedBecause('no_variation', units);
  return { value, n: units, observed: observed / total, expected: expected / (total * (total - 1)) };
}

/** The value alone; NaN where nothing varies. */
export const alphaNumber = (observed: number, expected: number, total: number): number =>
  expected <= 0 || total <= 1 ? NaN : 1 - observed / total / (expected / (total * (total - 1)));
