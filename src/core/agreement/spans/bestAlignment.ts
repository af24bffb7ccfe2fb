import type { CodedSpan } from './codedSpan';

/** How far spans of two coders are apart: α by where they are, β by their codes, at the price `empty` of having no partner. */
export interface Dissimilarity {
  readonly alpha: number;
  readonly beta: number;
  /** Of a pair of which one or both have nothing, above 0. */
  readonly empty: number;
}

/** Weights of Mathet et al. 2015. */
export const plainDissimilarity: Dissimilarity = { alpha: 1, beta: 1, empty: 1 };

/** A span of each coder, or nothing, that are taken for the same. */
interface Tuple {
  /** Places in the list of all spans. */
  readonly spans: readonly number[];
  readonly disorder: number;
}

interface Placed {
  readonly coder: number;
  readonly span: CodedSpan;
}

/**
 * The disorder of the best alignment of what several coders marked (Mathet, Widlöcher & Métivier 2015, Computational
 * Linguistics 41(3), §4): every span belongs to one tuple with at most one span of each coder; a tuple's disorder is the
 * mean dissimilarity of its pairs; that of an alignment the sum over its tuples divided by the mean number of spans of a
 * coder. The least is found exactly: tuples that cost more than their spans alone are never part of it, so what remains
 * to be tried at each place of the text is what lies near it.
 * Undefined where there are fewer than two coders or no spans.
 */
export function bestDisorder(
  coders: readonly (readonly CodedSpan[])[],
  dissimilarity: Dissimilarity = plainDissimilarity,
): number | undefined {
  const placed = coders
    .flatMap((spans, coder) => spans.map((span): Placed => ({ coder, span })))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.coder - b.coder);
  if (coders.length < 2 || placed.length === 0) return undefined;
  const byFirst = tuplesByFirst(placed, coders.length, dissimilarity);
  return (leastSum(byFirst) * coders.length) / placed.length;
}

/** d of two spans of different coders: ((|Δstart| + |Δend|) / (sum of lengths))² · α + (codes differ) · β, times `empty`. */
function between(one: CodedSpan, other: CodedSpan, { alpha, beta, empty }: Dissimilarity): number {
  const apart = Math.abs(one.start - other.start) + Math.abs(one.end - other.end);
  const place = (apart / (one.end - one.start + (other.end - other.start))) ** 2;
  return (alpha * place + (one.code === other.code ? 0 : beta)) * empty;
}

/** The tuples that an alignment may need, by the earliest span in them. */
function tuplesByFirst(
  placed: readonly Placed[],
  coders: number,
  dissimilarity: Dissimilarity,
): readonly (readonly Tuple[])[] {
  const pairs = (coders * (coders - 1)) / 2;
  const alone = dissimilarity.empty;
  return placed.map((first, index) => {
    const found: Tuple[] = [];
    const grow = (spans: readonly number[], full: number): void => {
      const lacking = pairs - (spans.length * (spans.length - 1)) / 2;
      const disorder = (full + lacking * dissimilarity.empty) / pairs;
      if (disorder <= spans.length * alone + 1e-12) found.push({ spans, disorder });
      for (let next = (spans.at(-1) ?? 0) + 1; next < placed.length; next++) {
        const other = placed[next];
        if (other === undefined || spans.some((each) => placed[each]?.coder === other.coder)) continue;
        const more = spans.reduce(
          (sum, each) => sum + between(placed[each]?.span ?? other.span, other.span, dissimilarity),
          full,
        );
        // Even with partners that cost nothing it would be dearer than its spans alone.
        if (more <= coders * alone * pairs) grow([...spans, next], more);
      }
    };
    if (first.span.end > first.span.start) grow([index], 0);
    else found.push({ spans: [index], disorder: alone });
    return found;
  });
}

/** The least sum of tuples that hold every span once, from the last span to the first. */
function leastSum(byFirst: readonly (readonly Tuple[])[]): number {
  const known = new Map<string, number>();
  // `taken`: later spans that tuples chosen so far hold, in order.
  const least = (from: number, taken: readonly number[]): number => {
    if (from === byFirst.length) return 0;
    if (taken[0] === from) return least(from + 1, taken.slice(1));
    const key = `${from}:${taken.join()}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let best = Infinity;
    for (const { spans, disorder } of byFirst[from] ?? []) {
      const others = spans.slice(1);
      if (others.some((each) => taken.includes(each))) continue;
      const next = [...taken, ...others].sort((a, b) => a - b);
      best = Math.min(best, disorder + least(from + 1, next));
    }
    known.set(key, best);
    return best;
  };
  return least(0, []);
}
