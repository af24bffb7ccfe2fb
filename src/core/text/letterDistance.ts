import { commonStart } from './commonEnds';

export interface LetterDistance {
  /** Letters to change, put in or take out to make one of the other. */
  readonly whole: number;
  /** The same to make of the first any beginning of the second. */
  readonly prefix: number;
}

/** By Levenshtein’s rule (1966), over UTF-16 units. The work is the product of what is left after what both begin with. */
export function letterDistance(a: string, b: string): LetterDistance {
  const same = commonStart(a, b);
  const row = lastRow(a, b, { from: same, aEnd: a.length, bEnd: b.length });
  return { whole: row[b.length - same] ?? 0, prefix: row.reduce((least, one) => Math.min(least, one)) };
}

/** One minus the share of letters that differ, of the longer of the two. */
export function letterLikeness(a: string, b: string): number {
  const from = commonStart(a, b);
  let [aEnd, bEnd] = [a.length, b.length];
  while (aEnd > from && bEnd > from && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1))
    [aEnd, bEnd] = [aEnd - 1, bEnd - 1];
  const distance = lastRow(a, b, { from, aEnd, bEnd })[bEnd - from] ?? 0;
  return 1 - distance / Math.max(a.length, b.length, 1);
}

interface Stretch {
  readonly from: number;
  readonly aEnd: number;
  readonly bEnd: number;
}

/** How far a stretch of the first is from each beginning of the same stretch of the second, the empty one first. */
function lastRow(a: string, b: string, { from, aEnd, bEnd }: Stretch): Int32Array {
  const row = Int32Array.from({ length: bEnd - from + 1 }, (_, column) => column);
  for (let line = from; line < aEnd; line++) {
    let diagonal = row[0] ?? 0;
    row[0] = line - from + 1;
    for (let column = 1; column < row.length; column++) {
      const above = row[column] ?? 0;
      const change = diagonal + (a.charCodeAt(line) === b.charCodeAt(from + column - 1) ? 0 : 1);
      row[column] = Math.min(change, above + 1, (row[column - 1] ?? 0) + 1);
      diagonal = above;
    }
  }
  return row;
}
