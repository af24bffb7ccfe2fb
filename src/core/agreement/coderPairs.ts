/** Each pair of coders once, by their indices. */
export const coderPairs = (coders: number): readonly (readonly [first: number, second: number])[] =>
  Array.from({ length: coders }, (_, first) =>
    Array.from({ length: coders - first - 1 }, (__, step): readonly [number, number] => [first, first + 1 + step]),
  ).flat();
