declare const utf16Unit: unique symbol;
declare const codePointUnit: unique symbol;

/** A place in a transcript's text: UTF-16 code units from 0. What core calculates with. */
export type Offset = number & { readonly [utf16Unit]: true };

/** A place in a transcript's text: Unicode code points from 0. What files hold (as W3C Web Annotation and REFI-QDA do). */
export type CodePointOffset = number & { readonly [codePointUnit]: true };

/** Marks a number that is known to count UTF-16 code units. */
export const offset = (value: number): Offset => value as Offset;

/** Marks a number that is known to count code points. */
export const codePointOffset = (value: number): CodePointOffset => value as CodePointOffset;

/** A stretch of text, end-exclusive. */
export interface Span {
  readonly start: Offset;
  readonly end: Offset;
}

export const span = (start: number, end: number): Span => ({ start: start as Offset, end: end as Offset });

/** Whether two spans share at least one position. Empty spans share none. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
