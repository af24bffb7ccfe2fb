import { at } from '../measure';

/** The type-7 quantile (Hyndman & Fan 1996, Am Stat 50(4)) of ascending numbers, not empty. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share;
  const low = Math.floor(place);
  const below = at(sorted, low);
  const above = at(sorted, Math.min(low + 1, sorted.length - 1));
  return below + (above - below) * (place - low);
}
