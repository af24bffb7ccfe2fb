/**
 * The indexes of a longest strictly increasing run of values, not necessarily next to each other, in order. Takes
 * n log n steps (patience sorting).
 */
export function longestIncreasing(values: ArrayLike<number>): readonly number[] {
  const previous = new Int32Array(values.length);
  /** Per length, the index of the smallest value that ends such a run. */
  const ends: number[] = [];
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  }
  const run: number[] = [];
  for (let at = ends.at(-1) ?? -1; at !== -1; at = previous[at] ?? -1) run.push(at);
  return run.reverse();
}
