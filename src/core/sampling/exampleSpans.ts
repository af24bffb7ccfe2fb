import { span, type Span } from '../text/offsets';
import type { SourceText } from '../text/sourceText';

/**
 * Where the examples of a codebook stand in a text, in text order. Blanks and line ends count the same, since a book
 * folds its lines as it likes.
 */
export function exampleSpans(source: SourceText, examples: readonly string[]): readonly Span[] {
  const found = examples.flatMap((example) => {
    const words = example.trim().split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    const pattern = new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+'), 'gu');
    return [...source.text.matchAll(pattern)].map(({ index, 0: text }) => span(index, index + text.length));
  });
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
