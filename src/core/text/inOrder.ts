import { firstIndex } from './firstIndex';

/** More than this at once are sorted in: one by one, each would move all that is behind it. */
const few = 32;

/** A list in order with more items at their places, each behind those that it is equal to. */
export function withInOrder<T>(list: readonly T[], items: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  if (items.length > few) return [...list, ...items].sort(compare);
  const all = [...list];
  for (const item of items)
    all.splice(
      firstIndex(all, (one) => compare(one, item) > 0),
      0,
      item,
    );
  return all;
}

/** Whether a list in order holds more than one item that is equal to this one. */
export function isTiedIn<T>(list: readonly T[], item: T, compare: (a: T, b: T) => number): boolean {
  const second = list[firstIndex(list, (one) => compare(one, item) >= 0) + 1];
  return second !== undefined && compare(second, item) === 0;
}
