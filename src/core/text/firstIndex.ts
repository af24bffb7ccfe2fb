/**
 * Index of the first item that passes, by halving; the number of items where none does.
 * @param sorted all that pass stand behind all that do not
 */
export function firstIndex<T>(sorted: ArrayLike<T>, passes: (item: T, index: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // Within bounds; an item may well be undefined.
    if (passes(sorted[middle] as T, middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
