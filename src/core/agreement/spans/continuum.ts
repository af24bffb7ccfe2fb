import { inOrder, type CodedSpan } from './codedSpan';

/** A stretch that one coder gave one value, or left blank (value 0). */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** 0 blank, from 1 the codes in their order. */
  readonly value: number;
}

/** A coder's spans, which do not overlap, with the blanks between them: all of the text. */
export function segmentsOf(spans: readonly CodedSpan[], codes: readonly string[], length: number): readonly Segment[] {
  const index = new Map(codes.map((code, place) => [code, place + 1]));
  const segments: Segment[] = [];
  let from = 0;
  for (const { start, end, code } of inOrder(spans)) {
    if (start > from) segments.push({ start: from, end: start, value: 0 });
    segments.push({ start, end, value: index.get(code) ?? 0 });
    from = end;
  }
  if (from < length) segments.push({ start: from, end: length, value: 0 });
  return segments;
}

/** Two segments of different coders that share `shared` positions. */
export type Crossing = (one: Segment, other: Segment, shared: number) => void;

/** Each two segments of two coders that share positions, in text order. */
export function crossings(one: readonly Segment[], other: readonly Segment[], each: Crossing): void {
  let [first, second] = [0, 0];
  for (;;) {
    const [a, b] = [one[first], other[second]];
    if (a === undefined || b === undefined) return;
    const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
    if (shared > 0) each(a, b, shared);
    if (a.end <= b.end) first += 1;
    if (b.end <= a.end) second += 1;
  }
}
