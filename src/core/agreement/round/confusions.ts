import type { CodeTable } from '../codes/codeTable';
import { coderPairs } from '../coderPairs';

/** Two codes that were taken for one another: on how many units one coder gave the one where another gave the other. */
export interface Confusion {
  readonly one: string;
  readonly other: string;
  readonly units: number;
  /** Whether one of them stands above the other in the book: then they differ in level. */
  readonly isLevel: boolean;
}

/** Pairs of codes by how often they were taken for one another, over all pairs of coders, most often first. */
export function confusions(table: CodeTable, isAbove: (one: number, other: number) => boolean): readonly Confusion[] {
  const { units, coders, codes, judgements, multiplicity } = table;
  const counts = new Map<number, number>();
  const width = units * coders;
  for (let unit = 0; unit < units; unit++) {
    for (const [first, second] of coderPairs(coders)) {
      const [own, theirs]: [number[], number[]] = [[], []];
      for (let code = 0; code < codes.length; code++) {
        const cell = code * width + unit * coders;
        const [a, b] = [judgements[cell + first], judgements[cell + second]];
        if (a === 1 && b === 0) own.push(code);
        if (a === 0 && b === 1) theirs.push(code);
      }
      for (const one of own) {
        for (const other of theirs) {
          const key = Math.min(one, other) * codes.length + Math.max(one, other);
          counts.set(key, (counts.get(key) ?? 0) + (multiplicity?.[unit] ?? 1));
        }
      }
    }
  }
  const found = [...counts].map(([key, count]) => {
    const [one, other] = [Math.floor(key / codes.length), key % codes.length];
    return { one, other, count, isLevel: isAbove(one, other) || isAbove(other, one) };
  });
  found.sort((a, b) => b.count - a.count || a.one - b.one || a.other - b.other);
  return found.map(({ one, other, count, isLevel }) => ({
    one: codes[one] ?? '',
    other: codes[other] ?? '',
    units: count,
    isLevel,
  }));
}
