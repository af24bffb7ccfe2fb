import { isObject, member, unknownKeys, type JsonObject } from './json';

/** Told of a value that does not hold, by its place: `units[3].first.anchor`. */
export type Bad = (place: string) => void;

/** How a value stands in a JSON file. One declaration both reads it and writes it, known keys in order. */
export interface Shape<T> {
  /** Undefined where it does not hold; `bad` was then told. Never throws. */
  read(value: unknown, place: string, bad: Bad): T | undefined;
  write(value: T): unknown;
}

export interface OptionalShape<T> {
  readonly optional: Shape<T>;
}

export const optional = <T>(shape: Shape<T>): OptionalShape<T> => ({ optional: shape });

function checked<T>(holds: (value: unknown) => value is T): Shape<T> {
  return {
    read: (value, place, bad) => {
      if (holds(value)) return value;
      bad(place);
      return undefined;
    },
    write: (value) => value,
  };
}

export const anyText: Shape<string> = checked((value): value is string => typeof value === 'string');
/** A text that says something. */
export const text: Shape<string> = checked((value): value is string => typeof value === 'string' && value !== '');
export const yesOrNo: Shape<boolean> = checked((value): value is boolean => typeof value === 'boolean');
export const count: Shape<number> = checked(
  (value): value is number => Number.isSafeInteger(value) && (value as number) >= 0,
);
export const numberIn = (least: number, most: number): Shape<number> =>
  checked((value): value is number => typeof value === 'number' && value >= least && value <= most);
export const oneOf = <T extends string>(...known: readonly T[]): Shape<T> =>
  checked((value): value is T => known.some((one) => one === value));
/** A text that `holds` says has the form it needs. */
export const textThat = <T extends string>(holds: (value: string) => value is T): Shape<T> =>
  checked((value): value is T => typeof value === 'string' && holds(value));

/** The first of two shapes that holds. */
export const either = <A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> => ({
  read: (value, place, bad) => {
    const failures: string[] = [];
    const found = first.read(value, place, (inside) => failures.push(inside));
    return failures.length > 0 ? second.read(value, place, bad) : found;
  },
  write: (value) => value,
});

/** After so many entries that do not hold the rest of a list tells nothing more. */
const mostFailed = 100;

/** Every entry has to hold. */
export const listOf = <T>(entry: Shape<T>): Shape<readonly T[]> => ({
  read: (value, place, bad) => {
    if (!Array.isArray(value)) {
      bad(place);
      return undefined;
    }
    const held: T[] = [];
    let failed = 0;
    for (let index = 0; index < value.length && failed < mostFailed; index++) {
      const read = entry.read(value[index], `${place}[${index}]`, bad);
      if (read === undefined) failed++;
      else held.push(read);
    }
    return failed === 0 ? held : undefined;
  },
  write: (values) => values.map((one) => entry.write(one)),
});

/** A list that is empty where it is absent. */
export const listOrNone = <T>(entry: Shape<T>): Shape<readonly T[]> => {
  const list = listOf(entry);
  return {
    read: (value, place, bad) => (value === undefined ? [] : list.read(value, place, bad)),
    write: (values) => list.write(values),
  };
};

type Fields<T> = {
  readonly [K in Exclude<keyof T, 'unknown'>]-?: undefined extends T[K]
    ? OptionalShape<Exclude<T[K], undefined>>
    : Shape<T[K]>;
};

/** An object with known keys, in the order in which they are written; what it holds beyond them is kept as `unknown`. */
export function objectOf<T extends object>(fields: Fields<T>): Shape<T> {
  const known = Object.entries<Shape<unknown> | OptionalShape<unknown>>(fields);
  const keys = known.map(([key]) => key);
  return {
    read: (value, place, bad) => {
      if (!isObject(value)) {
        bad(place);
        return undefined;
      }
      const failures: string[] = [];
      const told: Bad = (inside) => {
        failures.push(inside);
        bad(inside);
      };
      const read: [string, unknown][] = [];
      for (const [key, shape] of known) {
        const found = member(value, key);
        if (found === undefined && 'optional' in shape) continue;
        const inside = place === '' ? key : `${place}.${key}`;
        read.push([key, ('optional' in shape ? shape.optional : shape).read(found, inside, told)]);
      }
      const unknown = unknownKeys(value, keys);
      return failures.length === 0
        ? (Object.fromEntries(unknown ? [...read, ['unknown', unknown]] : read) as T)
        : undefined;
    },
    write: (value) => {
      const written: [string, unknown][] = [];
      for (const [key, shape] of known) {
        const held = (value as JsonObject)[key];
        if (held !== undefined) written.push([key, ('optional' in shape ? shape.optional : shape).write(held)]);
      }
      const { unknown } = value as { readonly unknown?: JsonObject };
      return { ...Object.fromEntries(written), ...unknown };
    },
  };
}

/** A shape whose values have to hold together as well. */
export const refined = <T>(shape: Shape<T>, holds: (value: T) => boolean): Shape<T> => ({
  read: (value, place, bad) => {
    const read = shape.read(value, place, bad);
    if (read === undefined || holds(read)) return read;
    bad(place);
    return undefined;
  },
  write: (value) => shape.write(value),
});
