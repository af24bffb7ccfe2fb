import { leastTelling } from '../../agreement/intervals/telling';
import type { NoIntervalReason, Statistic } from '../../agreement/statistic';
import type { Words } from './words';

export const noIntervalOf = (statistic: Statistic | undefined): NoIntervalReason | undefined =>
  statistic === undefined || statistic.value === null ? undefined : statistic.noInterval;

/** Why a value has no interval; nothing where it has one, or none was asked for. */
export function noIntervalInWords(statistic: Statistic, t: Words): string {
  const reason = noIntervalOf(statistic);
  return reason === undefined ? '' : t(`interval.${reason}`, { least: leastTelling });
}
