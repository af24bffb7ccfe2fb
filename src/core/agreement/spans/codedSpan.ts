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
  /** Where the text is put together of pieces, as a sample is: nobody chose these places, so they are no boundaries. */
  readonly seams?: readonly number[];
  /** By code the stretches in which not everybody judged it: it has no spans there, and its own figures leave them out. */
  readonly notJudged?: Readonly<Record<string, readonly (readonly [start: number, end: number])[]>>;
}

/** The spans in text order. */
export const inOrder = (spans: readonly CodedSpan[]): readonly CodedSpan[] =>
  [...spans].sort((a, b) => a.start - b.start || a.end - b.end);

/** Of each code its spans, in text order. */
export function byCode(spans: readonly CodedSpan[]): ReadonlyMap<string, readonly CodedSpan[]> {
  const found = new Map<string, CodedSpan[]>();
  for (const span of inOrder(spans)) {
    const own = found.get(span.code);
    if (own === undefined) found.set(span.code, [span]);
    else own.push(span);
  }
  return found;
}

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
