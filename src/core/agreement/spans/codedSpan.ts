/** A code on the half-open stretch [start, end) of a text. */
export interface CodedSpan {
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

/** Codings of one text by several coders. */
export interface SpanTable {
  /** Positions of the text: 0 to length − 1. */
  readonly length: number;
  readonly codes: readonly string[];
  /** Of each coder their spans, in any order. */
  readonly coders: readonly (readonly CodedSpan[])[];
}

/** The spans in text order. */
export const inOrder = (spans: readonly CodedSpan[]): readonly CodedSpan[] =>
  [...spans].sort((a, b) => a.start - b.start || a.end - b.end);

/** Whether any two of a coder's spans share a position. */
export function hasOverlap(spans: readonly CodedSpan[]): boolean {
  let end = 0;
  for (const span of inOrder(spans)) {
    if (span.start < end) return true;
    end = span.end;
  }
  return false;
}

/** The spans of one code, those that overlap joined; those that only touch stay two. */
export function spansOf(code: string, spans: readonly CodedSpan[]): readonly CodedSpan[] {
  const joined: CodedSpan[] = [];
  for (const span of inOrder(spans.filter((each) => each.code === code))) {
    const last = joined.at(-1);
    if (last !== undefined && span.start < last.end) {
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    } else joined.push(span);
  }
  return joined;
}
