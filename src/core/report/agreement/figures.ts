import type { Interval, Statistic } from '../../agreement/statistic';

/** A number that cannot pass 1, without the zero before its point: .74, −.33, 1.00. */
export function figure(value: number, digits = 2): string {
  const shown = Math.abs(value).toFixed(digits);
  const sign = value < 0 && Number(shown) !== 0 ? '−' : '';
  return sign + (shown.startsWith('0.') ? shown.slice(1) : shown);
}

/** .61–.87, with a longer dash where a bound has a minus. */
export function intervalFigure([low, high]: Interval, digits = 2): string {
  const bounds = [figure(low, digits), figure(high, digits)];
  return bounds.join(bounds.some((bound) => bound.startsWith('−')) ? ' – ' : '–');
}

/** A share as per cent: 97 %; never rounded to all or nothing. */
export function percentFigure(share: number, digits = 0): string {
  const shown = (share * 100).toFixed(digits);
  const isEnd = (share < 1 && Number(shown) === 100) || (share > 0 && Number(shown) === 0);
  return `${isEnd && digits < 3 ? (share * 100).toFixed(digits + 1) : shown} %`;
}

/** Of a mean over pairs of coders that is not defined for all of them, for how many it is: [2/3]. */
export const pairsFigure = (statistic: Statistic): string =>
  statistic.value === null || statistic.pairs === undefined
    ? ''
    : ` [${statistic.pairs.defined}/${statistic.pairs.of}]`;

/** A statistic with its interval, as far as it has them. */
export function valueAndInterval(statistic: Statistic): string {
  if (statistic.value === null) return '–';
  const interval = statistic.ciBca ?? statistic.ciPercentile;
  return (
    figure(statistic.value) + (interval === undefined ? '' : ` (${intervalFigure(interval)})`) + pairsFigure(statistic)
  );
}
