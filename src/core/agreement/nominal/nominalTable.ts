import { IntercoderError } from '../../intercoderError';
import { itemAt } from '../itemAt';
import { at, missing } from '../measure';

/** A category as its table writes it; 1 and "1" are the same. */
export type Category = string | number;

/** Units × coders, null where not judged. */
export type NominalMatrix = readonly (readonly (Category | null)[])[];

/** Units × coders, one category each. */
export interface NominalTable {
  readonly units: number;
  readonly coders: number;
  /** Unit by unit: the index of a category, or `missing`. */
  readonly values: Int32Array;
  /** Those that occur: ascending where all are numbers, else in the order of their characters. */
  readonly categories: readonly Category[];
  /** How many categories the scale has, used or not. */
  readonly q: number;
  readonly multiplicity?: Float64Array;
}

/**
 * @param matrix rows of equal length
 * @param q the declared number of categories; those that occur where not given
 * @throws IntercoderError `statistics.moreCategories` where more occur than were declared
 */
export function nominalTable(matrix: NominalMatrix, q?: number): NominalTable {
  const coders = matrix[0]?.length ?? 0;
  const values = new Int32Array(matrix.length * coders);
  const found = new Map<Category, number>();
  const names: Category[] = [];
  // Small whole numbers, which most scales are, are found without a search.
  const small = new Int32Array(smallest).fill(missing);
  let place = 0;
  for (const row of matrix) {
    for (let coder = 0; coder < coders; coder++) {
      const value = row[coder] ?? null;
      if (value === null) values[place++] = missing;
      else if (typeof value === 'number' && value >= 0 && value < smallest && Number.isInteger(value)) {
        if (small[value] === missing) small[value] = indexOf(value, found, names);
        values[place++] = at(small, value);
      } else values[place++] = found.get(value) ?? indexOf(value, found, names);
    }
  }
  const order = names.map((_, index) => index).sort((a, b) => compare(names[a], names[b]));
  const rank = new Int32Array(names.length);
  order.forEach((index, position) => (rank[index] = position));
  for (let index = 0; index < values.length; index++) {
    const value = at(values, index);
    if (value !== missing) values[index] = at(rank, value);
  }
  const categories = order.map((index) => itemAt(names, index));
  if (q !== undefined && q < categories.length) {
    throw new IntercoderError('statistics.moreCategories', { declared: q, found: categories.length });
  }
  return { units: matrix.length, coders, values, categories, q: q ?? categories.length };
}

const smallest = 256;

function indexOf(value: Category, found: Map<Category, number>, names: Category[]): number {
  const text = String(value);
  const index = found.get(text) ?? names.length;
  if (index === names.length) names.push(value);
  found.set(value, index).set(text, index);
  return index;
}

function compare(a: Category | undefined, b: Category | undefined): number {
  const [x, y] = [Number(a), Number(b)];
  if (a !== '' && b !== '' && !Number.isNaN(x) && !Number.isNaN(y) && x !== y) return x - y;
  return String(a) < String(b) ? -1 : 1;
}

/** The table that a confusion matrix sums up: two coders, each cell a row that stands for its count. */
export function nominalTableOf(counts: readonly (readonly number[])[], labels?: readonly Category[]): NominalTable {
  const size = counts.length;
  const values = new Int32Array(size * size * 2);
  const multiplicity = new Float64Array(size * size);
  counts.forEach((row, first) =>
    row.forEach((count, second) => {
      const cell = first * size + second;
      values.set([first, second], cell * 2);
      multiplicity[cell] = count;
    }),
  );
  const categories = counts.map((_, index) => labels?.[index] ?? index + 1);
  return { units: size * size, coders: 2, values, multiplicity, categories, q: size };
}
