import { describeSpan } from '../../../src/core/anchoring/describeSpan';
import type { LiveEdit } from '../../../src/core/anchoring/liveEdit';
import { LiveSpans } from '../../../src/core/anchoring/liveEdits';
import { span, type Span } from '../../../src/core/text/offsets';
import { SourceText } from '../../../src/core/text/sourceText';

/** Follows the passage between the bars of `text`; several passages: `id` is its number. */
export function follow(marked: string): LiveSpans {
  const pieces = marked.split('|');
  const text = pieces.join('');
  const live = new LiveSpans(text);
  const places: Span[] = [];
  let at = 0;
  pieces.forEach((piece, index) => {
    if (index % 2 === 1) places.push(span(at, at + piece.length));
    at += piece.length;
  });
  const source = new SourceText(text);
  live.track(places.map((place, index) => ({ id: String(index), span: place, words: describeSpan(source, place) })));
  return live;
}

/** The text with bars around the passages that have a place. */
export function show(live: LiveSpans, count = 1): string {
  const text = live.text.toString();
  const spans = Array.from({ length: count }, (_, index) => live.spanOf(String(index))).filter(
    (at) => at !== undefined,
  );
  const bars = spans.flatMap(({ start, end }) => [start, end]).sort((a, b) => b - a);
  return bars.reduce<string>((shown, at) => `${shown.slice(0, at)}|${shown.slice(at)}`, text);
}

/** Replaces the first `words` by `text`. */
export function replace(live: LiveSpans, words: string, text: string): LiveEdit {
  const start = live.text.toString().indexOf(words);
  const edit = { start, end: start + words.length, text };
  live.apply([edit]);
  return edit;
}

export const insert = (live: LiveSpans, start: number, text: string): void => live.apply([{ start, end: start, text }]);
