import type { CodeTable } from '../codes/codeTable';
import { at, missing } from '../measure';

/** Units × coders, a set of codes each. */
export interface SetTable {
  readonly units: number;
  readonly coders: number;
  /** Unit by unit: the index of a set, or `missing`. */
  readonly values: Int32Array;
  /** How many different sets there are. */
  readonly distinct: number;
  /** For each set, 32 codes a word, one bit each. */
  readonly masks: Int32Array;
  readonly words: number;
  /** How many codes each set holds. */
  readonly sizes: Int32Array;
  /** How many codes there are. */
  readonly codes: number;
  readonly multiplicity?: Float64Array;
}

/**
 * The sets that the codes of each judgement make. In each unit only the codes count that everybody who judged it could
 * judge: a code that one of them did not have yet makes no difference between them.
 */
export function setTable({ units, coders, codes, judgements, multiplicity }: CodeTable): SetTable {
  const words = Math.max(1, Math.ceil(codes.length / 32));
  const cells = units * coders;
  const masks = new Int32Array(cells * words);
  const seen = new Uint8Array(cells);
  for (let code = 0; code < codes.length; code++) {
    const from = code * cells;
    for (let cell = 0; cell < cells; cell++) if (at(judgements, from + cell) !== missing) seen[cell] = 1;
  }
  for (let code = 0; code < codes.length; code++) {
    const [word, bit] = [code >> 5, 1 << (code & 31)];
    for (let unit = 0; unit < units; unit++) {
      const first = unit * coders;
      if (!judgedByAll(judgements, seen, code * cells, first, coders)) continue;
      for (let cell = first; cell < first + coders; cell++) {
        if (at(judgements, code * cells + cell) !== 1) continue;
        masks[cell * words + word] = at(masks, cell * words + word) | bit;
      }
    }
  }
  return interned({ units, coders, words, codes: codes.length }, masks, seen, multiplicity);
}

/** Whether all who judged the unit could judge the code. */
function judgedByAll(judgements: Int8Array, seen: Uint8Array, base: number, first: number, coders: number): boolean {
  for (let cell = first; cell < first + coders; cell++) {
    if (at(seen, cell) === 1 && at(judgements, base + cell) === missing) return false;
  }
  return true;
}

type Shape = Pick<SetTable, 'units' | 'coders' | 'words' | 'codes'>;

function interned(shape: Shape, masks: Int32Array, seen: Uint8Array, multiplicity: Float64Array | undefined): SetTable {
  const { words } = shape;
  const values = new Int32Array(seen.length).fill(missing);
  const found = new Map<number | string, number>();
  const kept: number[] = [];
  for (let cell = 0; cell < seen.length; cell++) {
    if (at(seen, cell) === 0) continue;
    const key = words === 1 ? at(masks, cell) : masks.subarray(cell * words, (cell + 1) * words).join();
    let index = found.get(key);
    if (index === undefined) {
      index = found.size;
      found.set(key, index);
      for (let word = 0; word < words; word++) kept.push(at(masks, cell * words + word));
    }
    values[cell] = index;
  }
  const distinct = found.size;
  const own = Int32Array.from(kept);
  const sizes = Int32Array.from({ length: distinct }, (_, set) => {
    let size = 0;
    for (let word = 0; word < words; word++) size += bitsIn(at(own, set * words + word));
    return size;
  });
  return { ...shape, values, distinct, masks: own, sizes, ...(multiplicity === undefined ? {} : { multiplicity }) };
}

/** How many bits of a 32-bit word are set. */
export function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
