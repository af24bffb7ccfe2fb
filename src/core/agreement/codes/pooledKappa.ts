import { undefinedBecause, type Statistic, type UndefinedReason } from '../statistic';

/**
 * Pooled κ over codes (De Vries, Elliott, Kanouse & Teleki 2008, Field Methods 20(3)): Σ (Po − Pe) / Σ (1 − Pe). A code that nobody used adds 0
 * to both. With more than two coders the sums go over their pairs too.
 * @param kappas of each code and pair of coders
 * @param whyNone why there is not one of them
 */
export function pooledKappa(kappas: readonly Statistic[], whyNone: UndefinedReason): Statistic {
  let [beyond, possible, n] = [0, 0, 0];
  for (const kappa of kappas) {
    n = Math.max(n, kappa.n ?? 0);
    if (kappa.value === null || kappa.observed === undefined || kappa.expected === undefined) continue;
    beyond += kappa.observed - kappa.expected;
    possible += 1 - kappa.expected;
  }
  if (possible > 0) return { value: beyond / possible, n };
  const [first] = kappas;
  return first?.value === null ? first : undefinedBecause(whyNone);
}
