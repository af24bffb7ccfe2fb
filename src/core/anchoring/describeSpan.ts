import type { Anchor } from '../coding/sidecar';
import type { Offset, Span } from '../text/offsets';
import type { SourceText } from '../text/sourceText';

/**
 * Code points of context kept on either side of a passage. With 8, 42 of 1,368 deletions of a turn left a "Yeah."
 * verified at the wrong place; with 16 or 32 none.
 */
export const contextLength = 32;

/** What a file keeps of a passage, so that it can be verified and found again. */
export function describeSpan(source: SourceText, at: Span): Anchor {
  return {
    quote: source.slice(at),
    prefix: contextBefore(source.text, at.start),
    suffix: contextAfter(source.text, at.end),
    start: source.toCodePoints(at.start),
    end: source.toCodePoints(at.end),
  };
}

/** The 32 code points before a place, fewer only at the text's start. */
export function contextBefore(text: string, at: Offset): string {
  let from: number = at;
  for (let taken = 0; taken < contextLength && from > 0; taken++) from -= isPairBefore(text, from) ? 2 : 1;
  return text.slice(from, at);
}

/** The 32 code points from a place on, fewer only at the text's end. */
export function contextAfter(text: string, at: Offset): string {
  let to: number = at;
  for (let taken = 0; taken < contextLength && to < text.length; taken++) to += isPairAt(text, to) ? 2 : 1;
  return text.slice(at, to);
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
const isPairAt = (text: string, at: number): boolean => isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1));
const isPairBefore = (text: string, at: number): boolean => at > 1 && isPairAt(text, at - 2);
