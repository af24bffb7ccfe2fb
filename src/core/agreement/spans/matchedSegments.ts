import { coderPairs } from '../coderPairs';
import { undefinedBecause, type Statistic } from '../statistic';
import { byCode, type CodedSpan, type SpanTable } from './codedSpan';

/** Passages of two coders, matched one to one. Where there are more coders, added up over their pairs. */
export interface MatchedSegments {
  /** The share of the stretch that both cover together that they must share, in per cent. */
  readonly overlap: number;
  /** Passages that have a partner with the same code, counted once for both. */
  readonly matched: number;
  readonly first: number;
  readonly second: number;
  /** 2 · matched / (first + second). */
  readonly percent: Statistic;
  /** Of percent, with chance 1 / number of codes (Brennan & Prediger 1981, Educ Psychol Meas 41(3)). */
  readonly brennanPrediger: Statistic;
}

/** Per cent that two passages share to be matched, where nothing else is asked. */
export const usualOverlap = 90;

/** What programs report that compare passages: those with the same code that overlap enough. */
export function matchedSegments({ coders, codes }: SpanTable, overlap = usualOverlap): MatchedSegments {
  let [matched, first, second] = [0, 0, 0];
  for (const [one, other] of coderPairs(coders.length)) {
    const [a, b] = [coders[one] ?? [], coders[other] ?? []];
    first += a.length;
    second += b.length;
    const [own, theirs] = [byCode(a), byCode(b)];
    for (const code of codes) matched += matchesOf(own.get(code) ?? [], theirs.get(code) ?? [], overlap / 100);
  }
  const all = first + second;
  if (all === 0) {
    const none = undefinedBecause(coders.length < 2 ? 'too_few_coders' : 'no_segments', 0);
    return { overlap, matched, first, second, percent: none, brennanPrediger: none };
  }
  const share = (2 * matched) / all;
  const chance = 1 / codes.length;
  return {
    overlap,
    matched,
    first,
    second,
    percent: { value: share, n: all },
    brennanPrediger:
      codes.length < 2
        ? undefinedBecause('single_category', all)
        : { value: (share - chance) / (1 - chance), n: all, observed: share, expected: chance },
  };
}

/** Best overlaps first, each passage once. */
function matchesOf(one: readonly CodedSpan[], other: readonly CodedSpan[], least: number): number {
  const pairs: { readonly a: number; readonly b: number; readonly share: number }[] = [];
  let from = 0;
  one.forEach((span, a) => {
    while ((other[from]?.end ?? Infinity) <= span.start) from += 1;
    for (let b = from; b < other.length; b++) {
      const candidate = other[b];
      if (candidate === undefined || candidate.start >= span.end) break;
      const shared = Math.min(span.end, candidate.end) - Math.max(span.start, candidate.start);
      const union = span.end - span.start + candidate.end - candidate.start - shared;
      if (shared > 0 && shared >= least * union - 1e-9) pairs.push({ a, b, share: shared / union });
    }
  });
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  for (const { a, b } of pairs.sort((x, y) => y.share - x.share || x.a - y.a || x.b - y.b)) {
    if (usedA.has(a) || usedB.has(b)) continue;
    usedA.add(a);
    usedB.add(b);
  }
  return usedA.size;
}
