/**
 * How many tokens have to be taken out of one row or put in to make another of it, where they are no more than so many
 * (Myers 1986). Counting stops there, so that rows which have little in common cost little.
 * @returns undefined where there are more
 */
export function tokenEdits(from: readonly string[], to: readonly string[], most: number): number | undefined {
  if (most < 0 || Math.abs(from.length - to.length) > most) return undefined;
  const limit = Math.min(most, from.length + to.length);
  /** By diagonal, how far along the first row it is reached with the edits counted so far. */
  const reached = new Int32Array(2 * limit + 3);
  const middle = limit + 1;
  for (let edits = 0; edits <= limit; edits++) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const below = reached[middle + diagonal - 1] ?? 0;
      const above = reached[middle + diagonal + 1] ?? 0;
      let at = diagonal === -edits || (diagonal !== edits && below < above) ? above : below + 1;
      while (at < from.length && at - diagonal < to.length && from[at] === to[at - diagonal]) at++;
      reached[middle + diagonal] = at;
      if (at >= from.length && at - diagonal >= to.length) return edits;
    }
  }
  return undefined;
}
