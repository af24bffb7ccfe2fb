import type { CodeTable } from '../codes/codeTable';
import { coderPairs } from '../coderPairs';

/** Two codes that were taken for one another: on how many units one coder gave the one where another gave the other. */
export interface Confusion {
  readonly one: string;
  readonly other: string;
  readonly units: number;
  /** Of these, where the coder who is named earlier gave the one, and the later the other. */
  readonly firstGaveOne: number;
  /** Whether one of them stands above the other in the book: then they differ in level. */
  readonly isLevel: boolean;
}

/** A code where nothing was given in its place: on how many units one coder alone gave it, and another no code that they had not. */
export interface Unmatched {
  readonly code: string;
  readonly units: number;
  /** Of these, where the coder who is named earlier gave it. */
  readonly firstGave: number;
}

export interface Confusions {
  /** Most often first. */
  readonly confusions: readonly Confusion[];
  /** In book order. */
  readonly unmatched: readonly Unmatched[];
}

/** Codes by how often they were taken for one another, or for nothing, over all pairs of coders. */
export function confusions(table: CodeTable, isAbove: (one: number, other: number) => boolean): Confusions {
  const { units, coders, codes, multiplicity } = table;
  const size = codes.length;
  const given = new Map<number, number>();
  const pairs = coderPairs(coders);
  const alone = { first: new Float64Array(size), second: new Float64Array(size) };
  for (let unit = 0; unit < units; unit++) {
    const weight = multiplicity?.[unit] ?? 1;
    for (const pair of pairs) {
      const { own, theirs } = differing(table, unit, pair);
      for (const one of own) {
        for (const other of theirs) given.set(one * size + other, (given.get(one * size + other) ?? 0) + weight);
      }
      if (theirs.length === 0) for (const code of own) alone.first[code] = (alone.first[code] ?? 0) + weight;
      if (own.length === 0) for (const code of theirs) alone.second[code] = (alone.second[code] ?? 0) + weight;
    }
  }
  return {
    confusions: pairsOf(given, codes, isAbove),
    unmatched: codes.flatMap((code, index) => {
      const [first = 0, second = 0] = [alone.first[index], alone.second[index]];
      return first + second === 0 ? [] : [{ code, units: first + second, firstGave: first }];
    }),
  };
}

/** Codes of a unit that the first of two coders gave and the second did not, and the other way round. */
export function differing(
  { units, coders, codes, judgements }: CodeTable,
  unit: number,
  [first, second]: readonly [number, number],
): { readonly own: readonly number[]; readonly theirs: readonly number[] } {
  const [own, theirs]: [number[], number[]] = [[], []];
  for (let code = 0; code < codes.length; code++) {
    const cell = (code * units + unit) * coders;
    const [a, b] = [judgements[cell + first], judgements[cell + second]];
    if (a === 1 && b === 0) own.push(code);
    if (a === 0 && b === 1) theirs.push(code);
  }
  return { own, theirs };
}

function pairsOf(
  given: ReadonlyMap<number, number>,
  codes: readonly string[],
  isAbove: (one: number, other: number) => boolean,
): readonly Confusion[] {
  const size = codes.length;
  const keys = new Set(
    [...given.keys()].map((key) => {
      const [one, other] = [Math.floor(key / size), key % size];
      return Math.min(one, other) * size + Math.max(one, other);
    }),
  );
  const found = [...keys].map((key) => {
    const [one, other] = [Math.floor(key / size), key % size];
    const first = given.get(key) ?? 0;
    const count = first + (given.get(other * size + one) ?? 0);
    return { one, other, count, first, isLevel: isAbove(one, other) || isAbove(other, one) };
  });
  found.sort((a, b) => b.count - a.count || a.one - b.one || a.other - b.other);
  return found.map(({ one, other, count, first, isLevel }) => ({
    one: codes[one] ?? '',
    other: codes[other] ?? '',
    units: count,
    firstGaveOne: first,
    isLevel,
  }));
}
