import type { Interval } from '../statistic';
import { z975 } from './normal';

/** The 95 % score interval of a share (Wilson 1927, J Am Stat Assoc 22). `n` > 0. */
export function wilson(successes: number, n: number): Interval {
  const z2 = z975 * z975;
  const share = successes / n;
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z975 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return [successes === 0 ? 0 : Math.max(0, middle - half), successes === n ? 1 : Math.min(1, middle + half)];
}
