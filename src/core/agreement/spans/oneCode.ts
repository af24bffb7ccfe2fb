import type { CodedSpan, SpanTable } from './codedSpan';

/** One code by itself, on a text of what everybody judged of it. */
export function oneCode({ length, coders, seams, notJudged }: SpanTable, code: string): SpanTable {
  const gaps = notJudged?.[code] ?? [];
  const own = coders.map((spans) => spans.filter((span) => span.code === code));
  if (gaps.length === 0) return { length, codes: [code], coders: own, ...(seams === undefined ? {} : { seams }) };
  const closed = closing(gaps);
  const moved = (span: CodedSpan): CodedSpan => ({ ...span, start: closed(span.start), end: closed(span.end) });
  return {
    length: closed(length),
    codes: [code],
    coders: own.map((spans) => spans.map(moved).filter(({ start, end }) => start < end)),
    seams: [...(seams ?? []), ...gaps.map(([start]) => start)].map(closed),
  };
}

/** Where a place is once these stretches, which do not overlap, are taken out. */
function closing(gaps: readonly (readonly [start: number, end: number])[]): (place: number) => number {
  const sorted = [...gaps].sort((a, b) => a[0] - b[0]);
  const before = [0];
  for (const [start, end] of sorted) before.push((before.at(-1) ?? 0) + end - start);
  return (place) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.[0] ?? Infinity) < place) low = middle + 1;
      else high = middle;
    }
    // All gaps that begin before it, but for what of the last lies behind it.
    return place - (before[low] ?? 0) + Math.max(0, (sorted[low - 1]?.[1] ?? 0) - place);
  };
}
