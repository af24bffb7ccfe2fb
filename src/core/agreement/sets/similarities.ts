import { itemAt } from '../itemAt';
import { setSimilarity, type SetDistance } from './setDistance';
import { bitsIn, type SetTable } from './setTable';

/** What two sets share, from 0 to 1, by their indices. */
export type Similarity = (one: number, other: number) => number;

/** Larger sets are rare, and a table of them would fill the memory. */
const largestInTable = 100;

/** Similarities depend on sizes alone, so they are looked up and not computed. */
function bySizes({ sizes }: SetTable, distance: SetDistance): Similarity3 {
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  if (largest > largestInTable) return (a, b, shared) => setSimilarity(distance, a, b, shared);
  const side = largest + 1;
  const table = new Float64Array(side * side * side);
  for (let a = 0; a < side; a++) {
    for (let b = 0; b < side; b++) {
      for (let shared = 0; shared <= Math.min(a, b); shared++) {
        table[(a * side + b) * side + shared] = setSimilarity(distance, a, b, shared);
      }
    }
  }
  return (a, b, shared) => table[(a * side + b) * side + shared] ?? 0;
}

type Similarity3 = (a: number, b: number, shared: number) => number;

export function similarityOf(table: SetTable, distance: SetDistance): Similarity {
  const { sizes } = table;
  const known = bySizes(table, distance);
  return (one, other) => known(sizes[one] ?? 0, sizes[other] ?? 0, sharedBy(table, one, other));
}

function sharedBy({ masks, words }: SetTable, one: number, other: number): number {
  let bits = 0;
  for (let word = 0; word < words; word++) {
    bits += bitsIn((masks[one * words + word] ?? 0) & (masks[other * words + word] ?? 0));
  }
  return bits;
}

/** Another set and what it shares, by each of the distances. */
export type Near = (other: number, similarities: ArrayLike<number>) => void;

/**
 * Calls `each` for every set with a walk over the later sets that share a code with it: every two sets come once.
 * The walk is taken once, at once, or not at all.
 */
export function similarPairs(
  table: SetTable,
  distances: readonly SetDistance[],
  each: (one: number, walk: (near: Near) => void) => void,
): void {
  const { distinct, sizes } = table;
  const known = distances.map((distance) => bySizes(table, distance));
  const similarities = new Float64Array(distances.length);
  const holders = holdersOf(table);
  const seen = new Int32Array(holders.length);
  // How many codes each later set shares with `one`: most of them share none, and are never compared.
  const shared = new Int32Array(distinct);
  for (let one = 0; one < distinct; one++) {
    const own = sizes[one] ?? 0;
    const later: number[] = [];
    for (const code of codesOf(table, one)) {
      const sets = itemAt(holders, code);
      for (let place = (seen[code] = (seen[code] ?? 0) + 1); place < sets.length; place++) {
        const other = sets[place] ?? 0;
        if (shared[other] === 0) later.push(other);
        shared[other] = (shared[other] ?? 0) + 1;
      }
    }
    each(one, (near) => {
      for (const other of later) {
        const both = shared[other] ?? 0;
        for (let index = 0; index < known.length; index++)
          similarities[index] = itemAt(known, index)(own, sizes[other] ?? 0, both);
        near(other, similarities);
      }
    });
    for (const other of later) shared[other] = 0;
  }
}

/** Of each code the sets that hold it, in order. */
function holdersOf(table: SetTable): readonly (readonly number[])[] {
  const holders: number[][] = Array.from({ length: table.words * 32 }, () => []);
  for (let set = 0; set < table.distinct; set++) {
    for (const code of codesOf(table, set)) itemAt(holders, code).push(set);
  }
  return holders;
}

function codesOf({ masks, words }: SetTable, set: number): readonly number[] {
  const codes: number[] = [];
  for (let word = 0; word < words; word++) {
    for (let left = masks[set * words + word] ?? 0; left !== 0; left &= left - 1) {
      codes.push(word * 32 + 31 - Math.clz32(left & -left));
    }
  }
  return codes;
}
