import { undefinedBecause, type Statistic } from '../statistic';
import { spansOf, type SpanTable } from './codedSpan';

interface Piece {
  readonly start: number;
  readonly length: number;
  readonly isUnit: boolean;
}

/** α_U of a code, with the disagreement observed and expected. */
export interface CategoryDisagreement {
  readonly observed: number;
  readonly expected: number;
}

/**
 * The first α of passages, α_U (Krippendorff 1995, Sociol Methodol 25; as corrected in 2004, Content Analysis, 2nd ed., pp. 251-256). For a category, pieces are
 * units or the gaps between them; two overlapping units differ by the squared distances of their ends, a unit inside a gap
 * by its squared length. D_o = Σ δ² / (m (m − 1) L²).
 */
export function disagreementOf(code: string, { coders, length }: SpanTable): CategoryDisagreement {
  const pieces = coders.map((spans) => {
    const found: Piece[] = [];
    let from = 0;
    for (const { start, end } of spansOf(code, spans)) {
      if (start > from) found.push({ start: from, length: start - from, isUnit: false });
      found.push({ start, length: end - start, isUnit: true });
      from = end;
    }
    if (from < length) found.push({ start: from, length: length - from, isUnit: false });
    return found;
  });
  const coderCount = coders.length;
  let observed = 0;
  pieces.forEach((one, i) =>
    pieces.forEach((other, j) => {
      if (i !== j) for (const a of one) for (const b of other) observed += squaredDistance(a, b);
    }),
  );
  return {
    observed: observed / (coderCount * (coderCount - 1) * length * length),
    expected: expectedOf(pieces.flat(), coderCount, length),
  };
}

function squaredDistance(a: Piece, b: Piece): number {
  const [aEnd, bEnd] = [a.start + a.length, b.start + b.length];
  if (a.isUnit && b.isUnit) {
    return a.start < bEnd && b.start < aEnd ? (a.start - b.start) ** 2 + (aEnd - bEnd) ** 2 : 0;
  }
  if (a.isUnit && !b.isUnit) return b.start <= a.start && aEnd <= bEnd ? a.length ** 2 : 0;
  if (!a.isUnit && b.isUnit) return a.start <= b.start && bEnd <= aEnd ? b.length ** 2 : 0;
  return 0;
}

/** What all ways to lay the units and gaps over one another would give on average. */
function expectedOf(pieces: readonly Piece[], coders: number, length: number): number {
  const units = pieces.filter(({ isUnit }) => isUnit);
  const gaps = pieces.filter(({ isUnit }) => !isUnit);
  const all = coders * length;
  let [sum, within] = [0, 0];
  for (const { length: l } of units) {
    sum += ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l);
    for (const gap of gaps) if (gap.length >= l) sum += l * l * (gap.length - l + 1);
    within += l * (l - 1);
  }
  return (2 * sum) / (length * (all * (all - 1) - within));
}

/** α_U of one code. */
export function alphaUOf(code: string, table: SpanTable): Statistic {
  return fromDisagreements([disagreementOf(code, table)], table);
}

/** α_U of all codes together: the disagreements of the codes added up. */
export const alphaU = (table: SpanTable): Statistic =>
  fromDisagreements(
    table.codes.map((code) => disagreementOf(code, table)),
    table,
  );

function fromDisagreements(parts: readonly CategoryDisagreement[], { coders }: SpanTable): Statistic {
  if (coders.length < 2) return undefinedBecause('too_few_coders');
  if (coders.every((spans) => spans.length === 0)) return undefinedBecause('no_segments', 0);
  const observed = parts.reduce((total, each) => total + each.observed, 0);
  const expected = parts.reduce((total, each) => total + each.expected, 0);
  if (expected <= 0) return undefinedBecause('no_variation');
  return { value: 1 - observed / expected, observed, expected };
}
