import { at } from '../measure';
import { undefinedBecause, type Statistic } from '../statistic';
import { hasOverlap, type SpanTable } from './codedSpan';
import { crossings, segmentsOf, type Segment } from './continuum';

/** The α family of passages that coders find for themselves. */
export interface UnitizingAlphas {
  /** Where passages begin and end, and which codes they get. */
  readonly uAlpha: Statistic;
  /** Coded or not, whichever the code. */
  readonly uAlphaBinary: Statistic;
  /** Which codes, where two coders both coded. */
  readonly cuAlpha: Statistic;
  readonly perValue: Readonly<Record<string, { readonly alpha: Statistic; readonly coverage: Statistic }>>;
}

/**
 * uα, |uα, cuα and (k)uα (Krippendorff, Mathet, Bouvry & Widlöcher 2016, Qual Quant 50; Krippendorff 2019, Content
 * Analysis, 4th ed., §12.6). Observed l_ck = Σ_{i≠j} |S_ig ∩ S_jh| / (m − 1); expected e_ck = l.. (l_c. l_.k − [c = k] Q_c) /
 * (l..² − Q), with Q_c = Σ |S_cg|² for units and Q_φ = Σ |S_φg| for blanks.
 */
export function uAlphas(table: SpanTable): UnitizingAlphas {
  const { codes, coders, length } = table;
  const all = (statistic: Statistic): UnitizingAlphas => ({
    uAlpha: statistic,
    uAlphaBinary: statistic,
    cuAlpha: statistic,
    perValue: Object.fromEntries(codes.map((code) => [code, { alpha: statistic, coverage: statistic }])),
  });
  if (coders.length < 2) return all(undefinedBecause('too_few_coders'));
  if (coders.every((spans) => spans.length === 0)) return all(undefinedBecause('no_segments'));
  if (coders.some(hasOverlap)) return all(undefinedBecause('overlapping_codes'));
  const sums = coincidences(
    coders.map((spans) => segmentsOf(spans, codes, length)),
    codes.length + 1,
  );
  return {
    uAlpha: uAlphaOf(sums, length),
    uAlphaBinary: uAlphaBinaryOf(sums, length),
    cuAlpha: cuAlphaOf(sums),
    perValue: Object.fromEntries(codes.map((code, index) => [code, ofValue(sums, index + 1)])),
  };
}

interface Coincidences {
  readonly values: number;
  /** l_ck, row by row; value 0 is blank. */
  readonly shared: Float64Array;
  /** Q_c. */
  readonly squares: Float64Array;
  /** Q*_c: of units, what of them other coders gave any value, averaged over these, squared. */
  readonly valuedSquares: Float64Array;
  /** How much all coders together gave each value. */
  readonly lengths: Float64Array;
}

function coincidences(coders: readonly (readonly Segment[])[], values: number): Coincidences {
  const others = coders.length - 1;
  const sums: Coincidences = {
    values,
    shared: new Float64Array(values * values),
    squares: new Float64Array(values),
    valuedSquares: new Float64Array(values),
    lengths: new Float64Array(values),
  };
  const valued = new Map<Segment, number>();
  const put = (array: Float64Array, index: number, more: number): void => {
    array[index] = at(array, index) + more;
  };
  coders.forEach((one, first) => {
    for (const { start, end, value } of one) {
      put(sums.lengths, value, end - start);
      put(sums.squares, value, value === 0 ? end - start : (end - start) ** 2);
    }
    for (const other of coders.slice(first + 1)) {
      crossings(one, other, (a, b, shared) => {
        put(sums.shared, a.value * values + b.value, shared / others);
        put(sums.shared, b.value * values + a.value, shared / others);
        if (a.value === 0 || b.value === 0) return;
        valued.set(a, (valued.get(a) ?? 0) + shared);
        valued.set(b, (valued.get(b) ?? 0) + shared);
      });
    }
  });
  for (const [{ value }, shared] of valued) put(sums.valuedSquares, value, (shared / others) ** 2);
  return sums;
}

const total = (array: Float64Array): number => array.reduce((sum, each) => sum + each, 0);

const fromRatio = (observed: number, expected: number, n: number): Statistic =>
  expected <= 0 ? undefinedBecause('no_variation', n) : { value: 1 - observed / expected, n };

/** 1 − Σ_{c≠k} l_ck / Σ_{c≠k} e_ck. */
function uAlphaOf({ values, shared, squares, lengths }: Coincidences, length: number): Statistic {
  const all = total(lengths);
  const divisor = all * all - total(squares);
  let [observed, expected] = [0, 0];
  for (let c = 0; c < values; c++) {
    observed += offDiagonal(shared, values, c);
    expected += at(lengths, c) * (all - at(lengths, c));
  }
  if (divisor <= 0) return undefinedBecause('no_variation', length);
  return fromRatio(observed, (all * expected) / divisor, length);
}

function offDiagonal(shared: Float64Array, values: number, c: number): number {
  let sum = 0;
  for (let k = 0; k < values; k++) if (k !== c) sum += at(shared, c * values + k);
  return sum;
}

/** The same with all codes taken together: their cells are added up, observed and expected. */
function uAlphaBinaryOf({ values, shared, squares, lengths }: Coincidences, length: number): Statistic {
  const all = total(lengths);
  const blank = at(lengths, 0);
  const divisor = all * all - total(squares);
  if (divisor <= 0) return undefinedBecause('no_variation', length);
  return fromRatio(2 * offDiagonal(shared, values, 0), (2 * all * blank * (all - blank)) / divisor, length);
}

/** Over the cells where both gave a code, with their own margins and Q*. */
function cuAlphaOf(sums: Coincidences): Statistic {
  const { values, valuedSquares } = sums;
  const { margins, sum } = valuedMargins(sums);
  if (sum === 0) return undefinedBecause('no_segments', 0);
  let [observed, expected] = [0, 0];
  for (let c = 1; c < values; c++) {
    observed += at(margins, c) - at(sums.shared, c * values + c);
    expected += at(margins, c) * (sum - at(margins, c));
  }
  const divisor = sum * sum - total(valuedSquares);
  if (divisor <= 0) return undefinedBecause('no_variation', sum);
  return fromRatio(observed, (sum * expected) / divisor, sum);
}

/** l*_.k: what is valued by both, by value. */
function valuedMargins({ values, shared }: Coincidences): { readonly margins: Float64Array; readonly sum: number } {
  const margins = new Float64Array(values);
  for (let c = 1; c < values; c++) {
    for (let k = 1; k < values; k++) margins[c] = at(margins, c) + at(shared, c * values + k);
  }
  return { margins, sum: total(margins) };
}

/** (k)uα = 1 − (e*_.k / l*_.k) (l*_.k − l*_kk) / (e*_.k − e*_kk), and the share of the value that both valued. */
function ofValue(sums: Coincidences, k: number): { readonly alpha: Statistic; readonly coverage: Statistic } {
  const { values, shared, valuedSquares, lengths } = sums;
  const { margins, sum } = valuedMargins(sums);
  const [own, given] = [at(margins, k), at(lengths, k)];
  const coverage: Statistic = given === 0 ? undefinedBecause('no_segments', 0) : { value: own / given, n: given };
  if (own === 0) return { alpha: undefinedBecause('no_segments', 0), coverage };
  const divisor = sum * sum - total(valuedSquares);
  // e*_.k − e*_kk: what chance would make of k against the other values; e*_.k adds k against itself.
  const withOthers = own * (sum - own);
  const withItself = own * own - at(valuedSquares, k);
  const observed = own - at(shared, k * values + k);
  if (divisor <= 0 || withOthers <= 0) return { alpha: undefinedBecause('no_variation', own), coverage };
  const value = 1 - (((withOthers + withItself) / own) * observed) / withOthers;
  return { alpha: { value, n: own }, coverage };
}
