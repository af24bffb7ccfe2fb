import { isDefined, undefinedBecause, type Statistic } from './statistic';

/** The mean of those that are defined, resting on as many units as the largest of them; where none is, why not. */
export function meanOf(statistics: readonly Statistic[]): Statistic {
  const defined = statistics.filter(isDefined);
  if (defined.length === 0) {
    const [first] = statistics;
    return first ?? undefinedBecause('too_few_coders');
  }
  const value = defined.reduce((total, each) => total + each.value, 0) / defined.length;
  return { value, n: defined.reduce((most, { n = 0 }) => Math.max(most, n), 0) };
}
