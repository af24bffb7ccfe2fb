import { isDefined, undefinedBecause, type Statistic, type UndefinedReason } from './statistic';

/**
 * The mean of those that are defined, resting on as many units as the largest of them; where none is, why not.
 * @param whyNone why there is not one of them
 */
export function meanOf(statistics: readonly Statistic[], whyNone: UndefinedReason = 'too_few_coders'): Statistic {
  const defined = statistics.filter(isDefined);
  if (defined.length === 0) {
    const [first] = statistics;
    return first ?? undefinedBecause(whyNone);
  }
  const value = defined.reduce((total, each) => total + each.value, 0) / defined.length;
  return { value, n: defined.reduce((most, { n = 0 }) => Math.max(most, n), 0) };
}

/** The mean over pairs of coders; where it is not defined for all of them, it says for how many it is. */
export function meanOverPairs(pairs: readonly Statistic[]): Statistic {
  const mean = meanOf(pairs);
  const defined = pairs.filter(isDefined).length;
  return mean.value === null || defined === pairs.length ? mean : { ...mean, pairs: { defined, of: pairs.length } };
}
