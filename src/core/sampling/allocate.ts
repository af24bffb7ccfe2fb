/**
 * Spreads a sample over strata in proportion to their sizes, by largest remainder (Hare quotas; the earlier stratum
 * where two remainders are equal). Whole numbers only, so that every machine allocates the same.
 * @param total of the sample, at most the sum of `sizes`
 * @returns per stratum, less than one away from its quota, and never more than it holds
 */
export function allocate(total: number, sizes: readonly number[]): readonly number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (all === 0) return sizes.map(() => 0);
  const quotas = sizes.map((size, stratum) => {
    const whole = Math.floor((total * size) / all);
    return { stratum, whole, rest: total * size - whole * all };
  });
  const left = total - quotas.reduce((sum, { whole }) => sum + whole, 0);
  const raised = new Set(
    quotas
      .toSorted((a, b) => b.rest - a.rest || a.stratum - b.stratum)
      .slice(0, left)
      .map(({ stratum }) => stratum),
  );
  return quotas.map(({ stratum, whole }) => whole + (raised.has(stratum) ? 1 : 0));
}
