/** At most so many items of a list, taken evenly from its beginning to its end. */
export function evenly<T>(items: readonly T[], most: number): readonly T[] {
  const step = Math.max(items.length / most, 1);
  const places = Array.from({ length: Math.min(items.length, most) }, (_, at) => Math.floor(at * step));
  return places.flatMap((at) => items.slice(at, at + 1));
}
