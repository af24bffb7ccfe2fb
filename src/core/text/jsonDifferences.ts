import { isObject } from './json';

/**
 * Where two values differ, by the path to it: `plan.unit`, `units[3].first`.
 * @param isSame of values that are neither objects nor lists of the same length
 */
export function jsonDifferences(before: unknown, now: unknown, isSame = sameJson, place = ''): readonly string[] {
  if (isObject(before) && isObject(now)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])];
    return keys.flatMap((key) =>
      jsonDifferences(before[key], now[key], isSame, place === '' ? key : `${place}.${key}`),
    );
  }
  if (Array.isArray(before) && Array.isArray(now) && before.length === now.length)
    return before.flatMap((one: unknown, index) => jsonDifferences(one, now[index], isSame, `${place}[${index}]`));
  return isSame(before, now) ? [] : [place || '–'];
}

/** A key of an object that the one value has and the other, an object too, has not. */
export interface AddedKey {
  readonly key: string;
  /** As `jsonDifferences` names it. */
  readonly place: string;
}

export function addedKeys(before: unknown, now: unknown, place = ''): readonly AddedKey[] {
  if (isObject(before) && isObject(now)) {
    return Object.keys(now).flatMap((key) => {
      const there = place === '' ? key : `${place}.${key}`;
      return Object.hasOwn(before, key) ? addedKeys(before[key], now[key], there) : [{ key, place: there }];
    });
  }
  if (Array.isArray(before) && Array.isArray(now) && before.length === now.length)
    return before.flatMap((one: unknown, index) => addedKeys(one, now[index], `${place}[${index}]`));
  return [];
}

export const sameJson = (before: unknown, now: unknown): boolean => JSON.stringify(before) === JSON.stringify(now);

/** Places named in one message. */
const mostShown = 5;

/** The first of them, for a message. */
export const namedDifferences = (places: readonly string[]): string =>
  places.slice(0, mostShown).join(', ') + (places.length > mostShown ? ', …' : '');
