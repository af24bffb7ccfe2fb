import type { Statistic } from '../statistic';

/** What an interval says of a minimum. */
export type Verdict = 'met' | 'notMet' | 'undecided' | 'notTestable';

/**
 * met: the interval lies at or above the minimum; notMet: below it; undecided: it spans it; notTestable: too little of the sample
 * uses the code, or there is no value or no interval. Where nobody disagreed there is no interval, and the minimum is met.
 */
export function verdictOn(statistic: Statistic | undefined, minimum: number, isTested: boolean): Verdict {
  if (!isTested || statistic === undefined || statistic.value === null) return 'notTestable';
  const interval = statistic.ciBca ?? statistic.ciPercentile;
  if (interval === undefined) return statistic.value === 1 ? 'met' : 'notTestable';
  if (interval[0] >= minimum) return 'met';
  return interval[1] < minimum ? 'notMet' : 'undecided';
}
