import type { Anchor } from '../../../src/core/coding/sidecar';
import { codePointOffset, span, type Span } from '../../../src/core/text/offsets';

/** A text and the passage that stands between bars in `marked`. */
export function passageIn(marked: string): { readonly text: string; readonly at: Span } {
  const [before = '', words = '', after = ''] = marked.split('|');
  return { text: before + words + after, at: span(before.length, before.length + words.length) };
}

/** An anchor with other offsets, in code points: what a file may claim. */
export const claimed = (anchor: Anchor, start: number, end: number): Anchor => ({
  ...anchor,
  start: codePointOffset(start),
  end: codePointOffset(end),
});
