export interface LetterDistance {
  /** Letters to change, put in or take out to make one of the other. */
  readonly whole: number;
  /** The same to make of the first any beginning of the second. */
  readonly prefix: number;
}

/** By Levenshtein’s rule, over UTF-16 units. The work is the product of the lengths. */
export function letterDistance(a: string, b: string): LetterDistance {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let line = 0; line < a.length; line++) {
    const next = [line + 1];
    for (let column = 0; column < b.length; column++) {
      const change = (row[column] ?? 0) + (a.charCodeAt(line) === b.charCodeAt(column) ? 0 : 1);
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return { whole: row[b.length] ?? 0, prefix: Math.min(...row) };
}

/** One minus the share of letters that differ, of the longer of the two. */
export const letterLikeness = (a: string, b: string): number =>
  1 - letterDistance(a, b).whole / Math.max(a.length, b.length, 1);
