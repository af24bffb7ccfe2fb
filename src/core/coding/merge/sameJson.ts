import { isObject } from '../../text/json';

/** Whether two values are the same as JSON, whatever the order of keys. `undefined`: not there. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return canonical(a) === canonical(b);
}

/** As `sameJson`, with the keys in the same order too. */
export const sameAsWritten = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A text that is the same for the same JSON. */
export const canonical = (value: unknown): string => JSON.stringify(value, sortedKeys);

const sortedKeys = (_key: string, value: unknown): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;

/** Each value once. */
export const distinct = <T>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((value) => [canonical([value]), value])).values(),
];
