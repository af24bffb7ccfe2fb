import { span, type Span } from './offsets';
import type { SourceText } from './sourceText';

/** A span without the white space at its ends; empty at its start where there is nothing else. */
export function trimSpan(source: SourceText, at: Span): Span {
  const words = source.slice(at);
  const start = at.start + (words.length - words.trimStart().length);
  return words.trim() === '' ? span(at.start, at.start) : span(start, start + words.trim().length);
}
